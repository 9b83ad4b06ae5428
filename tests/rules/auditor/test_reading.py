"""What a reader sees in a CSV file or on a page."""

import pytest

from krukje.rules.auditor import TOTAL, Unreadable, disagreements, label, read_csv, read_html, sheet

from .cast import as_csv, as_html, found_cells

CELLS: dict[tuple[str, ...], int | None] = {
    ("Totaal", "Totaal"): 1234, ("Totaal", "care"): None, ("Totaal", "youth"): None,
    ("sleep", "Totaal"): 1234, ("sleep", "care"): None, ("sleep", "youth"): None,
}  # fmt: skip
PAGE = as_html(CELLS)


def test_csv_and_page_of_one_release_say_the_same() -> None:
    text, page = read_csv(as_csv(["topic", "sector"], CELLS)), read_html(PAGE, rows="topic", columns="sector")

    assert text.cells[TOTAL, TOTAL] == 1234
    assert text.cells["sleep", "care"] is None
    assert disagreements(text, page) == []


def test_a_page_that_prints_what_the_csv_hides_disagrees() -> None:
    text = read_csv(as_csv(["topic", "sector"], CELLS))
    page = read_html(as_html({**CELLS, ("sleep", "care"): 3}), rows="topic", columns="sector")

    assert [str(finding) for finding in disagreements(text, page)] == [
        "sheet 1, sleep / care: -1-3 (two files of one release disagree)"
    ]


def test_dimensions_may_stand_in_another_order() -> None:
    turned = read_csv(as_csv(["sector", "topic"], {key[::-1]: count for key, count in CELLS.items()}))

    assert disagreements(read_csv(as_csv(["topic", "sector"], CELLS)), turned) == []


def test_a_cell_that_one_file_lacks_disagrees_even_if_it_is_hidden() -> None:
    less = {key: count for key, count in CELLS.items() if key != ("sleep", "care")}

    assert found_cells(
        disagreements(read_csv(as_csv(["topic", "sector"], CELLS)), read_csv(as_csv(["topic", "sector"], less)))
    ) == {("sleep", "care")}


def test_files_about_other_dimensions_disagree() -> None:
    assert disagreements(sheet(["topic"], [(("Total",), 9)]), sheet(["age"], [(("Total",), 9)]))


@pytest.mark.parametrize(
    ("raw", "seen"),
    [(10, "10"), ("10", "10"), (10.0, "10"), ("10.0", "10"), (10.5, "10.5"), (" TOTAAL ", TOTAL), ("a  b", "a b")],
)
def test_a_label_is_what_a_reader_sees(raw: object, seen: str) -> None:
    assert label(raw) == seen


@pytest.mark.parametrize(
    ("text", "count", "why"),
    [
        ("topic,count\nsleep,12\n", 12, "the plain kind"),
        ("\ufefftopic;aantal\nsleep;1.234\n", 1234, "as a Dutch spreadsheet saves it"),
        ("topic,status,count\nsleep,hidden,\n", None, "hidden by its status"),
        ("topic,status,count\nsleep,published,12\n", 12, "published by its status"),
        ('topic,count\n"sleep",•\n\n', None, "quoted, and an empty line"),
    ],
)
def test_a_csv_is_read_as_it_was_written(text: str, count: int | None, why: str) -> None:
    assert read_csv(text).cells[("sleep",)] == count, why


def test_columns_that_are_no_dimension_are_left_out() -> None:
    text = "topic,share,count\nsleep,100%,12\n"

    assert read_csv(text, dimensions=["topic"]).cells == {("sleep",): 12}


def test_another_mark_can_be_agreed_on() -> None:
    assert read_csv("topic,count\nsleep,x\n", mark="x").cells == {("sleep",): None}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("topic,number\nsleep,12\n", "no count"),
        ("topic,count,aantal\nsleep,12,12\n", "two counts"),
        ("topic,topic,count\nsleep,sleep,12\n", "a name twice"),
        ("topic,count\nsleep\n", "a field too few"),
        ("topic,count\nsleep,<5\n", "a mark nobody agreed on"),
        ("topic,count\nsleep,\n", "an empty count"),
        ("topic,status,count\nsleep,published,\n", "an empty count that is not hidden"),
        ("topic,count\nsleep,-3\n", "a negative count"),
        ("topic,count\nsleep,1.5\n", "a fraction"),
        ('topic,count\n"sleep,12', "a quote that never ends"),
    ],
)
def test_a_csv_that_is_not_understood_is_not_safe(text: str, why: str) -> None:
    with pytest.raises(Unreadable):
        read_csv(text)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(Unreadable, match="sector"):
        read_csv("topic,count\nsleep,12\n", dimensions=["sector"])


def test_a_page_with_one_column_of_counts_has_one_dimension() -> None:
    page = (
        '<p>Before<table><caption>Topics</caption><tr><th scope="col">Topic<th scope="col">Count'
        '<tr><th scope="row">sleep<br>less<td> 1 234 <tr></table><p>After'
    )

    assert read_html(page, rows="topic").cells == {("sleepless",): 1234}


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("<p>no table", "no table"),
        ("<table><tr><td><table></table></table>", "a table in a table"),
        ('<table><tr><th><th scope="col" colspan="2">a</table>', "merged cells"),
        ("<table><td>3</table>", "a cell outside a row"),
        ('<table><tr><th><th scope="col">a<tr><td>b<td>9</table>', "a row without a name"),
        ('<table><tr><th><th scope="col">a<tr><th scope="row">b<td>9<td>9</table>', "a count too many"),
        ('<table><tr><th><th scope="col">a<tr><th scope="row">b<th scope="row">9</table>', "no count"),
        ('<table><tr><th scope="row">b<td>9</table>', "no names across"),
    ],
)
def test_a_page_that_is_not_understood_is_not_safe(page: str, why: str) -> None:
    with pytest.raises(Unreadable):
        read_html(page, rows="topic", columns="sector")


def test_two_columns_need_a_dimension_across() -> None:
    with pytest.raises(Unreadable, match="across"):
        read_html(PAGE, rows="topic")


def test_the_second_table_of_a_page_can_be_asked_for() -> None:
    first = "<table></table>"

    assert read_html(first + PAGE, rows="topic", columns="sector", number=1).cells[TOTAL, TOTAL] == 1234


@pytest.mark.parametrize(
    ("tree", "why"),
    [
        ({"sleep": "night"}, "a parent that leads nowhere"),
        ({"sleep": "night", "night": "sleep"}, "a circle"),
        ({"school": "Total"}, "a label that is not in it"),
    ],
)
def test_a_sheet_needs_a_whole_hierarchy(tree: dict[object, object], why: str) -> None:
    with pytest.raises(Unreadable):
        sheet(["topic"], [(("sleep",), 9)], {"topic": tree})


def test_every_row_needs_a_label_per_dimension() -> None:
    with pytest.raises(Unreadable):
        sheet(["topic"], [(("sleep", "care"), 9)])
