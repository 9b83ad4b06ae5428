"""Mistakes that were really made, planted one by one: each must be caught."""

import pytest

from krukje.rules.auditor import How, Sheet, audit, sheet

from .cast import found_cells, grid, ways

REGION = {"region": {"north": "Total", "south": "Total", "oak": "north", "elm": "north", "fir": "south"}}


def regions(**counts: int | None) -> Sheet:
    rows = [((code.replace("all", "Total"),), count) for code, count in counts.items()]
    return sheet(["region"], rows, REGION)


@pytest.mark.parametrize(
    ("text", "how", "why"),
    [
        ("care Total\nsleep 3 3\nTotal 3 3", How.PRINTED, "a small count printed as it is"),
        (
            "care youth Total\nsleep • 9 11\nschool 8 7 15\nTotal 10 16 26",
            How.ALGEBRA,
            "threshold only: the small count is the row less the other",
        ),
        (
            "care youth police Total\nsleep • • 9 11\nschool 8 7 6 21\nTotal 9 8 15 32",
            How.ALGEBRA,
            "two singletons hide each other in the row, and not in the columns",
        ),
        (
            "care youth police Total\nsleep • • 9 11\nschool • • 6 21\nTotal 9 8 15 32",
            How.REMAINDER,
            "two singletons hide each other, but that they are two is told",
        ),
        (
            "care youth Total\nsleep • • 5\nschool • • 13\nTotal 1 17 18",
            How.PRINTED,
            "a margin of one",
        ),
        (
            "care youth police Total\nsleep • • 9 40\nschool 8 7 6 21\nTotal 11 35 15 61",
            How.ALGEBRA,
            "a large companion in the row does not help in the column",
        ),
        ("care youth Total\nsleep 9 9 18\nschool 6 6 12\nTotal 15 15 31", How.TOTALS, "a wrong total"),
        ("care youth Total\nsleep 9 9 •\nschool 6 6 12\nTotal 15 15 31", How.TOTALS, "a total too high"),
        ("care youth Total\nsleep 9 • 8\nschool 6 6 12\nTotal 15 • •", How.TOTALS, "more than its total"),
    ],
)
def test_a_planted_mistake_is_caught(text: str, how: How, why: str) -> None:
    assert how in ways(audit([grid(text)])), why


def test_a_cell_determined_to_be_large_or_zero_is_no_finding() -> None:
    assert audit([grid("care youth Total\nsleep • 9 18\nschool • 7 7\nTotal 9 16 25")]) == []


def test_counts_that_cannot_be_negative_enclose_a_cell() -> None:
    # The sums leave much open, but where nothing is below zero a column of 0 is empty.
    page = grid("care youth law Total\nsleep • • 0 4\nschool • • 0 0\nTotal • 0 0 •")

    assert found_cells(audit([page])) >= {("sleep", "care"), ("Total", "care")}


def test_integer_and_text_labels_are_the_same_label() -> None:
    # A spreadsheet gave the age as a number in some rows and as text in others: 10 is not a new group.
    ages = {"age": {10: "Total", "11": "Total", 12.0: "Total"}}
    rows = [((10,), None), (("11",), None), (("12",), 9), (("Total",), 12), ((10.0,), 2)]

    findings = audit([sheet(["age"], rows, ages)])

    assert ("10",) in found_cells(findings)
    assert How.PRINTED in ways(findings)
    assert ("11",) in found_cells(findings)


def test_one_cell_with_two_counts_is_a_clash() -> None:
    findings = audit([sheet(["age"], [((10,), 9), (("10",), 8), (("Total",), 9)])])

    assert findings[0].how == How.TOTALS
    assert (findings[0].low, findings[0].high) == (9, 8)


def test_a_single_child_gives_its_parent_away() -> None:
    findings = audit([regions(all=30, north=None, south=None, oak=None, elm=None, fir=4)])

    assert ("south",) in found_cells(findings)


def test_an_absent_cell_counts_as_a_hidden_one() -> None:
    assert How.REMAINDER in ways(audit([regions(all=30, north=27)]))


def test_somebody_who_is_counted_knows_more() -> None:
    # 5 and 1 cannot be told apart from 6 and 0, except by the family that is the one.
    page = grid("care youth Total\nsleep • • 6\nschool • • 6\nTotal 6 6 12")
    small = grid("care youth Total\nsleep • • 9\nschool • • 0\nTotal • • 9")

    assert audit([page]) == []
    assert How.INSIDER not in ways(audit([small]))
    inside = grid("a b c Total\nsleep • • 0 6\nschool • • 9 10\nTotal 1 6 9 16")
    assert How.INSIDER in ways(audit([inside]))


FIRST = "care youth Total\nsleep 9 7 16\nschool 8 7 15\nTotal 17 14 31"


@pytest.mark.parametrize(
    ("second", "cell", "why"),
    [
        ("care youth Total\nsleep 10 7 17\nschool 8 7 15\nTotal 18 14 32", ("sleep", "care"), "one more"),
        ("care youth Total\nsleep 6 7 13\nschool 8 7 15\nTotal 14 14 28", ("sleep", "care"), "three less"),
        ("care youth Total\nsleep • • 22\nschool • • 15\nTotal 18 19 37", ("Total", "care"), "a margin grew"),
        (
            "care youth Total\nsleep • 7 •\nschool • 12 •\nTotal • 19 39",
            ("Total", "Total"),
            "what grew beside the part that is told",
        ),
    ],
)
def test_two_releases_side_by_side_tell_what_came_late(second: str, cell: tuple[str, str], why: str) -> None:
    findings = audit([grid(FIRST), grid(second)])

    assert cell in {finding.cell for finding in findings if finding.how == How.RELEASES}, why


def test_two_safe_releases_can_be_unsafe_together() -> None:
    one = grid("care youth law Total\nsleep • • 9 18\nschool • • 9 18\nTotal 9 9 18 36")
    other = grid("care youth law Total\nsleep • 6 • 18\nschool • 3 • 18\nTotal 9 9 18 36")

    assert audit([one]) == []
    assert ("sleep", "care") in found_cells(audit([one, other]))


def test_a_part_printed_in_one_and_its_total_in_the_other_leave_a_remainder() -> None:
    one = sheet(["topic"], [(("Total",), 20), (("sleep",), None), (("school",), None), (("law",), None)])
    other = sheet(["topic"], [(("Total",), None), (("sleep",), 17), (("school",), None), (("law",), None)])

    assert How.RELEASES in ways(audit([one, other]))


def test_growth_that_is_told_for_all_but_one_cell_is_told_for_that_one() -> None:
    one = grid("care youth Total\nsleep • • 16\nschool • • 15\nTotal 17 14 31")
    same = grid("care youth Total\nsleep • • 16\nschool • • 15\nTotal 17 14 31")
    grown = grid("care youth Total\nsleep • • 17\nschool • • 20\nTotal 23 14 37")

    assert audit([one, same]) == []
    assert ("sleep", "Total") in found_cells(audit([one, grown]))


def test_a_table_with_fewer_dimensions_is_laid_beside_the_larger_one() -> None:
    cross = grid("care youth Total\nsleep • • •\nschool • • •\nTotal 17 14 31")
    topics = sheet(["topic"], [(("sleep",), 28), (("school",), None), (("Total",), 31)])

    assert audit([cross]) == []
    assert ("school", "Total") in found_cells(audit([cross, topics]))
