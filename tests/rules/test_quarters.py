"""Which days belong to a quarter, and which names does it answer to?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krukje.rules.quarters import NotAQuarter, Quarter

pytestmark = pytest.mark.pure

QUARTERS = st.builds(Quarter, st.integers(min_value=1000, max_value=9998), st.integers(min_value=1, max_value=4))


@pytest.mark.parametrize("name", ["2026-Q3", "2026Q3", "2026-q3", "2026-K3", "2026k3", "  2026-Q3 "])
def test_a_quarter_is_read_as_people_write_it(name: str) -> None:
    assert Quarter.read(name) == Quarter(2026, 3)


@pytest.mark.parametrize(
    "name", ["", "2026", "Q3", "2026-Q0", "2026-Q5", "2026-Q33", "26-Q3", "2026-3", "2026--Q3", "2026-Q3\n2026-Q4"]
)
def test_what_is_no_quarter_is_refused_by_name(name: str) -> None:
    with pytest.raises(NotAQuarter, match="^" + name.split("\n", maxsplit=1)[0]):
        Quarter.read(name)


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [
        (1, date(2026, 1, 1), date(2026, 3, 31)),
        (2, date(2026, 4, 1), date(2026, 6, 30)),
        (3, date(2026, 7, 1), date(2026, 9, 30)),
        (4, date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_quarter_has_a_first_and_a_last_day(number: int, first: date, last: date) -> None:
    quarter = Quarter(2026, number)

    assert (quarter.first_day, quarter.last_day) == (first, last)


@given(QUARTERS)
def test_its_own_name_leads_back_to_it(quarter: Quarter) -> None:
    assert Quarter.read(str(quarter)) == quarter


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31)))
def test_every_day_lies_in_its_quarter(day: date) -> None:
    quarter = Quarter.of(day)

    assert quarter.first_day <= day <= quarter.last_day


@given(QUARTERS)
def test_no_day_falls_between_two_quarters(quarter: Quarter) -> None:
    following = Quarter.of(quarter.last_day + timedelta(days=1))

    assert following.first_day == quarter.last_day + timedelta(days=1)
    assert following > quarter
