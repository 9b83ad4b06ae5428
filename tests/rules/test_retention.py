"""How long does a closed case stay, and is a family always warned in time?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krukje.rules.retention import NOTICE, erase_after_warning, erase_on, is_time_to_warn, months_later

pytestmark = pytest.mark.pure

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2150, 12, 31))
MONTHS = st.integers(min_value=0, max_value=240)


@pytest.mark.parametrize(
    ("day", "months", "later", "why"),
    [
        (date(2026, 11, 18), 12, date(2027, 11, 18), "a year on"),
        (date(2026, 11, 18), 1, date(2026, 12, 18), "within a year"),
        (date(2026, 11, 18), 2, date(2027, 1, 18), "over New Year"),
        (date(2026, 12, 31), 12, date(2027, 12, 31), "December stays December"),
        (date(2026, 1, 31), 1, date(2026, 2, 28), "a shorter month: its last day"),
        (date(2028, 1, 31), 1, date(2028, 2, 29), "a shorter month in a leap year"),
        (date(2028, 2, 29), 12, date(2029, 2, 28), "a day that next year does not have"),
        (date(2026, 8, 31), 3, date(2026, 11, 30), "thirty days has November"),
        (date(2026, 5, 5), 0, date(2026, 5, 5), "nothing promised: the day itself"),
    ],
)
def test_months_are_counted_as_people_do(day: date, months: int, later: date, why: str) -> None:
    assert months_later(day, months) == later
    assert erase_on(day, keep_months=months) == later


@given(DAYS, MONTHS)
def test_so_many_months_later_is_in_that_month_on_that_day_or_its_last(day: date, months: int) -> None:
    later = months_later(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_the_warning_comes_thirty_days_before_and_not_a_day_sooner() -> None:
    due = date(2027, 11, 18)

    assert not is_time_to_warn(date(2027, 10, 18), erase_on=due)
    assert is_time_to_warn(date(2027, 10, 19), erase_on=due)
    assert is_time_to_warn(date(2028, 3, 1), erase_on=due)


def test_a_case_is_erased_on_its_day_when_the_warning_was_in_time() -> None:
    assert erase_after_warning(date(2027, 10, 19), erase_on=date(2027, 11, 18)) == date(2027, 11, 18)


def test_a_late_warning_pushes_the_erasing_back() -> None:
    assert erase_after_warning(date(2027, 11, 17), erase_on=date(2027, 11, 18)) == date(2027, 12, 17)


@given(DAYS, DAYS)
def test_nobody_is_erased_before_their_day_or_within_the_notice(warned_on: date, due: date) -> None:
    really = erase_after_warning(warned_on, erase_on=due)

    assert really >= due
    assert really - warned_on >= NOTICE
    assert really in (due, warned_on + NOTICE)
