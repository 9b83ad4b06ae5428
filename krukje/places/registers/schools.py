"""Which schools are there, and where? From DUO's lists of school locations."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from django.db import transaction

from krukje.places.models import School
from krukje.places.registers.checking import Checker, short
from krukje.places.registers.problems import BadFile
from krukje.places.registers.reading import Column, Row, read_table
from krukje.places.registers.storing import Gone, Outcome, Tell, quiet, remove, store
from krukje.places.structures import Register, read_structure
from krukje.rules.folding import fold

COLUMNS = (
    Column("VESTIGINGSCODE", also=("VESTIGINGSNUMMER",), is_needed=True),
    Column("INSTELLINGSCODE", also=("BRIN NUMMER",)),
    Column("VESTIGINGSNAAM", is_needed=True),
    Column("STRAATNAAM"),
    Column("HUISNUMMER-TOEVOEGING"),
    Column("POSTCODE", is_needed=True),
    Column("PLAATSNAAM", is_needed=True),
    Column("GEMEENTENAAM"),
    Column("DENOMINATIE"),
    Column("INTERNETADRES"),
    Column("ONDERWIJSSTRUCTUUR", also=("SOORT PO",)),
    Column("LEERLINGEN"),
    Column("BREEDTEGRAAD"),
    Column("LENGTEGRAAD"),
)
# Columns that not every list of DUO has: without the column, what we knew already stays.
OPTIONAL = {
    "STRAATNAAM": "street",
    "HUISNUMMER-TOEVOEGING": "number",
    "GEMEENTENAAM": "municipality",
    "DENOMINATIE": "denomination",
    "INTERNETADRES": "website",
    "LEERLINGEN": "pupils",
    "BREEDTEGRAAD": "latitude",
    "LENGTEGRAAD": "longitude",
}
ALWAYS = ("institution_code", "name", "search_text", "postcode", "place", "structure", "sector")
CODE = re.compile(r"[0-9A-Z]{4,10}", re.ASCII)
Key = tuple[str, int]


def load_schools(file: Path, *, structure: str = "", gone: Gone = Gone.REMOVE, tell: Tell = quiet) -> Outcome:
    """Load the school locations of this file, whole or not at all.

    Schools that the file no longer has are closed, and removed; but only those of the lists (basisonderwijs,
    speciaal, voortgezet) of which the file has any school. `structure` is for a file without such a column.

    :raises BadFile: if anything in the file is wrong. Nothing has changed then.
    """
    table = read_table(file, COLUMNS)
    if "ONDERWIJSSTRUCTUUR" not in table.columns and not structure:
        raise BadFile(
            "De kolom ONDERWIJSSTRUCTUUR ontbreekt. Zijn alle scholen in dit bestand van dezelfde soort? "
            "Geef die dan mee, bijvoorbeeld --structure basisschool."
        )
    schools = check_schools(table.rows, structure=structure)
    fields = [*ALWAYS, *(OPTIONAL[name] for name in OPTIONAL if name in table.columns)]
    with transaction.atomic():
        return store_schools(schools, fields=fields, gone=gone, tell=tell)


def check_schools(rows: Sequence[Row], *, structure: str) -> dict[Key, School]:
    checker = Checker()
    buildings: Counter[str] = Counter()
    schools: dict[Key, School] = {}
    for row in rows:
        checker.begin(row)
        school = check_school(checker, structure=structure)
        buildings[school.location_code] += 1
        school.building = buildings[school.location_code]
        schools[school.location_code, school.building] = school
    checker.raise_if_wrong()
    return schools


def check_school(checker: Checker, *, structure: str) -> School:
    code = checker.code("VESTIGINGSCODE", CODE, "12AB00", is_needed=True)
    name = checker.text("VESTIGINGSNAAM", most=200, is_needed=True)
    place = checker.text("PLAATSNAAM", most=100)
    word = checker.text("ONDERWIJSSTRUCTUUR", most=200) or structure
    known = read_structure(word)
    if known is None:
        checker.wrong(
            f"ONDERWIJSSTRUCTUUR ‘{short(word)}’ kennen wij niet" if word else "ONDERWIJSSTRUCTUUR is leeg"
        )
    return School(
        location_code=code,
        institution_code=checker.code("INSTELLINGSCODE", CODE, "12AB") or code[:4],
        name=name,
        search_text=fold(f"{name} {place}"),
        street=checker.text("STRAATNAAM", most=200),
        number=checker.text("HUISNUMMER-TOEVOEGING", most=30),
        postcode=checker.postcode("POSTCODE"),
        place=place,
        municipality=checker.text("GEMEENTENAAM", most=100),
        denomination=checker.text("DENOMINATIE", most=100),
        website=checker.text("INTERNETADRES", most=300),
        structure=word,
        sector=known.sector if known else "",
        pupils=checker.pupils("LEERLINGEN"),
        latitude=checker.degrees("BREEDTEGRAAD", most=90),
        longitude=checker.degrees("LENGTEGRAAD", most=180),
    )


def store_schools(schools: dict[Key, School], *, fields: list[str], gone: Gone, tell: Tell) -> Outcome:
    known = {(school.location_code, school.building): school for school in School.objects.all()}
    spoken_of = {register_of(school) for school in schools.values()}
    vanished = [
        school.pk for key, school in known.items() if key not in schools and register_of(school) in spoken_of
    ]
    outcome = store(schools, known=known, key=["location_code", "building"], fields=fields, tell=tell)
    return replace(outcome, gone=remove(School, vanished, of=len(known), gone=gone))


def register_of(school: School) -> Register | None:
    structure = read_structure(school.structure)
    return structure.register if structure else None
