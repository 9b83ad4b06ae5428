"""Which table is to be protected, and which of its cells may not be shown whatever happens?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from krukje.rules.disclosure.layout import Layout, Whole
from krukje.rules.disclosure.release import Release


def is_small(counts: npt.ArrayLike, threshold: int) -> npt.NDArray[np.bool_]:
    """Tell of each count, or difference of counts, whether it is 1 up to the threshold (not included)."""
    sizes = np.abs(np.asarray(counts, dtype=np.int64))
    return (sizes >= 1) & (sizes < threshold)


@dataclass(frozen=True, eq=False)
class Case:
    """A table (`truth` in the order of `layout.leaves`) with the publications that went before it."""

    layout: Layout
    truth: Whole
    threshold: int
    history: Sequence[Release] = ()

    @cached_property
    def counts(self) -> Whole:
        """The true count of each quantity."""
        return self.layout.matrix @ self.truth

    @cached_property
    def before(self) -> tuple[dict[int, int], ...]:
        """Per earlier release: the quantities of this layout that it printed."""
        return printed_before(self.layout, self.history)

    @cached_property
    def kept_hidden(self) -> frozenset[int]:
        """The quantities that an earlier release hid; they stay hidden in every later one.

        A reader who somehow knows what was registered late can then translate the new table into the
        old one and learns no more than the old one told.
        """
        return hidden_before(self.layout, self.history)

    @cached_property
    def primary(self) -> frozenset[int]:
        """The quantities that are small, or differ by a small number from what was printed before."""
        small = set(np.flatnonzero(is_small(self.counts, self.threshold)).tolist())
        for printed in self.before:
            small |= {q for q, was in printed.items() if is_small(self.counts[q] - was, self.threshold)}
        return frozenset(small)


def printed_before(layout: Layout, history: Sequence[Release]) -> tuple[dict[int, int], ...]:
    """Return per release the quantities of the layout that it printed, with the count it gave."""
    return tuple(
        {q: count for key, count in release.printed.items() if (q := layout.quantity.get(key)) is not None}
        for release in history
    )


def hidden_before(layout: Layout, history: Sequence[Release]) -> frozenset[int]:
    """Return the quantities of the layout that some release hid under every one of their labels."""
    hidden: set[int] = set()
    for release, printed in zip(history, printed_before(layout, history), strict=True):
        marked = {layout.quantity.get(key) for key, count in release.cells.items() if count is None}
        hidden |= {q for q in marked if q is not None and q not in printed}
    return frozenset(hidden)
