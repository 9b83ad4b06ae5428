"""What can an attacker lay side by side, and under which assumption?

A *point* is a row of whole numbers: the leaf table of one release, or of several releases in a row. An
attacker holds a point for possible when it agrees with all that was printed. There are three kinds:

alone      only the new table.
unchanged  the old tables too, and nothing was registered since: one truth for all of them.
growing    the old tables too, and counts only ever grow: a truth for each release.

An assumption that no point obeys is refuted by the printed numbers themselves and is then left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from krukje.rules.disclosure.case import is_small
from krukje.rules.disclosure.layout import Layout, Whole
from krukje.rules.disclosure.release import Release


@dataclass(frozen=True, eq=False)
class Questions:
    """Sums of a point (questions x columns) that an attacker would like to know.

    must_move: these may not be known at all, not even when they are 0 or large.
    about: the quantities that have to be hidden for the question to arise.
    given: a sum that the attacker knows to be at least 1, his own contact; None for an outsider.
    """

    sums: Whole
    must_move: npt.NDArray[np.bool_]
    about: tuple[tuple[int, ...], ...]
    given: Whole | None = None

    def only(self, number: int) -> "Questions":
        """Return one of the questions, by its number."""
        one = slice(number, number + 1)
        return Questions(self.sums[one], self.must_move[one], self.about[one], self.given)

    def answered(self, points: Whole, threshold: int) -> npt.NDArray[np.bool_]:
        """Tell of each question whether these points (points x columns) leave the attacker in doubt.

        They do if they disagree on the sum, or if its only value is not a small number.
        """
        if self.given is not None:
            points = points[points @ self.given >= 1]
        if not len(points):
            return np.zeros(len(self.sums), dtype=bool)
        values = points @ self.sums.T
        moves: npt.NDArray[np.bool_] = values.min(axis=0) < values.max(axis=0)
        return moves | (~self.must_move & ~is_small(values[0], threshold))


@dataclass(frozen=True, eq=False)
class Knowledge:
    """Equations about the earlier releases: `rows` (rows x columns) times a point gives `values`.

    `blocks` is the number of leaf tables in a point; the last one is the table to be protected.
    """

    name: str
    layout: Layout
    rows: Whole
    values: Whole
    blocks: int = 1

    @property
    def columns(self) -> int:
        return self.blocks * len(self.layout.leaves)

    def place(self, rows: Whole, block: int) -> Whole:
        """Return rows over the leaves as rows over a point, looking at one of its leaf tables."""
        wide = np.zeros((len(rows), self.columns), dtype=np.int64)
        leaves = len(self.layout.leaves)
        block %= self.blocks
        wide[:, block * leaves : (block + 1) * leaves] = rows
        return wide

    @cached_property
    def growth(self) -> Whole:
        """Rows that may not be negative: what each leaf gained from one release to the next."""
        one = np.eye(len(self.layout.leaves), dtype=np.int64)
        steps = [self.place(one, b + 1) - self.place(one, b) for b in range(self.blocks - 1)]
        return np.concatenate([np.zeros((0, self.columns), dtype=np.int64), *steps])

    def allows(self, points: Whole, shown: Sequence[int], counts: Whole) -> npt.NDArray[np.bool_]:
        """Tell of each point whether it agrees with everything printed; `counts` of the `shown` ones."""
        now = self.place(self.layout.matrix[list(shown)], -1)
        fits: npt.NDArray[np.bool_] = (
            (points >= 0).all(axis=1)
            & (points @ self.rows.T == self.values).all(axis=1)
            & (points @ self.growth.T >= 0).all(axis=1)
            & (points @ now.T == counts).all(axis=1)
        )
        return fits


def all_knowledge(layout: Layout, history: Sequence[Release]) -> tuple[Knowledge, ...]:
    """Return what attackers may hold for known, without and with the earlier releases."""
    nothing = np.zeros((0, len(layout.leaves)), dtype=np.int64)
    alone = Knowledge("alone", layout, nothing, np.zeros(0, dtype=np.int64))
    if not history:
        return (alone,)
    old = [layout.rows(list(release.printed)) for release in history]
    values = np.concatenate([np.array(list(r.printed.values()), dtype=np.int64) for r in history])
    unchanged = Knowledge("unchanged", layout, np.concatenate(old), values)
    blocks = len(history) + 1
    frame = Knowledge("growing", layout, nothing, values, blocks)
    placed = np.concatenate([frame.place(rows, block) for block, rows in enumerate(old)])
    return alone, unchanged, Knowledge("growing", layout, placed, values, blocks)
