"""What did the attack find?"""

from dataclasses import dataclass
from enum import StrEnum

Key = tuple[str, ...]


class How(StrEnum):
    """The attack that worked, in the order in which they are tried."""

    PRINTED = "printed"
    TOTALS = "totals do not add up"
    REMAINDER = "left of a printed total"
    ALGEBRA = "computed from the sums"
    BOUNDS = "enclosed, because counts are not negative"
    INTEGERS = "the only whole number the rule allows"
    INSIDER = "known to somebody who is counted himself"
    RELEASES = "by laying releases side by side"
    DISAGREE = "two files of one release disagree"


@dataclass(frozen=True)
class Finding:
    """A reason not to publish: a count between `low` and `high` (included) in one cell.

    `sheet` is the number of the sheet in the order audited. Where the cell is known exactly `low` and
    `high` are equal. For totals that do not add up they are what is printed and what it should be.
    """

    how: How
    sheet: int
    cell: Key
    low: int
    high: int

    def __str__(self) -> str:
        span = str(self.low) if self.low == self.high else f"{self.low}-{self.high}"
        return f"sheet {self.sheet}, {' / '.join(self.cell)}: {span} ({self.how})"
