"""Who gets what at which address? The table itself; `tests/test_addresses.py` walks it.

V visitor · D a family halfway its question · C a family that must still keep its code · F a family with its case
open · G the same at another support point · W worker with a grant · w worker without · L lead · P peer · E editor ·
A analyst · R reader · O privacy officer · B administrator · N all of these roles at another support point

ok 200 · in: asked to sign in · code: asked for the code · -> led elsewhere · the rest is the status
"""

COLUMNS = ["V", "D", "C", "F", "G", "W", "w", "L", "P", "E", "A", "R", "O", "B", "N"]

HERE = "/voorbeeldstad/"
CASE = "werk/vragen/{case}/"


def all_alike(cell: str) -> str:
    return " ".join([cell] * len(COLUMNS))


def colleagues(cells: str) -> str:
    """Every family and stranger is asked to sign in; then come W to N."""
    return f"in in in in in {cells}"


def families(cells: str) -> str:
    """V, D, C, F, G; a colleague is nobody's family and is asked for the code."""
    return " ".join([cells, *["code"] * 10])


EVERYBODY = all_alike("ok")
SIGNED_IN = colleagues("ok  ok  ok  ok  ok  ok  ok  ok  ok  ok")

SITE = [
    ("GET", "/", EVERYBODY),
    ("GET", "/inloggen/", "ok ok ok ok ok  ->  ->  ->  ->  ->  ->  ->  ->  ->  ->"),
    ("GET", "/uitloggen/", all_alike("405")),
    ("POST", "/uitloggen/", all_alike("in")),
    ("GET", "/uitnodiging/geraden/", all_alike("410")),
    ("GET", "/account/", SIGNED_IN),
    ("GET", "/account/wachtwoord/", SIGNED_IN),
    ("GET", "/account/tweede-stap/", SIGNED_IN),
    ("GET", "/account/overal-uitloggen/", colleagues("405 405 405 405 405 405 405 405 405 405")),
    ("POST", "/account/overal-uitloggen/", all_alike("in")),
]

# Each of these has its PDF below it.
TO_KEEP = [
    "uitleg/",
    "uitleg/{topic}/",
    "reis/",
    "reis/{moment}/",
    "stappen/",
    "stappen/{step}/",
    "rechten/",
    "rechten/{rights}/",
    "wie-helpt/",
    "wie-helpt/{contact}/",
    "woorden/",
    "woorden/{term}/",
    "jongeren/",
    "voor-school/",
    "voor-school/kaart/",
]

AT_A_SUPPORT_POINT = [
    # Informeren and the published numbers: for everybody.
    ("GET", "", EVERYBODY),
    ("GET", "zoeken/", EVERYBODY),
    *(("GET", address, EVERYBODY) for page in TO_KEEP for address in (page, f"{page}pdf/")),
    ("GET", "onafhankelijk/", EVERYBODY),
    ("GET", "signalen/", EVERYBODY),
    ("GET", "cijfers/2026-Q3/", EVERYBODY),
    ("GET", "cijfers/2026-Q3/tabel.csv", EVERYBODY),
    ("GET", "cijfers/2026-Q3/1/", EVERYBODY),
    ("GET", "cijfers/2026-Q3/1/tabel.csv", EVERYBODY),
    # Asking.
    ("GET", "vraag/", EVERYBODY),
    ("GET", "vraag/wie/", "ok ok -> ok ok ok ok ok ok ok ok ok ok ok ok"),
    ("GET", "vraag/nakijken/", "-> ok -> -> -> -> -> -> -> -> -> -> -> -> ->"),
    ("GET", "vraag/stoppen/", all_alike("405")),
    ("POST", "vraag/stoppen/", all_alike("->")),
    ("GET", "vraag/jongeren/", EVERYBODY),
    ("GET", "vraag/jongeren/school/", "ok ok -> ok ok ok ok ok ok ok ok ok ok ok ok"),
    ("GET", "vraag/jongeren/nakijken/", "-> ok -> -> -> -> -> -> -> -> -> -> -> -> ->"),
    ("GET", "vraag/code/", "-> -> ok -> -> -> -> -> -> -> -> -> -> -> ->"),
    ("GET", "vraag/code/bewaren/", "404 404 ok 404 404 404 404 404 404 404 404 404 404 404 404"),
    # One's own case.
    ("GET", "mijn-vraag/", EVERYBODY),
    ("GET", "mijn-vraag/jongeren/", EVERYBODY),
    ("GET", "mijn-vraag/gesprek/", families("code code -> ok code")),
    ("GET", "mijn-vraag/wie-keek/", families("code code ok ok code")),
    ("GET", "mijn-vraag/nieuwe-code/", families("code code ok ok code")),
    ("GET", "mijn-vraag/oordeel/", families("code code -> ok code")),
    ("GET", "mijn-vraag/sluiten/", all_alike("405")),
    ("POST", "mijn-vraag/sluiten/", all_alike("code")),
    # The desk.                              W   w   L   P   E   A   R   O   B   N
    ("GET", "werk/", colleagues("            ok  ok  ok  ok  ok  ok  ok  ok  ok  404")),
    ("GET", "werk/teksten/", colleagues("    404 404 404 404 ok  404 404 404 404 404")),
    ("GET", "werk/zoekwoorden/", colleagues("404 404 404 404 ok  404 404 404 404 404")),
    ("GET", "werk/zoekwoorden/{synonym}/weg/", colleagues("404 404 404 404 405 404 404 404 404 404")),
    ("POST", "werk/zoekwoorden/{synonym}/weg/", colleagues("404 404 404 404 -> 404 404 404 404 404")),
    ("GET", "werk/zoekwoorden/naam/{local_name}/weg/", colleagues("404 404 404 404 405 404 404 404 404 404")),
    ("POST", "werk/zoekwoorden/naam/{local_name}/weg/", colleagues("404 404 404 404 -> 404 404 404 404 404")),
    ("GET", "werk/cijfers/", colleagues("    404 404 ok  404 404 ok  ok  404 404 404")),
    ("GET", "werk/cijfers/2026-Q3/antwoord/", colleagues("404 404 404 404 404 404 ok 404 404 404")),
    ("GET", "werk/mensen/", colleagues("     404 404 ok  404 404 404 404 404 ok  404")),
    ("GET", "werk/mensen/uitnodigen/", colleagues("404 404 404 404 404 404 404 404 ok 404")),
    ("GET", "werk/mensen/herstelsleutel/", colleagues("404 404 404 404 404 404 404 404 ok 404")),
    ("GET", "werk/mensen/{person}/nieuw-wachtwoord/", colleagues("404 404 404 404 404 404 404 404 405 404")),
    ("POST", "werk/mensen/{person}/nieuw-wachtwoord/", colleagues("404 404 404 404 404 404 404 404 ok 404")),
    ("GET", "werk/logboek/", colleagues("    404 404 404 404 404 404 404 ok  404 404")),
    # A case.                                W   w   L   P   E   A   R   O   B   N
    ("GET", "werk/vragen/", colleagues("     ok  ok  ok  404 404 404 404 404 404 404")),
    ("GET", CASE, colleagues("               ok  404 ok  404 404 404 404 404 404 404")),
    ("GET", f"{CASE}antwoord/", colleagues(" 405 405 405 404 404 404 404 404 404 404")),
    ("POST", f"{CASE}antwoord/", colleagues("ok  404 404 404 404 404 404 404 404 404")),
    ("GET", f"{CASE}contact/", colleagues("  ok  404 404 404 404 404 404 404 404 404")),
    ("GET", f"{CASE}volgende-stap/", colleagues("ok 404 404 404 404 404 404 404 404 404")),
    ("GET", f"{CASE}afsluiten/", colleagues("ok  404 404 404 404 404 404 404 404 404")),
    ("GET", f"{CASE}meelezen/", colleagues(" ok  404 404 404 404 404 404 404 404 404")),
    ("GET", f"{CASE}meelezen/{{person}}/weg/", colleagues("405 405 405 404 404 404 404 404 404 404")),
    ("POST", f"{CASE}meelezen/{{person}}/weg/", colleagues("-> 404 404 404 404 404 404 404 404 404")),
]

ROWS = [*SITE, *((method, f"{HERE}{path}", cells) for method, path, cells in AT_A_SUPPORT_POINT)]
