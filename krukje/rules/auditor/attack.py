"""Which of these sums can be worked out exactly, and is small?

Three attacks, each stronger than the one before: adding and subtracting; counts are not negative; counts
are whole, and nothing is hidden without a reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil, floor

import numpy as np

from krukje.rules.auditor.algebra import determined
from krukje.rules.auditor.finding import How
from krukje.rules.auditor.frame import Grid
from krukje.rules.auditor.view import View

CLOSE = 1e-6


@dataclass(eq=False)
class Attack:
    """Attacks the rows of `asked` (sums x unknowns) as seen in one view."""

    view: View
    asked: Grid
    found: dict[int, tuple[int, How]] = field(default_factory=dict)

    def run(self) -> dict[int, tuple[int, How]]:
        """Return row number: (value, attack) for each sum that is known exactly and small."""
        for number, value in determined(self.view.equations, self.view.values, self.asked).items():
            self._note(number, value, How.ALGEBRA)
        self._enclose()
        for number, value in self._whole(self.view, []):
            self._note(number, value, How.INTEGERS)
        return self.found

    def run_inside(self, owns: Grid) -> dict[int, tuple[int, How]]:
        """Return the same for what somebody counted in one of the rows of `owns` can work out besides."""
        points = [point for own in owns for point in self._seeds(own)]
        for own in owns:
            for number, value in self._whole(self.view.seen_by(own), points):
                self._note(number, value, How.INSIDER)
        return self.found

    def _seeds(self, own: Grid) -> list[Grid]:
        point = _whole_point(self.view.seen_by(own), -own)
        return [] if point is None else [point]

    def _note(self, number: int, value: int, how: How) -> None:
        if number not in self.found and self.view.is_small(value):
            self.found[number] = (value, how)

    def _open(self) -> Iterator[int]:
        return (number for number in range(len(self.asked)) if number not in self.found)

    def _enclose(self) -> None:
        """Find the highest and lowest value of each sum, in fractions, where points so far leave one."""
        points = np.zeros((0, self.asked.shape[1]))
        for number in self._open():
            row = self.asked[number]
            seen = points @ row
            if len(seen) and _wholes(seen.min(), seen.max()) > 1:
                continue
            low, high = self.view.lowest(row, whole=False), self.view.lowest(-row, whole=False)
            if low is None or high is None:
                return
            points = np.array([*points, low, high])
            if _wholes(low @ row, high @ row) == 1:
                self._note(number, ceil(low @ row - CLOSE), How.BOUNDS)

    def _whole(self, view: View, points: list[Grid]) -> Iterator[tuple[int, int]]:
        """Give the small sums that are the same in every whole table; adds the tables found to `points`."""
        mine = [point for point in points if view.allows(point)]
        for number in self._open():
            row = self.asked[number]
            for sign in (1, -1):
                seen = {int(point @ row) for point in mine}
                if len(seen) > 1 or (seen and not view.is_small(seen.pop())):
                    break
                point = _whole_point(view, sign * row)
                if point is None:
                    return
                mine.append(point)
                points.append(point)
            if len({int(point @ row) for point in mine}) == 1:
                yield number, int(mine[0] @ row)


def _wholes(low: float, high: float) -> int:
    """How many whole numbers lie between low and high, both included."""
    return floor(high + CLOSE) - ceil(low - CLOSE) + 1


def _whole_point(view: View, asked: Grid) -> Grid | None:
    """Return the whole table with the lowest sum that explains the hiding, or None if there is none."""
    point = view.lowest(asked, whole=True)
    if point is not None and not view.allows(np.rint(point).astype(np.int64)):
        point = view.lowest(asked, whole=True, groups=True)
    return None if point is None else np.rint(point).astype(np.int64)
