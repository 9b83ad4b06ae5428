"""Would the rule have hidden these cells, if this other table had been the true one?

An attacker who knows the rule knows that nothing is hidden without a small count to hide. Hidden cells
fall apart in groups that share no sum; a group without any small count would simply have been printed.
So a table in which some group has none is not one he holds for possible.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from krukje.rules.disclosure.case import is_small
from krukje.rules.disclosure.layout import Layout, Whole


@dataclass(frozen=True, eq=False)
class Group:
    """Hidden quantities that hang together, and the leaf columns they count."""

    quantities: tuple[int, ...]
    columns: Whole


def groups_of(layout: Layout, hidden: Sequence[int]) -> tuple[Group, ...]:
    """Split the hidden quantities in groups without a sum in common."""
    leader = {q: q for q in hidden}

    def find(q: int) -> int:
        while leader[q] != q:
            q = leader[q]
        return q

    for line in layout.lines:
        members = [q for q in (line.parent, *line.children) if q in leader]
        for one, other in pairwise(members):
            leader[find(other)] = find(one)
    together: dict[int, list[int]] = {}
    for q in hidden:
        together.setdefault(find(q), []).append(q)
    return tuple(_group(layout, members) for members in together.values())


def _group(layout: Layout, members: list[int]) -> Group:
    lowest = [q for q in members if q in layout.lowest]
    return Group(tuple(members), np.flatnonzero(layout.matrix[lowest].any(axis=0)))


def explains(layout: Layout, group: Group, points: Whole, threshold: int) -> npt.NDArray[np.bool_]:
    """Tell of each leaf table (points x leaves) whether it has a small count in the group."""
    counts = points @ layout.matrix[list(group.quantities)].T
    return np.asarray(is_small(counts, threshold).any(axis=1))
