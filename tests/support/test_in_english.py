"""Can a family ask its question in English, and a colleague work in it, without a Dutch word in between?"""

import pytest
from django.test import Client

from tests.cast import STORY, Cast, Family
from tests.dutch_left import dutch_left
from tests.reading import words

pytestmark = pytest.mark.django_db

ASK = "/en/voorbeeldstad/vraag/"
MINE = "/en/voorbeeldstad/mijn-vraag/"
LIST = "/en/voorbeeldstad/werk/vragen/"
NAMES = ("Ouder- en jeugdsteunpunt", "Voorbeeldstad e.o.", "Mijn kind zit thuis")
STEPS = {
    "wie": {"asker": "parent"},
    "school": {"sector": "po"},
    "verhaal": {"story": STORY},
    "over-u": {"name": "", "school": ""},
    "nakijken": {},
}


def test_a_family_asks_in_english(client: Client, cast: Cast) -> None:
    for step, typed in STEPS.items():
        page = client.get(f"{ASK}{step}/")
        assert dutch_left(page, names=NAMES) == []
        if step in ("wie", "school", "verhaal"):
            assert dutch_left(client.post(f"{ASK}{step}/", {}), names=NAMES) == []
        sent = client.post(f"{ASK}{step}/", typed)
        assert sent.headers["Location"].startswith(ASK)

    assert dutch_left(client.get(f"{ASK}code/"), names=NAMES) == []
    kept = client.get(f"{ASK}code/bewaren/")
    assert '<html lang="en"' in kept.content.decode()
    assert dutch_left(kept, names=NAMES) == []


def test_the_choices_are_english_too(client: Client, cast: Cast) -> None:
    """A label that is taken when the site starts would stay Dutch for ever."""
    client.post(f"{ASK}wie/", STEPS["wie"])

    assert "Primary school" in words(client.get(f"{ASK}school/"))


def test_a_family_reads_on_in_english(client: Client, family: Family) -> None:
    home = family.comes_back(client)

    for page in ("", "gesprek/", "wie-keek/", "nieuwe-code/"):
        assert dutch_left(home.get(MINE + page), names=NAMES) == []
    assert home.post(f"{MINE}sluiten/").headers["Location"].startswith("/en/")


def test_a_colleague_works_in_english(client: Client, cast: Cast, family: Family) -> None:
    fatma = cast["Fatma"].signs_in(client)
    case = f"{LIST}{family.case.reference}/"

    for page in (
        "/en/voorbeeldstad/werk/",
        LIST,
        case,
        *(f"{case}{act}/" for act in ("contact", "volgende-stap", "afsluiten", "meelezen")),
        "/en/account/",
        "/en/account/wachtwoord/",
    ):
        assert dutch_left(fatma.get(page), names=NAMES) == []


def test_the_way_from_the_account_to_the_desk_keeps_the_language(client: Client, cast: Cast) -> None:
    page = cast["Fatma"].signs_in(client).get("/en/account/").content.decode()

    assert 'href="/en/voorbeeldstad/werk/"' in page
    assert 'href="/account/"' in page
