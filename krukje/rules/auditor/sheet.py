"""What does a reader see: which labels, which counts, which marks?

Nothing here comes from the program that made the table; only what it printed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from krukje.rules.auditor.finding import Key

TOTAL = "Total"
TOTALS = frozenset({"total", "totaal"})

# Labels come as text or as numbers, depending on the file.
Hierarchies = Mapping[str, Mapping[Any, Any]]


class Unreadable(ValueError):
    """The rendered file cannot be understood, so it cannot be audited and may not go out."""


def label(raw: object) -> str:
    """Return a label as a reader sees it: the number 10, the text "10" and the cell 10.0 are the same."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    text = " ".join(str(raw).split())
    if text.endswith(".0") and text[:-2].isdecimal():
        text = text[:-2]
    return TOTAL if text.lower() in TOTALS else text


@dataclass(frozen=True)
class Axis:
    """A dimension as printed: each label with the label it is counted under, the total at the top."""

    name: str
    parents: Mapping[str, str]

    def above(self, code: str) -> tuple[str, ...]:
        """Return the label itself and everything it is counted under.

        :raises Unreadable: if the way up does not end at the total.
        """
        way = [code]
        while way[-1] != TOTAL:
            parent = self.parents.get(way[-1])
            if parent is None or parent in way:
                raise Unreadable(f"{self.name}: {code!r} does not lead to the total")
            way.append(parent)
        return tuple(way)

    @property
    def labels(self) -> tuple[str, ...]:
        return (TOTAL, *self.parents)

    @property
    def leaves(self) -> tuple[str, ...]:
        """The labels under which nothing else is counted."""
        inner = set(self.parents.values())
        return tuple(code for code in self.parents if code not in inner) or (TOTAL,)

    def under(self, code: str) -> tuple[str, ...]:
        return tuple(child for child, parent in self.parents.items() if parent == code)


@dataclass(frozen=True)
class Sheet:
    """One printed table: a count per cell, or None where the mark stands. Absent cells are not printed."""

    axes: Sequence[Axis]
    cells: Mapping[Key, int | None]
    clashes: Sequence[tuple[Key, int, int]] = field(default=())

    @property
    def printed(self) -> dict[Key, int]:
        return {key: count for key, count in self.cells.items() if count is not None}

    @property
    def hidden(self) -> tuple[Key, ...]:
        return tuple(key for key, count in self.cells.items() if count is None)

    @property
    def is_whole(self) -> bool:
        """Whether every cell of the full cross is there, printed or marked."""
        return all(key in self.cells for key in product(*(axis.labels for axis in self.axes)))


def sheet(
    names: Sequence[str],
    rows: Sequence[tuple[Sequence[object], int | None]],
    hierarchies: Hierarchies | None = None,
) -> Sheet:
    """Return the sheet with these rows of labels and a count or None, one label per dimension name.

    A dimension without a hierarchy is flat. A cell that stands there twice, hidden once, is printed; one
    with two different counts is kept as a clash.

    :raises Unreadable: if a label is not in the hierarchy, or a row has too few or too many.
    """
    given = {label(name): tree for name, tree in (hierarchies or {}).items()}
    cells: dict[Key, int | None] = {}
    clashes: list[tuple[Key, int, int]] = []
    for raw, count in rows:
        if len(raw) != len(names):
            raise Unreadable(f"{list(raw)} has {len(raw)} labels where {len(names)} are expected")
        key = tuple(label(code) for code in raw)
        before = cells.get(key)
        if before is not None and count is not None and before != count:
            clashes.append((key, before, count))
        cells[key] = count if before is None else before
    columns = (dict.fromkeys(key[place] for key in cells) for place in range(len(names)))
    axes = [_axis(label(name), codes, given) for name, codes in zip(names, columns, strict=True)]
    return Sheet(tuple(axes), cells, tuple(clashes))


def _axis(name: str, codes: Mapping[str, None], given: Mapping[str, Mapping[object, object]]) -> Axis:
    if name not in given:
        return Axis(name, {code: TOTAL for code in codes if code != TOTAL})
    axis = Axis(name, {label(code): label(parent) for code, parent in given[name].items()})
    for code in (*axis.parents, *codes):
        axis.above(code)
    return axis
