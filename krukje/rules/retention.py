"""How long does a closed case stay, and when is the family warned that it goes?

The support point promises a number of months after closing; the family hears it thirty days before.
"""

from calendar import monthrange
from datetime import date, timedelta

NOTICE = timedelta(days=30)


def months_later(day: date, months: int) -> date:
    """Return the same day so many months on, or the last day of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def erase_on(closed_on: date, *, keep_months: int) -> date:
    """Return the day on which a case that was closed on this day is erased."""
    return months_later(closed_on, keep_months)


def is_time_to_warn(today: date, *, erase_on: date) -> bool:
    return today >= erase_on - NOTICE


def erase_after_warning(warned_on: date, *, erase_on: date) -> date:
    """Return when the erasing may really happen: never sooner than the notice after the warning."""
    return max(erase_on, warned_on + NOTICE)
