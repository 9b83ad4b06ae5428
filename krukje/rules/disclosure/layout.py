"""Which cells does a table have, and which leaves does each of them count?

Matrices have one row per cell and one column per leaf, with a one where the cell counts the leaf.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np
import numpy.typing as npt

from krukje.rules.disclosure.dimension import Dimension

Key = tuple[str, ...]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Line:
    """One sum that a reader can make: a parent and its children along one dimension (quantity numbers)."""

    parent: int
    children: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Layout:
    """The full cross of `menu`, counted in the leaves of `ground` that can exist.

    `ground` has the same dimensions as `menu` or finer ones: after coarsening with a history, what was
    printed before about the finer leaves is still known.

    Cells that count the same leaves (a region with one school) are one *quantity*: they are shown or
    hidden together, whatever their label. Quantities without any leaf are known zeros and never hidden.
    """

    menu: Sequence[Dimension]
    ground: Sequence[Dimension]
    impossible: Collection[Key] = ()

    @cached_property
    def leaves(self) -> tuple[Key, ...]:
        """The leaf cells that can exist, in a fixed order: the columns of every matrix."""
        cross = product(*(dimension.leaves for dimension in self.ground))
        return tuple(key for key in cross if key not in self.impossible)

    @cached_property
    def cells(self) -> tuple[Key, ...]:
        """Every cell of the full cross, the grand total first."""
        return tuple(product(*(dimension.codes for dimension in self.menu)))

    def rows(self, keys: Sequence[Key]) -> Whole:
        """Return the matrix (keys x leaves) of any cells over the codes of `ground`."""
        place = {key: number for number, key in enumerate(keys)}
        matrix = np.zeros((len(keys), len(self.leaves)), dtype=np.int64)
        for column, leaf in enumerate(self.leaves):
            chains = (dim.chain(code) for dim, code in zip(self.ground, leaf, strict=True))
            for key in product(*chains):
                if key in place:
                    matrix[place[key], column] = 1
        return matrix

    @cached_property
    def _grouped(self) -> tuple[Whole, dict[Key, int | None]]:
        known: dict[bytes, int] = {}
        distinct: list[Whole] = []
        quantity: dict[Key, int | None] = {}
        for key, row in zip(self.cells, self.rows(self.cells), strict=True):
            if not row.any():
                quantity[key] = None
                continue
            number = known.setdefault(row.tobytes(), len(known))
            if number == len(distinct):
                distinct.append(row)
            quantity[key] = number
        matrix = np.array(distinct, dtype=np.int64).reshape(len(distinct), len(self.leaves))
        return matrix, quantity

    @property
    def matrix(self) -> Whole:
        """The quantities: matrix (quantities x leaves), all rows different and none empty."""
        return self._grouped[0]

    @property
    def quantity(self) -> dict[Key, int | None]:
        """The quantity of each cell; None for a cell that can only be zero."""
        return self._grouped[1]

    @cached_property
    def weights(self) -> tuple[int, ...]:
        """What hiding each quantity costs: per cell 1, and 1 more for each level above the leaves.

        The cost looks at where a cell stands and never at what it holds. Otherwise the choice itself
        would tell: "a 5 was left alone, so the number hidden in its place is smaller".
        """
        weights = [0] * len(self.matrix)
        for key, number in self.quantity.items():
            if number is not None:
                heights = (dim.height[code] for dim, code in zip(self.menu, key, strict=True))
                weights[number] += 1 + sum(heights)
        return tuple(weights)

    @cached_property
    def lowest(self) -> frozenset[int]:
        """The quantities that are a leaf cell of the menu."""
        cross = product(*(dimension.leaves for dimension in self.menu))
        return frozenset(n for key in cross if (n := self.quantity[key]) is not None)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every sum of children to a parent, once; sums of one child say nothing and are left out."""
        found: dict[Line, None] = {}
        for axis, dimension in enumerate(self.menu):
            for key in self.cells:
                line = self._line(key, axis, dimension)
                if line is not None:
                    found[line] = None
        return tuple(found)

    def _line(self, key: Key, axis: int, dimension: Dimension) -> Line | None:
        parent = self.quantity[key]
        codes = dimension.children.get(key[axis], ())
        keys = ((*key[:axis], code, *key[axis + 1 :]) for code in codes)
        children = tuple(n for k in keys if (n := self.quantity[k]) is not None)
        if parent is None or len(children) < 2:  # noqa: PLR2004 - one child is the parent itself
            return None
        return Line(parent, children)
