"""Which unknown numbers stand behind these sheets, and which of them does each printed cell count?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import prod

import numpy as np
import numpy.typing as npt

from krukje.rules.auditor.finding import Key
from krukje.rules.auditor.sheet import TOTAL, Axis, Sheet, Unreadable

Grid = npt.NDArray[np.int64]
MOST_UNKNOWNS = 5000


class TooLarge(Exception):
    """The sheets have more cells than this audit can attack: they may not go out on its word."""


@dataclass(frozen=True, eq=False)
class Frame:
    """Sheets about the same cells, written in the same axes; `numbers` says which sheets these are."""

    axes: Sequence[Axis]
    sheets: Sequence[Sheet]
    numbers: Sequence[int]

    @cached_property
    def leaves(self) -> tuple[Key, ...]:
        """The smallest cells that any sheet shows: one unknown number each."""
        if prod(len(axis.leaves) for axis in self.axes) > MOST_UNKNOWNS:
            raise TooLarge(f"more than {MOST_UNKNOWNS} cells")
        return tuple(product(*(axis.leaves for axis in self.axes)))

    def rows(self, keys: Sequence[Key]) -> Grid:
        """Return a matrix (keys x leaves) with a one where the cell counts the leaf."""
        place = {key: row for row, key in enumerate(keys)}
        grid = np.zeros((len(keys), len(self.leaves)), dtype=np.int64)
        for column, leaf in enumerate(self.leaves):
            ways = (axis.above(code) for axis, code in zip(self.axes, leaf, strict=True))
            for key in product(*ways):
                if key in place:
                    grid[place[key], column] = 1
        return grid

    @cached_property
    def lines(self) -> tuple[tuple[Key, tuple[Key, ...]], ...]:
        """Every cell with the cells it is the sum of, one dimension at a time."""
        found = []
        for key in product(*(axis.labels for axis in self.axes)):
            for place, axis in enumerate(self.axes):
                parts = tuple((*key[:place], code, *key[place + 1 :]) for code in axis.under(key[place]))
                if parts:
                    found.append((key, parts))
        return tuple(found)


def frames(sheets: Sequence[Sheet]) -> list[Frame]:
    """Put sheets together that are about the same cells.

    A sheet with fewer dimensions joins one that has these and more: its cells are totals there.
    Sheets of which neither has all the dimensions of the other are not compared.
    """
    sets = [frozenset(axis.name for axis in sheet.axes) for sheet in sheets]
    widest = [names for names in dict.fromkeys(sets) if not any(names < other for other in sets)]
    return [
        _frame([(number, sheets[number]) for number, own in enumerate(sets) if own <= names]) for names in widest
    ]


def _frame(members: Sequence[tuple[int, Sheet]]) -> Frame:
    parents: dict[str, dict[str, str]] = {}
    # The widest sheet decides the order of the axes.
    for _, sheet in sorted(members, key=lambda member: -len(member[1].axes)):
        for axis in sheet.axes:
            known = parents.setdefault(axis.name, {})
            for code, parent in axis.parents.items():
                if known.setdefault(code, parent) != parent:
                    raise Unreadable(f"{axis.name}: {code!r} stands under {known[code]!r} and {parent!r}")
    axes = tuple(Axis(name, tree) for name, tree in parents.items())
    written = [_rewritten(sheet, [axis.name for axis in axes]) for _, sheet in members]
    return Frame(axes, written, tuple(number for number, _ in members))


def _rewritten(sheet: Sheet, names: Sequence[str]) -> Sheet:
    own = [axis.name for axis in sheet.axes]
    places = [own.index(name) if name in own else None for name in names]

    def key_in(key: Key) -> Key:
        return tuple(TOTAL if place is None else key[place] for place in places)

    cells = {key_in(key): count for key, count in sheet.cells.items()}
    return Sheet(sheet.axes, cells, tuple((key_in(key), one, two) for key, one, two in sheet.clashes))
