"""Releases of the same cells, with families who were registered late."""

import pytest

from krukje.rules.disclosure import TOTAL, ProtectedTable, Release, protect

from .cast import THREE_SECTORS, THREE_TOPICS, flat, table

SHAPE = [THREE_TOPICS, THREE_SECTORS]
FIRST = table(SHAPE, 9, 2, 12, 8, 7, 6, 11, 30, 9)


def later(**more: int) -> dict[tuple[str, ...], int]:
    """The first table with so many families registered late, by sector, all about sleep."""
    return {key: count + more.get(key[1], 0) * (key[0] == "sleep") for key, count in FIRST.items()}


def growth(before: ProtectedTable, after: ProtectedTable) -> list[int]:
    both = [(before.cells[key], after.cells[key]) for key in after.cells]
    return [abs(new - old) for old, new in both if old is not None and new is not None]


def test_nothing_new_means_nothing_new_to_see() -> None:
    before = protect(FIRST, SHAPE)

    after = protect(FIRST, SHAPE, history=[before])

    assert after.cells == before.cells
    assert set(after.certificates) == {"alone", "unchanged", "growing"}


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"care": 1}, "one family"),
        ({"care": 4}, "one less than the threshold"),
        ({"care": 5}, "enough to print"),
        ({"care": 2, "police": 3}, "small in two cells, five together"),
        ({"youth": 4}, "a small count grows large, and stays hidden"),
        ({"police": -2}, "a correction: one registration was withdrawn"),
    ],
)
def test_small_growth_is_never_printed(more: dict[str, int], why: str) -> None:
    before = protect(FIRST, SHAPE)

    after = protect(later(**more), SHAPE, history=[before])

    assert not [size for size in growth(before, after) if 0 < size < 5], why
    assert all(after.cells[key] is None for key, count in before.cells.items() if count is None), why
    after.verify()


def test_without_its_history_the_same_table_gives_the_growth_away() -> None:
    before = protect(FIRST, SHAPE)

    after = protect(later(care=1), SHAPE)

    assert 1 in growth(before, after)


def test_what_is_left_of_growth_is_not_small_either() -> None:
    # Seven more in all and five of them about sleep would leave two for a cell that was never printed.
    shape = [flat("topic", "sleep", "school", "money")]
    before = Release({(TOTAL,): 60, ("sleep",): 20})

    after = protect({("sleep",): 25, ("school",): 22, ("money",): 20}, shape, history=[before])

    assert after.cells[(TOTAL,)] is None or after.cells[("sleep",)] is None


def test_a_third_release_minds_both_earlier_ones() -> None:
    first = protect(FIRST, SHAPE)
    second = protect(later(care=6), SHAPE, history=[first])

    third = protect(later(care=6, police=2), SHAPE, history=[first, second])

    assert not [size for old in (first, second) for size in growth(old, third) if 0 < size < 5]


def test_a_cell_hidden_before_may_become_known_once_it_is_empty() -> None:
    before = protect(FIRST, SHAPE)
    emptied = {key: 0 if key[0] == "sleep" else count for key, count in FIRST.items()}

    after = protect(emptied, SHAPE, history=[before])

    assert after.cells["sleep", "youth"] is None
    after.verify()
