"""On which day must something promised in working days be done?

Every date comes in as an argument. Free days are those of the Algemene termijnenwet, art. 3.
"""

from datetime import date, timedelta

SATURDAY = 5
LIBERATION_DAY = (5, 5)


def easter(year: int) -> date:
    """Return Easter Sunday (Gregorian computus, the anonymous algorithm of Nature, 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, leftover = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    quarters, single = divmod(rest, 4)
    weekday = (32 + 2 * leftover + 2 * quarters - epact - single) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """Return 27 April, or the day before when that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.isoweekday() == 7 else day  # noqa: PLR2004


def free_days(year: int) -> frozenset[date]:
    """Return the general holidays of a year, and Good Friday, which counts as one (Atw art. 3)."""
    sunday = easter(year)
    around_easter = {sunday + timedelta(days=days) for days in (-2, 1, 39, 50)}
    fixed = {date(year, 1, 1), date(year, *LIBERATION_DAY), date(year, 12, 25), date(year, 12, 26)}
    return frozenset(around_easter | fixed | {kings_day(year)})


def is_workday(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in free_days(day.year)


def workdays_after(start: date, number: int) -> date:
    """Return the last of this many working days after `start`; `start` itself does not count."""
    day = start
    for _each in range(number):
        day += timedelta(days=1)
        while not is_workday(day):
            day += timedelta(days=1)
    return day
