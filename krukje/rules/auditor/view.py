"""What does an attacker know for certain, and what is the smallest a sum can be then?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from krukje.rules.auditor.frame import Grid

INFEASIBLE = 2


class Undecided(Exception):
    """The solver stopped without an answer; the sheets may not go out on this audit."""


@dataclass(frozen=True, eq=False)
class View:
    """Rules over the unknowns: equations @ unknowns = values, and growth @ unknowns >= 0.

    `groups` are matrices of sums, of which in each group at least one is small: 1 up to `threshold`, not
    included. `own` is a sum that is at least 1, because the attacker is counted in it.
    """

    equations: Grid
    values: Grid
    growth: Grid
    threshold: int
    groups: Sequence[Grid] = ()
    own: Grid | None = None

    def seen_by(self, own: Grid) -> "View":
        """Return the view of somebody who is counted in this sum."""
        return replace(self, own=own)

    def is_small(self, counts: npt.ArrayLike) -> npt.NDArray[np.bool_]:
        sizes = np.abs(np.asarray(counts))
        return np.asarray((sizes > 0) & (sizes < self.threshold))

    def allows(self, point: Grid) -> bool:
        """Whether a table is possible: only the groups and the own contact are looked at."""
        if self.own is not None and not (point @ self.own) > 0:
            return False
        return all(self.is_small(group @ point).any() for group in self.groups)

    def lowest(self, asked: npt.ArrayLike, *, whole: bool, groups: bool = False) -> npt.NDArray[np.float64] | None:
        """Return unknowns in which the asked sum is lowest; None if nothing obeys the rules.

        whole: in whole numbers. groups: mind the groups as well, which takes longer.

        :raises Undecided: if the solver stops without an answer.
        """
        unknowns = self.equations.shape[1]
        none = np.zeros((0, unknowns), dtype=np.int64)
        sums = np.concatenate([none, *(self.groups if groups else ())])
        top = 2 * int(self.values.max(initial=0)) + 4 * self.threshold
        rules = [
            self._rule(self.equations, len(sums), self.values, self.values),
            self._rule(self.growth, len(sums), 0, np.inf),
            *([] if self.own is None else [self._rule(self.own[None, :], len(sums), 1, np.inf)]),
            *(self._small_in_groups(sums, top * unknowns) if len(sums) else []),
        ]
        answer = milp(
            np.concatenate([np.asarray(asked, dtype=float), np.zeros(len(sums))]),
            integrality=np.full(unknowns + len(sums), int(whole)),
            bounds=Bounds(0, np.array([top] * unknowns + [1] * len(sums))),
            constraints=rules,
            options={"mip_rel_gap": 0.0},
        )
        if answer.status == INFEASIBLE:
            return None
        if answer.x is None or answer.status:
            raise Undecided(answer.message)
        return np.asarray(answer.x[:unknowns])

    @staticmethod
    def _rule(rows: npt.ArrayLike, switches: int, low: npt.ArrayLike, high: npt.ArrayLike) -> LinearConstraint:
        left = sparse.csr_array(np.asarray(rows, dtype=float))
        blank = sparse.csr_array((left.shape[0], switches))
        return LinearConstraint(sparse.hstack([left, blank], format="csr"), low, high)

    def _small_in_groups(self, sums: Grid, far: int) -> list[LinearConstraint]:
        """A switch per sum, on only where it is small; in each group one is on."""
        on = np.eye(len(sums))
        sizes = [len(group) for group in self.groups]
        member = np.repeat(np.eye(len(sizes)), sizes, axis=1)
        return [
            LinearConstraint(np.hstack([sums, -on]), 0, np.inf),
            LinearConstraint(np.hstack([sums, far * on]), -np.inf, self.threshold - 1 + far),
            LinearConstraint(np.hstack([np.zeros((len(sizes), sums.shape[1])), member]), 1, np.inf),
        ]
