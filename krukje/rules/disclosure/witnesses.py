"""Is there another whole table that agrees with everything printed but answers the question differently?

A found table is a *witness*: proof, to be checked without a solver, that a number cannot be worked out.
If there is none the search gives a *cut*: what else has to be hidden before there can be one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from krukje.rules.disclosure.case import Case
from krukje.rules.disclosure.explanation import Group, explains
from krukje.rules.disclosure.knowledge import Knowledge
from krukje.rules.disclosure.layout import Whole
from krukje.rules.disclosure.solver import Numbers, Outcome, Program

ALMOST = 1e-6


@dataclass(frozen=True, eq=False)
class Cut:
    """A rule for the pattern: coefficients @ (1 where hidden, else 0) must be at least `least`."""

    coefficients: Numbers
    least: float


@dataclass(eq=False)
class Search:
    """Looks for witnesses among the points that agree with one pattern; `given` is at least 1 in them.

    `groups` are the groups of hidden cells in which every witness must have a small count.
    """

    case: Case
    knowledge: Knowledge
    shown: Sequence[int]
    groups: Sequence[Group]
    given: Whole | None = None

    def first(self) -> Whole | None:
        """Return any point at all, or None if what is printed and assumed contradicts itself."""
        return self._best(np.zeros(self.knowledge.columns, dtype=np.int64))

    def look(self, question: Whole, about: Sequence[int]) -> tuple[list[Whole], Cut]:
        """Return points with the lowest and the highest answer, and the cut for when these agree."""
        low, high = self._loose.minimise(question), self._loose.minimise(-question)
        if low is None or high is None:
            return [], self._plain(about)
        width = -high.value - low.value
        if width < 1 - ALMOST:
            return [], self._priced((low, high), about, 1 - width)
        points = [point for end in (low, high) if self._is_credible(point := _rounded(end))]
        if len(points) < len((low, high)):
            both = self._best(question), self._best(-question)
            points = [point for point in both if point is not None]
        return points, self._plain(about)

    def keep_credible(self, points: Whole) -> Whole:
        """Return the points that agree with all that is printed and that explain what is hidden."""
        fits = self.knowledge.allows(points, self.shown, self._counts)
        for group in self.groups:
            fits &= explains(self.case.layout, group, points, self.case.threshold)
        if self.given is not None:
            fits &= points @ self.given >= 1
        return points[fits]

    def _is_credible(self, point: Whole) -> bool:
        return len(self.keep_credible(point[None, :])) == 1

    def _best(self, question: Whole) -> Whole | None:
        found = self._strict.minimise(question)
        if found is None or self._is_credible(point := _rounded(found)):
            return None if found is None else point
        # Rare, and slower: ask for the small counts in so many words.
        padding = np.zeros(sum(len(group.quantities) for group in self.groups))
        found = self._explaining.minimise(np.concatenate([question, padding]))
        return None if found is None else _rounded(found)[: self.knowledge.columns]

    @property
    def _counts(self) -> Whole:
        return self.case.counts[list(self.shown)]

    @cached_property
    def _loose(self) -> Program:
        return self._program(whole=False)

    @cached_property
    def _strict(self) -> Program:
        return self._program(whole=True)

    @cached_property
    def _explaining(self) -> Program:
        """The whole program, with a switch per hidden cell that is on only if its count is small."""
        quantities = [q for group in self.groups for q in group.quantities]
        program = self._program(whole=True, switches=len(quantities))
        sums, on = self.case.layout.matrix[quantities], np.eye(len(quantities))
        program.add_rows(np.hstack([sums, -on]), np.zeros(len(on)), np.full(len(on), np.inf))
        most = self._roof * len(self.case.truth)
        ceiling = np.full(len(on), self.case.threshold - 1 + most)
        program.add_rows(np.hstack([sums, most * on]), np.zeros(len(on)), ceiling)
        for group in self.groups:
            member = np.isin(quantities, group.quantities).astype(float)
            program.add_rows([[*np.zeros(self.knowledge.columns), *member]], [1], [np.inf])
        return program

    @property
    def _roof(self) -> int:
        # No certificate needs counts beyond these, and bounded columns keep every program bounded.
        highest = max(int(self.case.truth.sum()), int(self.knowledge.values.max(initial=0)))
        return 2 * highest + 2 * self.case.threshold

    def _program(self, *, whole: bool, switches: int = 0) -> Program:
        know = self.knowledge
        roof = [self._roof] * know.columns + [1] * switches
        program = Program(np.zeros(len(roof)), roof, whole=whole)
        blank = np.zeros((1, switches))

        def add(rows: Whole, low: npt.ArrayLike, high: npt.ArrayLike) -> None:
            program.add_rows(np.hstack([rows, np.repeat(blank, len(rows), axis=0)]), low, high)

        # These rows come first: `_priced` reads their prices by position.
        add(know.place(self.case.layout.matrix[list(self.shown)], -1), self._counts, self._counts)
        add(know.rows, know.values, know.values)
        add(know.growth, np.zeros(len(know.growth)), np.full(len(know.growth), np.inf))
        if self.given is not None:
            add(self.given[None, :], [1], [np.inf])
        return program

    def _priced(self, ends: tuple[Outcome, Outcome], about: Sequence[int], need: float) -> Cut:
        """Turn the prices of both ends into the least that hiding must loosen.

        Hiding a printed count moves an end by at most its price times how far the count can move: it
        can go down to zero, and up without a limit.
        """
        coefficients = np.zeros(len(self.case.counts))
        for end in ends:
            for q, price in zip(self.shown, end.prices, strict=False):
                if price > ALMOST:
                    coefficients[q] += price * self.case.counts[q] / need
                elif price < -ALMOST:
                    coefficients[q] = 1
        # Rounded up a little: a cut may be too weak by a hair, never too strong.
        return self._cut(np.minimum(1, coefficients * (1 + ALMOST)), about)

    def _plain(self, about: Sequence[int]) -> Cut:
        coefficients = np.zeros(len(self.case.counts))
        coefficients[list(self.shown)] = 1
        return self._cut(coefficients, about)

    def _cut(self, coefficients: Numbers, about: Sequence[int]) -> Cut:
        optional = [q for q in about if q not in self.case.primary]
        coefficients[optional] -= 1
        return Cut(coefficients, 1 - len(optional))


def _rounded(found: Outcome) -> Whole:
    return np.rint(found.point).astype(np.int64)
