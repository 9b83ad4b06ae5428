"""On which day must a promise in working days be kept?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krukje.rules.workdays import easter, free_days, is_workday, kings_day, workdays_after

pytestmark = pytest.mark.pure

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2150, 12, 31))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(1818, 3, 22), "the earliest day Easter can be"),
        (date(2038, 4, 25), "the latest day Easter can be"),
        (date(1954, 4, 18), "where an older rule of thumb gives the 25th"),
        (date(1981, 4, 19), "where an older rule of thumb gives the 26th"),
        (date(2000, 4, 23), "a leap year at the end of a century"),
        (date(2024, 3, 31), "in March"),
        (date(2025, 4, 20), "a year ago"),
        (date(2026, 4, 5), "this year"),
        (date(2027, 3, 28), "next year"),
    ],
)
def test_easter_falls_where_the_almanac_says(day: date, why: str) -> None:
    assert easter(day.year) == day


@given(st.integers(min_value=1900, max_value=2200))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    day = easter(year)

    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_kings_day_moves_to_saturday_when_it_would_be_a_sunday() -> None:
    assert kings_day(2026) == date(2026, 4, 27)
    assert kings_day(2025) == date(2025, 4, 26)


@given(st.integers(min_value=2014, max_value=2200))
def test_kings_day_is_never_a_sunday(year: int) -> None:
    assert kings_day(year).isoweekday() != 7


def test_the_free_days_of_2026_are_those_of_the_law() -> None:
    assert sorted(free_days(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


@pytest.mark.parametrize(
    ("start", "number", "due", "why"),
    [
        (date(2026, 11, 16), 3, date(2026, 11, 19), "an ordinary Monday"),
        (date(2026, 11, 20), 3, date(2026, 11, 25), "a Friday: the weekend does not count"),
        (date(2026, 11, 21), 1, date(2026, 11, 23), "asked on a Saturday"),
        (date(2026, 11, 22), 1, date(2026, 11, 23), "asked on a Sunday"),
        (date(2026, 4, 2), 1, date(2026, 4, 7), "over Good Friday and Easter Monday"),
        (date(2026, 12, 24), 3, date(2026, 12, 30), "over Christmas"),
        (date(2026, 12, 31), 1, date(2027, 1, 4), "over New Year, into a year with free days of its own"),
        (date(2026, 11, 18), 0, date(2026, 11, 18), "nothing promised: the day itself"),
    ],
)
def test_an_answer_is_due_so_many_working_days_later(start: date, number: int, due: date, why: str) -> None:
    assert workdays_after(start, number) == due


@given(DAYS, st.integers(min_value=1, max_value=60))
def test_the_day_is_a_workday_with_exactly_so_many_workdays_up_to_it(start: date, number: int) -> None:
    due = workdays_after(start, number)

    between = [start + timedelta(days=days) for days in range(1, (due - start).days + 1)]
    assert is_workday(due)
    assert sum(is_workday(day) for day in between) == number


@given(DAYS)
def test_no_weekend_and_no_free_day_is_a_workday(day: date) -> None:
    assert is_workday(day) == (day.isoweekday() < 6 and day not in free_days(day.year))
