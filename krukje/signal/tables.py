"""What does a published table hold? Counts and marks per topic and sector, safe to show to everybody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from krukje.rules.disclosure import TOTAL, Dimension, ProtectedTable, Release

Key = tuple[str, str]

# As they stand above the columns of the CSV and in the auditor's report.
TOPIC, SECTOR = "onderwerp", "soort school"


@dataclass(frozen=True, slots=True)
class Heading:
    """A row or column: its code, the code it is counted under, and its words on the page."""

    code: str
    parent: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    heading: Heading
    # One for each of the table's columns; None is hidden.
    counts: tuple[int | None, ...]
    is_total: bool
    is_group: bool
    is_member: bool

    @property
    def label(self) -> str:
        return self.heading.label

    @property
    def total(self) -> int | None:
        return self.counts[-1]


SUM = Heading(TOTAL, "", "Totaal")


@dataclass(frozen=True, eq=False)
class PublicTable:
    """The protected counts with their headings. A heading with nothing but printed zeros is left out of view."""

    topics: tuple[Heading, ...]
    sectors: tuple[Heading, ...]
    cells: Mapping[Key, int | None]
    # The dimensions that lost their lowest level because nothing finer was safe.
    coarsened: tuple[str, ...]

    @classmethod
    def of(cls, table: ProtectedTable, labels: Mapping[str, str]) -> "PublicTable":
        topics, sectors = (
            tuple(Heading(code, parent, labels[code]) for code, parent in dimension.parents.items())
            for dimension in table.dimensions
        )
        cells = {(topic, sector): count for (topic, sector), count in table.cells.items()}
        return cls(topics, sectors, cells, table.cost.coarsened)

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "PublicTable":
        """Read what `dump` wrote."""
        return cls(
            topics=tuple(Heading(*heading) for heading in kept["topics"]),
            sectors=tuple(Heading(*heading) for heading in kept["sectors"]),
            cells={(topic, sector): count for topic, sector, count in kept["cells"]},
            coarsened=tuple(kept["coarsened"]),
        )

    def dump(self) -> dict[str, Any]:
        """Return it as lists: PostgreSQL does not keep the order of an object's keys."""
        return {
            "topics": [[heading.code, heading.parent, heading.label] for heading in self.topics],
            "sectors": [[heading.code, heading.parent, heading.label] for heading in self.sectors],
            "cells": [[topic, sector, count] for (topic, sector), count in self.cells.items()],
            "coarsened": list(self.coarsened),
        }

    def as_release(self) -> Release:
        """Return what the protector must know about it when more is published about the same quarter."""
        return Release(dict(self.cells.items()))

    @cached_property
    def columns(self) -> tuple[Heading, ...]:
        codes = [heading.code for heading in self.topics] + [TOTAL]
        return (*(each for each in self.sectors if self._says((code, each.code) for code in codes)), SUM)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._row(heading) for heading in (*self.topics, SUM) if not self._is_silent(heading))

    @cached_property
    def silent_topics(self) -> tuple[Heading, ...]:
        """The topics about which nobody asked anything: printed zeros, said in words."""
        return tuple(each for each in self.topics if each.code not in self._parents and self._is_silent(each))

    @cached_property
    def silent_sectors(self) -> tuple[Heading, ...]:
        return tuple(each for each in self.sectors if each not in self.columns)

    @property
    def hidden(self) -> int:
        """How many of the cells that are shown hold a mark."""
        return sum(count is None for row in self.rows for count in row.counts)

    @property
    def shown_cells(self) -> int:
        return sum(len(row.counts) for row in self.rows)

    @property
    def total(self) -> int | None:
        return self.cells[TOTAL, TOTAL]

    @property
    def has_numbers(self) -> bool:
        return any(self.cells.values())

    @cached_property
    def _parents(self) -> frozenset[str]:
        return frozenset(heading.parent for heading in self.topics)

    def _is_silent(self, heading: Heading) -> bool:
        return heading is not SUM and not self._says((heading.code, column.code) for column in self.columns)

    def _says(self, keys: Iterable[Key]) -> bool:
        return any(self.cells[key] != 0 for key in keys)

    def _row(self, heading: Heading) -> Row:
        return Row(
            heading=heading,
            counts=tuple(self.cells[heading.code, column.code] for column in self.columns),
            is_total=heading is SUM,
            is_group=heading.code in self._parents and heading is not SUM,
            is_member=heading.parent not in ("", TOTAL),
        )


def dimension(name: str, headings: Iterable[Heading]) -> Dimension:
    return Dimension(name, {heading.code: heading.parent for heading in headings})
