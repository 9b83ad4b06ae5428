"""How do the shown numbers look as bars? Measures for one drawing; nothing in it that the table does not say.

Heights are in pixels and widths in percents: letters stay as large on a phone as on a wide screen.
"""

import textwrap
from dataclasses import dataclass

from krukje.signal.models import UNSORTED
from krukje.signal.tables import PublicTable, Row

# The rest is for the number behind the bar.
LONGEST_BAR = 80
LINE, BAR, GAP = 22, 20, 16
# What fits on the smallest phone.
LETTERS_PER_LINE = 29


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    y: int


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    lines: tuple[Line, ...]
    y: int
    width: int
    number: int

    @property
    def number_y(self) -> int:
        return self.y + BAR - 4


@dataclass(frozen=True, slots=True)
class Chart:
    bars: tuple[Bar, ...]
    height: int
    bar_height: int = BAR


def rows_to_draw(table: PublicTable) -> list[Row]:
    """Return rows that do not overlap: the topics of a group, or the group where its topics are hidden."""
    found: list[Row] = []
    for row in table.rows:
        if row.is_total or not row.total:
            continue
        if row.is_group:
            members = [each for each in table.rows if each.heading.parent == row.heading.code]
            if all(member.total is None for member in members):
                found.append(row)
        else:
            found.append(row)
    return sorted(found, key=lambda row: -(row.total or 0))


def most_asked(table: PublicTable, *, most: int) -> list[Row]:
    """Return the rows with the highest numbers that may be shown; what nobody sorted is not a subject."""
    return [row for row in rows_to_draw(table) if row.heading.code != UNSORTED][:most]


def chart(table: PublicTable) -> Chart | None:
    """Return the drawing, or None if there is nothing to draw."""
    rows = rows_to_draw(table)
    if not rows:
        return None
    highest = max(row.total or 0 for row in rows)
    bars, y = [], 0
    for row in rows:
        number = row.total or 0
        lines = []
        for text in textwrap.wrap(row.label, LETTERS_PER_LINE):
            y += LINE
            lines.append(Line(text, y - 6))
        bars.append(Bar(row.label, tuple(lines), y, max(1, LONGEST_BAR * number // highest), number))
        y += BAR + GAP
    return Chart(tuple(bars), y)
