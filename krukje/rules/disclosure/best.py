"""Which pattern holds and costs least, in a bounded amount of work?

The cheapest pattern that the cuts so far allow is tried; what it gives away makes new cuts. The first
that gives nothing away is the best there is. When that takes too long, the last one is mended: more is
hidden until it holds, and what turns out not to be needed is shown again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from krukje.rules.disclosure.case import Case
from krukje.rules.disclosure.explanation import explains, groups_of
from krukje.rules.disclosure.layout import Whole
from krukje.rules.disclosure.pattern import Patterns
from krukje.rules.disclosure.prove import Prover
from krukje.rules.disclosure.witnesses import ALMOST, Cut

# Work is counted in steps of the solver times rows, about 4 million a second, and not in seconds: a slow
# machine must give the same answer as a fast one. Tables over two dimensions stay far below it.
MOST_WORK = 40_000_000


@dataclass(frozen=True, eq=False)
class Best:
    """A pattern that holds, what it costs, the least that any pattern costs, and its witnesses."""

    hidden: Sequence[int]
    lost: int
    least: int
    witnesses: Mapping[str, Whole]


def best_pattern(case: Case) -> Best | None:
    """Return the best pattern found, or None if there is none that holds.

    :raises Undecided: if the solver gets nowhere.
    """
    patterns, prover = Patterns(case), Prover(case)
    while (found := patterns.cheapest()) is not None:
        hidden, least = reasoned(case, found[0]), found[1]
        cuts = prover.flaws(hidden)
        if cuts and patterns.work < MOST_WORK:
            patterns.add(cuts)
            continue
        mended = mend(case, prover, hidden) if cuts else hidden
        if mended is None:
            return None
        lost = sum(case.layout.weights[q] for q in mended)
        return Best(mended, lost, min(least, lost), prover.witnesses(mended))
    return None


def mend(case: Case, prover: Prover, hidden: list[int]) -> list[int] | None:
    """Return the hidden quantities with what else must be hidden, or None if hiding more is no help."""
    while cuts := prover.flaws(hidden):
        more = reasoned(case, [*hidden, *_covering(case, hidden, cuts)])
        if set(more) <= set(hidden):
            return None
        hidden = more
    return trimmed(case, prover, hidden)


def trimmed(case: Case, prover: Prover, hidden: list[int]) -> list[int]:
    """Return the hidden quantities without those that can be shown after all, the dearest first."""
    forced = case.primary | case.kept_hidden
    for q in sorted(hidden, key=lambda number: -case.layout.weights[number]):
        fewer = reasoned(case, set(hidden) - {q})
        if q in hidden and q not in forced and not prover.flaws(fewer, one=True):
            hidden = fewer
    return hidden


def reasoned(case: Case, hidden: Iterable[int]) -> list[int]:
    """Return the hidden quantities without the groups that have no small count to hide."""
    hidden = sorted(set(hidden))
    if case.history:
        return hidden
    truth = case.truth[None, :]
    groups = groups_of(case.layout, hidden)
    kept = [group for group in groups if explains(case.layout, group, truth, case.threshold)[0]]
    return sorted(q for group in kept for q in group.quantities)


def _covering(case: Case, hidden: Sequence[int], cuts: Sequence[Cut]) -> list[int]:
    """Choose cells that meet all cuts, each time the one that helps most for what it costs."""
    matrix = np.array([cut.coefficients for cut in cuts])
    weights = np.array(case.layout.weights, dtype=float)
    short = np.array([cut.least for cut in cuts]) - matrix[:, list(hidden)].sum(axis=1)
    free = np.ones(len(weights), dtype=bool)
    free[list(hidden)] = False
    chosen: list[int] = []
    while (short > ALMOST).any():
        open_cuts = matrix[short > ALMOST]
        help_given = np.minimum(np.maximum(open_cuts, 0), short[short > ALMOST, None]).sum(axis=0)
        worth = np.where(free, help_given / weights, 0)
        best = int(worth.argmax())
        if worth[best] <= ALMOST:
            break
        chosen.append(best)
        free[best] = False
        short = short - matrix[:, best]
    return chosen
