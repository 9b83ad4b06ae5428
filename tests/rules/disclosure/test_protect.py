"""What goes in, what comes out, and what is refused."""

import numpy as np
import pytest

from krukje.rules.disclosure import (
    TOTAL,
    CannotProtect,
    Dimension,
    ProtectedTable,
    Release,
    percentage,
    protect,
)
from krukje.rules.disclosure.pattern import Patterns
from krukje.rules.disclosure.solver import Undecided

from .cast import SECTORS, THREE_SECTORS, THREE_TOPICS, TOPICS, flat, table

REGION = Dimension("region", {"north": TOTAL, "south": TOTAL, "oak": "north", "elm": "north", "fir": "south"})


def hidden(protected: ProtectedTable) -> set[tuple[str, ...]]:
    return {key for key, count in protected.cells.items() if count is None}


def test_a_table_without_small_counts_is_printed_whole() -> None:
    protected = protect(table([TOPICS, SECTORS], 7, 0, 9, 10), [TOPICS, SECTORS])

    assert hidden(protected) == set()
    assert protected.cells["sleep", "youth"] == 0
    assert protected.cells[TOTAL, "care"] == 16
    assert (protected.cost.cells, protected.cost.primary, protected.cost.lost) == (9, 0, 0)


def test_a_small_margin_is_hidden_though_its_leaves_are_zero_or_more() -> None:
    protected = protect(table([THREE_TOPICS, SECTORS], 3, 0, 9, 8, 12, 9), [THREE_TOPICS, SECTORS])

    assert protected.cells["sleep", TOTAL] is None
    assert protected.cost.primary == 2


def test_what_was_left_of_a_total_is_not_small() -> None:
    # 20 questions, 17 about sleep: three families asked about something else.
    dimensions = [flat("topic", "sleep", "school", "money", "law")]

    protected = protect({("sleep",): 17, ("school",): 2, ("money",): 1}, dimensions)

    assert protected.cells[("sleep",)] is None or protected.cells[(TOTAL,)] is None


def test_a_parent_with_one_child_is_hidden_with_it_or_printed_with_it() -> None:
    protected = protect({("oak",): 9, ("elm",): 2, ("fir",): 7}, [REGION])

    assert protected.cells[("south",)] == protected.cells[("fir",)]


def test_structural_zeros_are_printed_and_protect_nothing() -> None:
    dimensions = [THREE_TOPICS, SECTORS]
    leaves = table(dimensions, 2, 0, 0, 9, 9, 9)

    protected = protect(leaves, dimensions, structural_zeros=[("sleep", "youth")])

    assert protected.structural_zeros == {("sleep", "youth")}
    assert protected.cells["sleep", "youth"] == 0
    assert protected.cells["sleep", TOTAL] is None


def test_a_table_in_which_nothing_can_exist_is_all_zeros() -> None:
    protected = protect({}, [flat("topic", "sleep")], structural_zeros=[("sleep",)])

    assert set(protected.cells.values()) == {0}


def test_a_higher_threshold_hides_more() -> None:
    leaves = table([TOPICS, SECTORS], 6, 9, 9, 9)

    assert hidden(protect(leaves, [TOPICS, SECTORS])) == set()
    assert len(hidden(protect(leaves, [TOPICS, SECTORS], threshold=7))) == 4


def test_the_same_table_is_protected_the_same_way_twice() -> None:
    dimensions = [THREE_TOPICS, THREE_SECTORS]
    leaves = table(dimensions, 1, 9, 0, 4, 3, 12, 0, 2, 8)

    one, other = protect(leaves, dimensions), protect(leaves, dimensions)

    assert (one.cells, one.cost) == (other.cells, other.cost)
    assert np.array_equal(one.certificates["alone"], other.certificates["alone"])


def test_a_table_that_is_too_large_loses_its_lowest_level() -> None:
    leaves = {("oak", "care"): 9, ("elm", "youth"): 2, ("fir", "care"): 7}

    protected = protect(
        leaves, [REGION, SECTORS], structural_zeros=[("oak", "youth"), ("elm", "care")], most_cells=9
    )

    assert protected.cost.coarsened == ("region",)
    assert protected.dimensions[0].codes == (TOTAL, "north", "south")
    assert protected.cells["north", "care"] == 9 or ("north", "care") in hidden(protected)
    assert protected.structural_zeros == set()


def test_with_a_history_a_coarser_table_still_answers_for_the_finer_one() -> None:
    before = protect({("oak",): 9, ("elm",): 8, ("fir",): 7}, [REGION])

    protected = protect({("oak",): 9, ("elm",): 8, ("fir",): 7}, [REGION], history=[before], most_cells=4)

    assert protected.cells == {(TOTAL,): 24, ("north",): 17, ("south",): 7}


def test_a_table_the_solver_cannot_settle_is_made_coarser(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(self: object) -> None:
        raise Undecided

    monkeypatch.setattr(Patterns, "cheapest", give_up)

    with pytest.raises(CannotProtect):
        protect({("oak",): 9}, [REGION])


def test_a_history_that_gave_a_number_away_cannot_be_protected() -> None:
    before = Release({(TOTAL,): 12, ("sleep",): 9, ("school",): None})

    with pytest.raises(CannotProtect):
        protect({("sleep",): 9, ("school",): 3}, [TOPICS], history=[before])


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"threshold": 4}, "five is the least"),
        ({"leaves": {("sleep", "care"): -1}}, "a negative count"),
        ({"leaves": {("sleep", "care"): 2.0}}, "not a whole number"),
        ({"leaves": {("sleep", "care"): True}}, "not a count"),
        ({"leaves": {("sleep", TOTAL): 9}}, "a total is not a leaf"),
        ({"leaves": {("sleep",): 9}}, "a code too few"),
        ({"structural_zeros": [("sleep", "navy")]}, "an unknown code"),
        ({"structural_zeros": [("sleep", "care")]}, "families where none can be"),
        ({"history": [Release({("sleep", "navy"): 9})]}, "a history of other cells"),
        ({"history": [Release({("sleep", "care"): -1})]}, "a history with a negative count"),
    ],
)
def test_bad_input_is_refused(change: dict[str, object], why: str) -> None:
    facts: dict[str, object] = {"leaves": {("sleep", "care"): 9}, "dimensions": [TOPICS, SECTORS], **change}

    with pytest.raises(ValueError, match=r"\w"):
        protect(**facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("part", "whole", "shown", "why"),
    [
        (5, 8, 63, "half is rounded up"),
        (0, 8, 0, "nothing"),
        (None, 8, None, "a hidden part"),
        (5, None, None, "a hidden whole"),
        (0, 0, None, "nothing of nothing"),
    ],
)
def test_a_percentage_is_whole_and_made_from_printed_counts(
    part: int | None, whole: int | None, shown: int | None, why: str
) -> None:
    assert percentage(part, whole) == shown, why


def test_a_part_larger_than_the_whole_has_no_percentage() -> None:
    with pytest.raises(ValueError, match="not a part"):
        percentage(9, 8)
