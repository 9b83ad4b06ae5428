"""Which cells to hide, so that as little as possible is lost?

A whole-number program with one switch per quantity: on is hidden. It starts from what every good pattern
obeys; the cuts that the search for witnesses gives make it exact.
"""

from collections.abc import Iterable, Iterator
from math import ceil

import numpy as np

from krukje.rules.disclosure.case import Case
from krukje.rules.disclosure.layout import Line
from krukje.rules.disclosure.remainders import Remainder
from krukje.rules.disclosure.solver import Program
from krukje.rules.disclosure.witnesses import ALMOST, Cut


class Patterns:
    """Gives the cheapest pattern under all cuts so far, again after each new cut."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._size = len(case.counts)
        forced = [q in case.primary or q in case.kept_hidden for q in range(self._size)]
        self._program = Program(np.array(forced, dtype=float), np.ones(self._size), whole=True)
        self._costs = np.array(case.layout.weights, dtype=float)
        self.add(cut for line in case.layout.lines for cut in self._first_cuts(line))

    def cheapest(self) -> tuple[list[int], int] | None:
        """Return the hidden quantities of the cheapest pattern and the least that any pattern costs.

        None if no pattern is left.

        :raises Undecided: if no pattern was found in the work allowed.
        """
        found = self._program.minimise(self._costs)
        if found is None:
            return None
        hidden = np.flatnonzero(np.rint(found.point)).tolist()
        return hidden, ceil(found.bound - ALMOST)

    @property
    def work(self) -> int:
        """How hard the solver has worked so far."""
        return self._program.work

    def add(self, cuts: Iterable[Cut]) -> None:
        """Leave out every pattern that breaks one of these cuts."""
        cuts = tuple(cuts)
        if cuts:
            least = [cut.least for cut in cuts]
            self._program.add_rows([cut.coefficients for cut in cuts], least, np.full(len(cuts), np.inf))

    def _first_cuts(self, line: Line) -> Iterator[Cut]:
        case, members = self._case, (line.parent, *line.children)
        pieces = np.zeros(self._size)
        pieces[list(line.children)] = np.minimum(case.counts[list(line.children)], case.threshold)
        pieces[line.parent] = case.threshold
        for member in members:
            must_move = member not in case.kept_hidden
            if must_move:
                # What hides alone on a line is what is left of the others.
                company = np.zeros(self._size)
                company[list(members)] = 1
                company[member] = -1
                yield Cut(company, 0)
            if member != line.parent and (must_move or case.counts[member]):
                # Hidden children of a printed parent together count at least the threshold.
                enough = pieces.copy()
                enough[member] -= case.threshold
                yield Cut(enough / case.threshold, 0)


def cut_off(remainder: Remainder, hidden: Iterable[int], size: int) -> Cut:
    """Return the cut that asks for any other choice on the line that leaves a small number."""
    coefficients, away = np.zeros(size), set(hidden)
    for q in remainder.free:
        coefficients[q] = -1 if q in away else 1
    return Cut(coefficients, 1 - sum(q in away for q in remainder.free))
