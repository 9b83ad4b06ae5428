"""What is the least value of a sum, under linear rules? The one place that knows HiGHS.

One thread and a fixed seed, no time limit: the same question gets the same answer on every machine.
Work is bounded by counting nodes, never by a clock.
"""

from dataclasses import dataclass

import highspy
import numpy as np
import numpy.typing as npt
from scipy import sparse

Numbers = npt.NDArray[np.float64]
MOST_NODES = 1000


class Undecided(Exception):
    """The solver gave up before it found any answer."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """A point (one number per column), and for linear programs the price of each row.

    `value` is what is minimised. No point has less than `bound`: where the two are equal this is the
    best point, else it is the best one found in the work allowed.
    """

    point: Numbers
    value: float
    bound: float
    prices: Numbers


class Program:
    """Columns with bounds and rows with bounds, to be minimised again and again."""

    def __init__(self, lower: npt.ArrayLike, upper: npt.ArrayLike, *, whole: bool) -> None:
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call]
        settings: dict[str, bool | int | float | str] = {
            "output_flag": False,
            "threads": 1,
            "parallel": "off",
            "random_seed": 0,
            "mip_rel_gap": 0.0,
            "mip_abs_gap": 1e-6,
            "mip_max_nodes": MOST_NODES,
        }
        for option, setting in settings.items():
            self._solver.setOptionValue(option, setting)
        low, high = np.asarray(lower, dtype=float), np.asarray(upper, dtype=float)
        self._columns = np.arange(len(low), dtype=np.int32)
        self.work = 0
        self._solver.addVars(len(low), low, high)
        if whole:
            kinds = np.full(len(low), highspy.HighsVarType.kInteger)
            self._solver.changeColsIntegrality(len(low), self._columns, kinds)

    def add_rows(self, matrix: npt.ArrayLike, low: npt.ArrayLike, high: npt.ArrayLike) -> None:
        """Ask that low <= matrix @ point <= high, one row at a time."""
        rows = sparse.csr_matrix(np.asarray(matrix, dtype=float))
        bounds = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
        self._solver.addRows(
            rows.shape[0], *bounds, rows.nnz, rows.indptr[:-1].astype(np.int32), rows.indices, rows.data
        )

    def minimise(self, objective: npt.ArrayLike) -> Outcome | None:
        """Return the best point, or None if no point obeys all rows.

        :raises Undecided: if the solver stops before it finds a point.
        """
        costs = np.asarray(objective, dtype=float)
        if not len(costs):
            return Outcome(costs, 0.0, 0.0, costs)
        self._solver.changeColsCost(len(self._columns), self._columns, costs)
        self._solver.run()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kUnknown:
            # It lost its way from where the last question left it: once more, from the beginning.
            self._solver.clearSolver()
            self._solver.run()
            status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        facts = self._solver.getInfo()
        self.work += facts.simplex_iteration_count * self._solver.getNumRow()
        if facts.primal_solution_status != int(highspy.SolutionStatus.kSolutionStatusFeasible):
            raise Undecided(str(status))
        solution = self._solver.getSolution()
        point = np.array(solution.col_value, dtype=float)
        value = float(costs @ point)
        bound = value if status == highspy.HighsModelStatus.kOptimal else facts.mip_dual_bound
        return Outcome(point, value, bound, np.array(solution.row_dual, dtype=float))
