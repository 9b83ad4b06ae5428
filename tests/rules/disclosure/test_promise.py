"""Checked against every table there could be."""

from itertools import combinations

import pytest

from krukje.rules.disclosure import Dimension, ProtectedTable, protect

from .cast import SECTORS, THREE_SECTORS, THREE_TOPICS, TOPICS, Grid, World, flat, splits, table

TWO_BY_TWO = World([TOPICS, SECTORS], range(16))


def hidden_in(world: World, protected: ProtectedTable) -> list[int]:
    return [number for number, cell in enumerate(world.cells) if protected.cells[cell] is None]


@pytest.mark.parametrize(("total", "every"), [(6, 1), (9, 3), (13, 11)])
def test_tables_of_two_by_two_keep_the_promise(total: int, every: int) -> None:
    for counts in list(splits(total, 4))[::every]:
        leaves = table([TOPICS, SECTORS], *counts)

        protected = protect(leaves, [TOPICS, SECTORS])

        hidden = hidden_in(TWO_BY_TWO, protected)
        assert TWO_BY_TWO.is_good(TWO_BY_TWO.row(leaves), hidden), leaves


@pytest.mark.parametrize(
    ("dimensions", "total", "every"),
    [
        ([TOPICS, THREE_SECTORS], 9, 101),
        ([THREE_TOPICS, THREE_SECTORS], 7, 401),
        ([flat("topic", *"abcde")], 14, 97),
    ],
)
def test_larger_tables_keep_the_promise(dimensions: list[Dimension], total: int, every: int) -> None:
    world = World(dimensions, range(total + 4))
    for counts in list(splits(total, len(world.leaves)))[::every]:
        leaves = table(dimensions, *counts)

        protected = protect(leaves, dimensions)

        assert world.is_good(world.row(leaves), hidden_in(world, protected)), leaves


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ((7, 8, 9, 10), "nothing to hide"),
        ((1, 9, 9, 9), "one small count needs three more cells"),
        ((3, 0, 0, 9), "a small row and column, but no small table"),
        ((1, 1, 5, 6), "two singletons in one row hide that row's total as well"),
        ((0, 0, 0, 6), "zeros are printed when nothing is small"),
        ((2, 0, 6, 0), "an empty column stays printed"),
        ((4, 4, 4, 4), "everything small, the totals large enough to print"),
        ((1, 0, 0, 0), "a table that is small as a whole"),
        ((5, 4, 0, 5), "a small count beside a zero"),
    ],
)
def test_nothing_is_hidden_needlessly(counts: tuple[int, ...], why: str) -> None:
    dimensions = [TOPICS, SECTORS]
    leaves = table(dimensions, *counts)
    world = World(dimensions, range(sum(counts) + 5)) if sum(counts) > 11 else TWO_BY_TWO

    protected = protect(leaves, dimensions)

    assert protected.cost.lost == cheapest(world, world.row(leaves)), why


def cheapest(world: World, counts: Grid) -> int:
    weights = [1 + cell.count("Total") for cell in world.cells]
    primary = {n for n, count in enumerate(counts) if 0 < count < 5}
    rest = [n for n in range(len(world.cells)) if n not in primary]
    patterns = sorted(
        (sum(weights[n] for n in (*primary, *more)), sorted((*primary, *more)))
        for size in range(len(rest) + 1)
        for more in combinations(rest, size)
    )
    return next(lost for lost, hidden in patterns if world.is_good(counts, hidden))
