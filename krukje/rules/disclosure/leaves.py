"""Are the counts that come in sound, and what are they in a coarser table?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product

from krukje.rules.disclosure.dimension import Dimension
from krukje.rules.disclosure.layout import Key
from krukje.rules.disclosure.release import Release

LOWEST_THRESHOLD = 5


def check_leaves(leaves: Mapping[Key, int], dimensions: Sequence[Dimension], impossible: Collection[Key]) -> None:
    """Refuse keys that are no leaf cell, counts that are no count, and families where none can be.

    :raises ValueError: naming the first cell that is wrong.
    """
    for key in (*leaves, *impossible):
        if len(key) != len(dimensions):
            raise ValueError(f"{key}: {len(dimensions)} codes expected, one per dimension")
        for dimension, code in zip(dimensions, key, strict=True):
            if code not in dimension.leaves:
                raise ValueError(f"{key}: {code!r} is not a leaf of {dimension.name}")
    for key, count in leaves.items():
        if type(count) is not int or count < 0:
            raise ValueError(f"{key}: {count!r} is not a count")
    for key in impossible:
        if leaves.get(key):
            raise ValueError(f"{key}: has families but cannot exist")


def check_history(history: Iterable[Release], dimensions: Sequence[Dimension]) -> None:
    """Refuse earlier releases about other cells: they could not be compared.

    :raises ValueError: naming the first cell that is wrong.
    """
    cross = set(product(*(dimension.codes for dimension in dimensions)))
    for release in history:
        for key, count in release.cells.items():
            if key not in cross:
                raise ValueError(f"{key}: an earlier release has a cell that this table does not have")
            if count is not None and (type(count) is not int or count < 0):
                raise ValueError(f"{key}: an earlier release has {count!r}, which is not a count")


def merge(
    fine: Sequence[Dimension],
    coarse: Sequence[Dimension],
    leaves: Mapping[Key, int],
    impossible: Collection[Key],
) -> tuple[dict[Key, int], frozenset[Key]]:
    """Return the leaf counts of a coarser table, and its leaf cells that still cannot exist."""
    counts = dict.fromkeys(product(*(dimension.leaves for dimension in coarse)), 0)
    gone = set(impossible)
    possible: set[Key] = set()
    for key in product(*(dimension.leaves for dimension in fine)):
        home = tuple(_home(*place) for place in zip(key, fine, coarse, strict=True))
        counts[home] += leaves.get(key, 0)
        if key not in gone:
            possible.add(home)
    return counts, frozenset(counts) - possible


def _home(code: str, fine: Dimension, coarse: Dimension) -> str:
    return next(above for above in fine.chain(code) if above in coarse.codes)
