"""Which days make a quarter? `2026-Q3` and its first and last day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

NAME = re.compile(r"^(\d{4})-?[QqKk]([1-4])$")


class NotAQuarter(ValueError):
    """This is not the name of a quarter, such as 2026-Q3."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    year: int
    number: int

    @classmethod
    def read(cls, name: str) -> "Quarter":
        """:raises NotAQuarter: unless it looks like 2026-Q3 (2026K3 will do)."""
        found = NAME.match(name.strip())
        if not found:
            raise NotAQuarter(name)
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> "Quarter":
        return cls(day.year, (day.month + 2) // 3)

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"

    @property
    def first_day(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        beyond = date(self.year + self.number // 4, 3 * self.number % 12 + 1, 1)
        return beyond - timedelta(days=1)
