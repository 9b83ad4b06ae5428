"""Small tables, and every other table there could be: the slow and certain way to know."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import numpy as np
import numpy.typing as npt

from krukje.rules.disclosure import TOTAL, Dimension

Key = tuple[str, ...]
Grid = npt.NDArray[np.int64]
THRESHOLD = 5


def flat(name: str, *codes: str) -> Dimension:
    return Dimension(name, dict.fromkeys(codes, TOTAL))


TOPICS = flat("topic", "sleep", "school")
SECTORS = flat("sector", "care", "youth")
THREE_TOPICS = flat("topic", "sleep", "school", "money")
THREE_SECTORS = flat("sector", "care", "youth", "police")


def leaves_of(dimensions: Sequence[Dimension]) -> list[Key]:
    return list(product(*(dimension.leaves for dimension in dimensions)))


def table(dimensions: Sequence[Dimension], *counts: int) -> dict[Key, int]:
    return dict(zip(leaves_of(dimensions), counts, strict=True))


def splits(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to divide a total over so many leaf cells."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in splits(total - first, parts - 1):
            yield (first, *rest)


class World:
    """Every table up to a total, with the count of each cell of the full cross: tables x cells."""

    def __init__(self, dimensions: Sequence[Dimension], totals: Sequence[int]) -> None:
        self.cells = list(product(*(dimension.codes for dimension in dimensions)))
        self.leaves = leaves_of(dimensions)
        tables = [split for total in totals for split in splits(total, len(self.leaves))]
        counted = [[self._counts(c, leaf, dimensions) for leaf in self.leaves] for c in self.cells]
        self.counts: Grid = np.array(tables) @ np.array(counted).T
        self.lines = [
            [self.cells.index(k) for k in ((*c[:axis], c2, *c[axis + 1 :]) for c2 in (c[axis], *below))]
            for axis, dimension in enumerate(dimensions)
            for c in self.cells
            if (below := dimension.children.get(c[axis], ()))
        ]
        self.own = [self.cells.index(leaf) for leaf in self.leaves]

    @staticmethod
    def _counts(cell: Key, leaf: Key, dimensions: Sequence[Dimension]) -> int:
        ways = zip(dimensions, cell, leaf, strict=True)
        return int(all(code in dimension.chain(own) for dimension, code, own in ways))

    def row(self, leaves: Mapping[Key, int]) -> Grid:
        """The counts of all cells of one table."""
        own = self.counts[:, self.own]
        row: Grid = self.counts[(own == [leaves[key] for key in self.leaves]).all(axis=1)][0]
        return row

    def possible(self, counts: Grid, hidden: Sequence[int]) -> Grid:
        """The tables an attacker who knows the rule holds for possible."""
        shown = [number for number in range(len(self.cells)) if number not in hidden]
        agree: Grid = self.counts[(self.counts[:, shown] == counts[shown]).all(axis=1)]
        for group in self._groups(hidden):
            agree = agree[_small(agree[:, group]).any(axis=1)]
        return agree

    def exposed(self, counts: Grid, hidden: Sequence[int]) -> set[int]:
        """The hidden cells of which an outsider or insider knows exactly that they are small."""
        tables = self.possible(counts, hidden)
        found = set()
        for seen in (tables, *(tables[tables[:, own] > 0] for own in self.own if own in hidden)):
            if len(seen):
                known = (seen == seen[0]).all(axis=0) & _small(seen[0])
                found |= {number for number in hidden if known[number]}
        return found

    def is_good(self, counts: Grid, hidden: Sequence[int]) -> bool:
        """Whether the pattern keeps the whole promise of `protect`."""
        away = set(hidden)
        if set(np.flatnonzero(_small(counts)).tolist()) - away or self.exposed(counts, hidden):
            return False
        for parent, *children in self.lines:
            left = counts[parent] - sum(counts[child] for child in children if child not in away)
            if parent not in away and _small(left):
                return False
        tables = self.possible(counts, hidden)
        return len(tables) > 0 and all((tables[:, n] != tables[0, n]).any() for n in hidden)

    def _groups(self, hidden: Sequence[int]) -> list[list[int]]:
        groups = [{number} for number in hidden]
        for line in self.lines:
            touching = [group for group in groups if group & set(line)]
            if touching:
                groups = [group for group in groups if group not in touching]
                groups.append(set().union(*touching))
        return [sorted(group) for group in groups]


def _small(counts: npt.ArrayLike) -> npt.NDArray[np.bool_]:
    sizes = np.asarray(counts)
    return np.asarray((sizes > 0) & (sizes < THRESHOLD))
