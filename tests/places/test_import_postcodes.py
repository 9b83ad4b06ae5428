"""Does the register of postcodes come in whole, or not at all?"""

from collections.abc import Callable

import pytest

from krukje.places.models import PostcodeArea, Samenwerkingsverband, SupportPoint
from krukje.places.registers.postcodes import load_postcodes
from krukje.places.registers.problems import BadFile
from krukje.places.registers.storing import Gone, Outcome
from krukje.places.support_points import add_support_point
from tests.places.conftest import POSTCODES, WriteFile

pytestmark = pytest.mark.django_db
Run = Callable[..., tuple[int, str, str]]


def known() -> list[tuple[str | None, ...]]:
    return list(PostcodeArea.objects.values_list("pc4", "municipality", "po__code", "vo__code"))


def test_a_file_comes_in(write: WriteFile) -> None:
    assert load_postcodes(write(POSTCODES)) == Outcome(new=2, changed=0, same=0, gone=0)
    assert known() == [
        ("8951", "Voorbeeldstad", "PO9901", "VO9901"),
        ("8957", "Leunhuizen", "PO9901", "VO9902"),
    ]


def test_again_doubles_nothing(write: WriteFile) -> None:
    load_postcodes(write(POSTCODES))

    assert load_postcodes(write(POSTCODES)) == Outcome(new=0, changed=0, same=2, gone=0)
    assert PostcodeArea.objects.count() == 2


def test_what_changed_is_updated_and_what_vanished_is_removed(write: WriteFile) -> None:
    load_postcodes(write(POSTCODES))

    outcome = load_postcodes(
        write([POSTCODES[0], "8951;Voorbeeldstad;PO9903;VO9901", "8952;Nieuwdorp;PO9901;VO9901"])
    )

    assert outcome == Outcome(new=1, changed=1, same=0, gone=1)
    assert known() == [
        ("8951", "Voorbeeldstad", "PO9903", "VO9901"),
        ("8952", "Nieuwdorp", "PO9901", "VO9901"),
    ]


def test_a_samenwerkingsverband_without_areas_goes_unless_a_support_point_serves_it(write: WriteFile) -> None:
    load_postcodes(write([*POSTCODES, "8961;Nergenshuizen;PO9903;VO9903"]))
    add_support_point(
        slug="leunhuizen", name="Steunpunt", region="Leunhuizen", phone="000 1", hours="altijd", codes=["VO9902"]
    )

    load_postcodes(write(POSTCODES[:2]))

    codes = set(Samenwerkingsverband.objects.values_list("code", flat=True))
    assert codes == {"PO9901", "VO9901", "VO9902"}
    assert SupportPoint.objects.get().samenwerkingsverbanden.get().code == "VO9902"


def test_several_municipalities_may_share_four_digits(write: WriteFile) -> None:
    load_postcodes(write([*POSTCODES, "8957;Voorbeeldstad;PO9901;VO9901"]))

    assert PostcodeArea.objects.filter(pc4="8957").count() == 2


def test_one_code_may_be_missing(write: WriteFile) -> None:
    load_postcodes(write([POSTCODES[0], "8951;Voorbeeldstad;;VO9901"]))

    assert known() == [("8951", "Voorbeeldstad", None, "VO9901")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("0951;Stad;PO9901;VO9901", "PC4 ‘0951’ lijkt niet op 1234"),
        ("895;Stad;PO9901;VO9901", "PC4 ‘895’ lijkt niet op 1234"),
        ("٨٩٥١;Stad;PO9901;VO9901", "PC4 ‘٨٩٥١’ lijkt niet op 1234"),
        (";Stad;PO9901;VO9901", "PC4 is leeg"),
        ("8952;;PO9901;VO9901", "GEMEENTE is leeg"),
        (f"8952;{'x' * 101};PO9901;VO9901", "GEMEENTE is langer dan 100 tekens"),
        ("8952;Stad;VO9901;VO9901", "SWV_PO ‘VO9901’ lijkt niet op PO1234"),
        ("8952;Stad;PO9901;VO99", "SWV_VO ‘VO99’ lijkt niet op VO1234"),
        ("8952;Stad;;", "SWV_PO en SWV_VO zijn allebei leeg"),
        ("8951;Voorbeeldstad;PO9901;VO9901", "8951 in Voorbeeldstad stond al op regel 2"),
        ("8952;Stad;PO9901", "3 velden in plaats van 4"),
        ("8952;Stad;PO9901;VO9901;nog iets", "5 velden in plaats van 4"),
    ],
)
def test_a_bad_row_is_named_with_its_line_and_reason_and_nothing_changes(
    write: WriteFile, run: Run, line: str, reason: str
) -> None:
    code, said, complained = run("import_postcodes", write([*POSTCODES, line]))

    assert code == 1
    assert said == ""
    assert f"regel 4: {reason}." in complained
    assert complained.endswith("Er is niets veranderd.\n")
    assert not PostcodeArea.objects.exists()
    assert not Samenwerkingsverband.objects.exists()


def test_a_bad_last_row_leaves_what_was_there(write: WriteFile) -> None:
    load_postcodes(write(POSTCODES))
    before = known()

    with pytest.raises(BadFile):
        load_postcodes(write([POSTCODES[0], "8951;Voorbeeldstad;PO9904;VO9904", "onzin;;;"]))

    assert known() == before
    assert not Samenwerkingsverband.objects.filter(code="PO9904").exists()


def test_a_fault_of_the_database_halfway_leaves_what_was_there(
    write: WriteFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_postcodes(write(POSTCODES))
    before = known()

    def fail(done: int, total: int) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        load_postcodes(write([POSTCODES[0], "8999;Nieuw;PO9905;VO9905"]), tell=fail)

    assert known() == before
    assert not Samenwerkingsverband.objects.filter(code="PO9905").exists()


def test_several_faults_in_one_row_are_all_named(write: WriteFile) -> None:
    with pytest.raises(BadFile, match=r"regel 2: PC4 ‘x’ lijkt niet op 1234; GEMEENTE is leeg; SWV_PO ‘y’"):
        load_postcodes(write([POSTCODES[0], "x;;y;VO9901"]))


def test_of_very_many_bad_rows_the_first_twenty_are_named(write: WriteFile, run: Run) -> None:
    _code, _said, complained = run("import_postcodes", write([POSTCODES[0], *(["x;Stad;PO9901;VO9901"] * 53)]))

    assert "Er zijn 53 regels fout." in complained
    assert complained.count("regel ") == 20
    assert "en nog 33." in complained


def test_one_missing_column_is_named(write: WriteFile, run: Run) -> None:
    code, _said, complained = run("import_postcodes", write(["PC4;GEMEENTE;SWV_PO", "8951;Stad;PO9901"]))

    assert (code, complained) == (1, "De kolom SWV_VO ontbreekt.\nEr is niets veranderd.\n")


def test_headings_in_another_order_and_case_with_extra_columns_are_fine(write: WriteFile) -> None:
    load_postcodes(write([" swv_vo ;Provincie;gemeente;Swv po;pc4;", "VO9901;Nergensland;Stad;po9901; 8951 ;"]))

    assert known() == [("8951", "Stad", "PO9901", "VO9901")]


def test_a_cut_off_file_does_not_empty_the_register(write: WriteFile, run: Run) -> None:
    many = [f"{number};Stad;PO9901;VO9901" for number in range(2000, 2300)]
    load_postcodes(write([POSTCODES[0], *many]))
    half = write([POSTCODES[0], *many[:150]])

    code, _said, complained = run("import_postcodes", half)

    assert code == 1
    assert "Van de 300 rijen die er nu zijn, staan er 150 niet meer in dit bestand." in complained
    assert PostcodeArea.objects.count() == 300
    assert run("import_postcodes", half, "--remove-many")[0] == 0
    assert PostcodeArea.objects.count() == 150


def test_other_areas_may_be_kept(write: WriteFile) -> None:
    load_postcodes(write(POSTCODES))

    load_postcodes(write([POSTCODES[0], "8961;Nergenshuizen;PO9903;VO9903"]), gone=Gone.KEEP)

    assert PostcodeArea.objects.count() == 3
