"""Which counts of a table may be printed, so that nobody can work out a small number?

The promise: even if you lay everything ever published side by side, nobody can work out an exact number
smaller than the threshold about families. `protect` keeps it or raises. What an attacker is taken to know:

- every printed count and zero, in this release and the earlier ones, and which zeros are structural;
- the rule: the threshold, that a mark may stand for any number, zero included, and that nothing is
  hidden without a small count somewhere in its group (see `explanation`);
- one contact of his own, counted in one leaf cell, whichever that is (see `questions.insiders`);
- perhaps that nothing changed between releases, or that counts only grew (see `knowledge`).

What he may not be able to work out: any hidden count; what is left of a printed total, when that is
small (see `remainders`); and small differences between releases of the same cells.

Not covered, and so not promised:

- running this very program on every table he holds for possible, to see which of them give exactly this
  pattern. Tried on all tables of 2 x 2 up to 11 families this told 2 of 607 tables apart, and on all of
  1 x 4 up to 13 families 4 of 2310;
- sums of some of the hidden cells of a line, or of cells that share no line;
- an attacker who was counted and also lays releases side by side, or who knows which counts went down;
- tables about the same families over other dimensions: these must be one table here.
"""

from collections.abc import Collection, Mapping, Sequence
from math import prod
from typing import TypeVar

import numpy as np

from krukje.rules.disclosure.best import Best, best_pattern
from krukje.rules.disclosure.case import Case
from krukje.rules.disclosure.dimension import TOTAL, Dimension
from krukje.rules.disclosure.layout import Key, Layout
from krukje.rules.disclosure.leaves import LOWEST_THRESHOLD, check_history, check_leaves, merge
from krukje.rules.disclosure.protected import Cost, ProtectedTable
from krukje.rules.disclosure.release import Release
from krukje.rules.disclosure.solver import Undecided

MOST_CELLS = 300

# So that callers may use pairs or triples of codes for their keys.
Leaf = TypeVar("Leaf", bound=Key)


class CannotProtect(Exception):
    """No pattern of hidden cells keeps the promise, however coarse the table is made."""


def protect(
    leaves: Mapping[Leaf, int],
    dimensions: Sequence[Dimension],
    *,
    threshold: int = 5,
    structural_zeros: Collection[Key] = (),
    history: Sequence[Release] = (),
    most_cells: int = MOST_CELLS,
) -> ProtectedTable:
    """Return the full cross of the dimensions, with as little hidden as the promise allows.

    `leaves` counts families per leaf cell (one code per dimension); a leaf left out counts zero.
    A table of more than `most_cells` cells, or one that cannot be protected, loses the lowest level of a
    dimension until it can; `cost.coarsened` says which. `cost.lost` is the least possible if it equals
    `cost.least`; in a sparse cross of four dimensions the search may be cut short before that.

    :raises ValueError: if the threshold is below 5, or a key or count is not a leaf or a count.
    :raises CannotProtect: if even the total alone cannot be printed or hidden safely.
    """
    if threshold < LOWEST_THRESHOLD:
        raise ValueError(f"a threshold of {threshold} is below {LOWEST_THRESHOLD}")
    given: dict[Key, int] = dict(leaves.items())
    check_leaves(given, dimensions, structural_zeros)
    check_history(history, dimensions)
    menu: tuple[Dimension, ...] = tuple(dimensions)
    coarsened: tuple[str, ...] = ()
    while True:
        table = None
        if prod(len(dimension.codes) for dimension in menu) <= most_cells:
            # What was printed about finer leaves is still known, so with a history these stay.
            ground = tuple(dimensions) if history else menu
            counts, impossible = merge(dimensions, ground, given, structural_zeros)
            layout = Layout(menu, ground, impossible)
            truth = np.array([counts[key] for key in layout.leaves], dtype=np.int64)
            table = _protect_as_it_is(Case(layout, truth, threshold, history), coarsened)
        if table is not None:
            return table
        menu, dropped = _coarser(menu)
        coarsened = (*coarsened, dropped)


def _protect_as_it_is(case: Case, coarsened: tuple[str, ...]) -> ProtectedTable | None:
    """Return the cheapest protection of this very table, proven, or None if there is none to be found."""
    try:
        found = best_pattern(case)
    except Undecided:
        return None
    return None if found is None else _table(case, found, coarsened)


def _table(case: Case, found: Best, coarsened: tuple[str, ...]) -> ProtectedTable:
    quantity, away = case.layout.quantity, set(found.hidden)
    cells = {key: None if q in away else 0 if q is None else int(case.counts[q]) for key, q in quantity.items()}
    cost = Cost(
        cells=len(cells),
        primary=sum(q in case.primary for q in quantity.values()),
        hidden=sum(count is None for count in cells.values()),
        lost=found.lost,
        least=found.least,
        coarsened=coarsened,
    )
    table = ProtectedTable(cells, case.layout, found.witnesses, cost, case.threshold, tuple(case.history))
    table.verify()
    return table


def _coarser(menu: Sequence[Dimension]) -> tuple[tuple[Dimension, ...], str]:
    """Drop the lowest level of the dimension with most levels, or else most codes, or else the first."""
    chosen = max(menu, key=lambda dimension: (dimension.height[TOTAL], len(dimension.codes)), default=None)
    if chosen is None or not chosen.height[TOTAL]:
        raise CannotProtect("not even the total can be printed or hidden safely")
    return tuple(dim.coarser() if dim is chosen else dim for dim in menu), chosen.name
