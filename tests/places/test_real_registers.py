"""Can we load the Netherlands? On the real files, which stay outside the project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from krukje.places.finding import find, read_question
from krukje.places.models import PostcodeArea, Samenwerkingsverband, School, Sector
from krukje.places.registers.postcodes import load_postcodes
from krukje.places.registers.schools import load_schools
from krukje.places.registers.storing import Outcome
from tests.places.conftest import real

pytestmark = pytest.mark.django_db


@pytest.fixture
def postcodes() -> Path:
    return real("swv-postcodes.csv")


@pytest.fixture
def schools() -> Path:
    return real("schools-2024-11.csv")


def test_all_postcode_areas_and_samenwerkingsverbanden_come_in(postcodes: Path) -> None:
    outcome = load_postcodes(postcodes)

    assert outcome == Outcome(new=4043, changed=0, same=0, gone=0)
    assert PostcodeArea.objects.count() == 4043
    assert Samenwerkingsverband.objects.filter(kind="PO").count() == 76
    assert Samenwerkingsverband.objects.filter(kind="VO").count() == 74


def test_the_same_postcodes_again_change_nothing(postcodes: Path) -> None:
    load_postcodes(postcodes)

    assert load_postcodes(postcodes) == Outcome(new=0, changed=0, same=4043, gone=0)
    assert PostcodeArea.objects.count() == 4043


def test_all_school_locations_come_in_with_every_building(schools: Path) -> None:
    outcome = load_schools(schools)

    assert outcome == Outcome(new=8717, changed=0, same=0, gone=0)
    assert School.objects.count() == 8717
    assert School.objects.values("location_code").distinct().count() == 8622
    assert School.objects.filter(location_code="08VA00").count() == 9
    assert School.objects.filter(pupils=None).count() == 277


def test_every_school_has_a_sector(schools: Path) -> None:
    load_schools(schools)

    counts = {sector: School.objects.filter(sector=sector).count() for sector in Sector}

    assert counts == {Sector.PO: 6450, Sector.VO: 1640, Sector.SO: 627, Sector.MBO: 0, Sector.NONE: 0}


def test_the_same_schools_again_change_nothing(schools: Path) -> None:
    load_schools(schools)

    assert load_schools(schools) == Outcome(new=0, changed=0, same=8717, gone=0)
    assert School.objects.count() == 8717


def test_the_windows_variant_is_the_same_file(schools: Path, tmp_path: Path) -> None:
    text = schools.read_text(encoding="utf-8-sig")
    as_duo_writes = tmp_path / "schools.csv"
    as_duo_writes.write_bytes(text.encode("windows-1252", errors="replace"))
    load_schools(schools)

    outcome = load_schools(as_duo_writes)

    # A handful of letters do not exist in windows-1252: those names became a question mark.
    unwritable = sum(
        "?" in line.encode("windows-1252", "replace").decode("windows-1252")
        and not line.isascii()
        and "?" not in line
        for line in text.splitlines()
    )
    assert outcome == Outcome(new=0, changed=unwritable, same=8717 - unwritable, gone=0)
    assert School.objects.filter(name__contains="Zèta").exists()


def test_a_real_postcode_and_a_real_school_lead_to_their_samenwerkingsverband(
    postcodes: Path, schools: Path
) -> None:
    load_postcodes(postcodes)
    load_schools(schools)

    assert find(read_question("1011 ab")).served.codes == ("PO2707", "VO2708")
    jutter = find(read_question('vmbo "de jutter"')).schools
    assert [found.school.place for found in jutter] == ["Vlieland"]
    assert all(code.startswith("VO") for code in jutter[0].served.codes)


def test_the_commands_say_what_they_did(
    postcodes: Path, schools: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    for command, file, said in (
        ("import_postcodes", postcodes, "4.043 postcodegebieden gelezen: 4043 nieuw, 0 veranderd, 0 hetzelfde"),
        ("import_schools", schools, "8.717 vestigingen gelezen: 8717 nieuw, 0 veranderd, 0 hetzelfde"),
    ):
        code, out, complained = run(command, file)

        # A slow machine tells its progress first.
        assert (code, complained) == (0, "")
        assert out.splitlines()[-1] == f"{said}, 0 weggehaald."
