"""Does a list of schools come in whole, or not at all?"""

from collections.abc import Callable

import pytest

from krukje.places.models import School
from krukje.places.registers.problems import BadFile
from krukje.places.registers.schools import load_schools
from krukje.places.registers.storing import Outcome
from tests.places.conftest import SCHOOLS, WriteFile

pytestmark = pytest.mark.django_db
Run = Callable[..., tuple[int, str, str]]

GOOD = {
    "VESTIGINGSCODE": "99ZZ00",
    "INSTELLINGSCODE": "99ZZ",
    "VESTIGINGSNAAM": "De Plank",
    "POSTCODE": "8951AA",
    "PLAATSNAAM": "Voorbeeldstad",
    "ONDERWIJSSTRUCTUUR": "basisschool",
}


def line(**changed: str) -> str:
    """Return a good row with these fields changed."""
    names = {"LEERLINGEN_": "LEERLINGEN"}
    values = GOOD | {names.get(name, name): text for name, text in changed.items()}
    return ";".join(values.get(title, "") for title in SCHOOLS[0].split(";"))


def facts() -> list[dict[str, object]]:
    names = [field.attname for field in School._meta.concrete_fields if field.attname != "id"]
    return list(School.objects.order_by("location_code", "building").values(*names))


def test_a_file_comes_in_with_all_that_it_says(write: WriteFile) -> None:
    assert load_schools(write(SCHOOLS)) == Outcome(new=3, changed=0, same=0, gone=0)

    school = School.objects.get(location_code="99AA00")
    assert (school.institution_code, school.building, school.name) == ("99AA", 1, "De Driepoot")
    assert (school.street, school.number, school.postcode, school.place) == (
        "Zaagstraat",
        "1",
        "8951AA",
        "Voorbeeldstad",
    )
    assert (school.municipality, school.denomination, school.structure) == (
        "VOORBEELDSTAD",
        "Openbaar",
        "basisschool",
    )
    assert (school.sector, school.pupils, school.latitude, school.longitude) == ("po", 212, 53.1, 5.7)
    assert school.search_text == "de driepoot voorbeeldstad"


def test_again_doubles_nothing(write: WriteFile) -> None:
    load_schools(write(SCHOOLS))
    before = facts()

    assert load_schools(write(SCHOOLS)) == Outcome(new=0, changed=0, same=3, gone=0)
    assert facts() == before


def test_what_changed_is_updated(write: WriteFile) -> None:
    load_schools(write(SCHOOLS))
    changed = SCHOOLS[1].replace("De Driepoot", "De Vierpoot").replace(";212;", ";;")

    assert load_schools(write([SCHOOLS[0], changed, *SCHOOLS[2:]])) == Outcome(new=0, changed=1, same=2, gone=0)

    school = School.objects.get(location_code="99AA00")
    assert (school.name, school.search_text, school.pupils) == ("De Vierpoot", "de vierpoot voorbeeldstad", None)


def test_a_school_that_closed_is_removed(write: WriteFile) -> None:
    load_schools(write(SCHOOLS))

    assert load_schools(write([SCHOOLS[0], SCHOOLS[1], SCHOOLS[3]])) == Outcome(new=0, changed=0, same=2, gone=1)
    assert not School.objects.filter(location_code="99AB00").exists()


def test_a_list_of_primary_schools_says_nothing_about_secondary_schools(write: WriteFile) -> None:
    """DUO publishes them apart: loading one must not close all schools of the other."""
    load_schools(write(SCHOOLS))

    outcome = load_schools(write(SCHOOLS[:2]))

    assert outcome == Outcome(new=0, changed=0, same=1, gone=1)
    assert set(School.objects.values_list("location_code", flat=True)) == {"99AA00", "99AF00"}


def test_every_row_of_a_location_code_is_kept(write: WriteFile) -> None:
    second, same = SCHOOLS[1].replace("Zaagstraat;1", "Zaagstraat;3"), SCHOOLS[1]
    file = write([*SCHOOLS, second, same])

    load_schools(file)

    buildings = School.objects.filter(location_code="99AA00").order_by("building")
    assert list(buildings.values_list("building", "number")) == [(1, "1"), (2, "3"), (3, "1")]
    assert load_schools(file).same == 5
    assert load_schools(write(SCHOOLS)).gone == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252"])
def test_accents_survive_in_every_encoding(write: WriteFile, encoding: str) -> None:
    load_schools(write(SCHOOLS, encoding=encoding))

    assert School.objects.get(location_code="99AB00").name == "École Émile"
    assert School.objects.get(location_code="99AB00").postcode == "8951AB"


def test_quotes_semicolons_and_line_ends_within_a_field_are_part_of_it(write: WriteFile) -> None:
    load_schools(
        write([SCHOOLS[0], line(VESTIGINGSNAAM='"De ""Plank""; of\r\nde Balk"'), line(VESTIGINGSCODE="99ZY00")])
    )

    assert School.objects.get(location_code="99ZZ00").name == 'De "Plank"; of de Balk'


def test_a_line_number_counts_lines_within_a_field(write: WriteFile) -> None:
    with pytest.raises(BadFile, match="regel 4: POSTCODE"):
        load_schools(write([SCHOOLS[0], line(VESTIGINGSNAAM='"De\r\nPlank"'), line(POSTCODE="?")]))


def test_empty_lines_are_passed_over(write: WriteFile) -> None:
    assert load_schools(write([SCHOOLS[0], "", line(), ";" * 13, ""])).new == 1


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"VESTIGINGSCODE": ""}, "VESTIGINGSCODE is leeg"),
        ({"VESTIGINGSCODE": "9-9"}, "VESTIGINGSCODE ‘9-9’ lijkt niet op 12AB00"),
        ({"INSTELLINGSCODE": "99ZZ99ZZ99ZZ"}, "INSTELLINGSCODE ‘99ZZ99ZZ99ZZ’ lijkt niet op 12AB"),
        ({"VESTIGINGSNAAM": ""}, "VESTIGINGSNAAM is leeg"),
        ({"VESTIGINGSNAAM": "x" * 201}, "VESTIGINGSNAAM is langer dan 200 tekens"),
        ({"PLAATSNAAM": "x" * 101}, "PLAATSNAAM is langer dan 100 tekens"),
        ({"POSTCODE": "89511A"}, "POSTCODE ‘89511A’ lijkt niet op 1234AB"),
        ({"POSTCODE": "0951AA"}, "POSTCODE ‘0951AA’ lijkt niet op 1234AB"),
        ({"ONDERWIJSSTRUCTUUR": ""}, "ONDERWIJSSTRUCTUUR is leeg"),
        ({"ONDERWIJSSTRUCTUUR": "HAVO/ZWEM"}, "ONDERWIJSSTRUCTUUR ‘HAVO/ZWEM’ kennen wij niet"),
        ({"LEERLINGEN": "veel"}, "LEERLINGEN ‘veel’ is geen aantal"),
        ({"LEERLINGEN": "-3"}, "LEERLINGEN ‘-3’ is geen aantal"),
        ({"LEERLINGEN": "9" * 5000}, f"LEERLINGEN ‘{'9' * 40}…’ is geen aantal"),
        ({"BREEDTEGRAAD": "nan"}, "BREEDTEGRAAD ‘nan’ is geen plaats op aarde"),
        ({"BREEDTEGRAAD": "91"}, "BREEDTEGRAAD ‘91’ is geen plaats op aarde"),
        ({"LENGTEGRAAD": "oost"}, "LENGTEGRAAD ‘oost’ is geen plaats op aarde"),
    ],
)
def test_a_bad_last_row_is_named_and_nothing_changes(
    write: WriteFile, run: Run, changed: dict[str, str], reason: str
) -> None:
    load_schools(write(SCHOOLS))
    before = facts()

    code, said, complained = run("import_schools", write([SCHOOLS[0], line(), line(**changed)]))

    assert (code, said) == (1, "")
    assert complained == f"Er is 1 regel fout.\n  regel 3: {reason}.\nEr is niets veranderd.\n"
    assert facts() == before


@pytest.mark.parametrize("pupils", ["", "<5"])
def test_pupil_numbers_may_be_missing(write: WriteFile, pupils: str) -> None:
    load_schools(write([SCHOOLS[0], line(LEERLINGEN=pupils)]))

    assert School.objects.get().pupils is None


def test_missing_columns_are_all_named(write: WriteFile, run: Run) -> None:
    code, _said, complained = run("import_schools", write(["VESTIGINGSCODE;ONDERWIJSSTRUCTUUR", "99AA00;SO"]))

    assert code == 1
    assert complained.startswith("De kolommen VESTIGINGSNAAM, POSTCODE en PLAATSNAAM ontbreken.")


def test_a_doubled_column_is_refused(write: WriteFile) -> None:
    with pytest.raises(BadFile, match="De kolom POSTCODE staat er 2 keer in"):
        load_schools(write([f"{SCHOOLS[0]};Postcode", f"{line()};8951AA"]))


def test_an_older_list_with_its_own_headings_comes_in(write: WriteFile) -> None:
    """DUO's earlier lists: other names for the codes, more columns, and no kind of education."""
    file = write(
        [
            "PROVINCIE;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;POSTCODE;PLAATSNAAM;POSTCODE POSTADRES",
            "Nergensland;99AA;99AA00;De Driepoot;8951 AA;Voorbeeldstad;8999 ZZ",
        ]
    )

    with pytest.raises(BadFile, match=r"De kolom ONDERWIJSSTRUCTUUR ontbreekt.*--structure basisschool"):
        load_schools(file)
    load_schools(file, structure="basisschool")

    school = School.objects.get()
    assert (school.location_code, school.institution_code, school.postcode) == ("99AA00", "99AA", "8951AA")
    assert (school.structure, school.sector) == ("basisschool", "po")


def test_a_kind_of_education_that_nobody_knows_is_refused(write: WriteFile, run: Run) -> None:
    code, _said, complained = run("import_schools", write(SCHOOLS), "--structure", "zwemles")

    assert code == 1
    assert "‘zwemles’ kennen wij niet" in complained


def test_a_file_without_places_on_the_map_leaves_those_we_know(write: WriteFile) -> None:
    load_schools(write(SCHOOLS))
    keep = [SCHOOLS[0].split(";").index(title) for title in GOOD]

    load_schools(write([";".join(line.split(";")[place] for place in keep) for line in SCHOOLS]))

    school = School.objects.get(location_code="99AA00")
    assert (school.latitude, school.pupils, school.street) == (53.1, 212, "Zaagstraat")
