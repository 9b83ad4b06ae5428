"""Is a guesser stopped, and somebody with cold fingers not?"""

from datetime import timedelta

import pytest

from krukje.accounts import wrong_tries
from krukje.accounts.models import WrongTry
from krukje.accounts.wrong_tries import TooManyTries, subject, wait_after
from tests.accounts.people import NOON

pytestmark = pytest.mark.django_db

DOOR = subject("account", "fatma@voorbeeldstad.test")


def try_wrong(times: int) -> None:
    for _each in range(times):
        wrong_tries.note(DOOR, now=NOON)


@pytest.mark.parametrize(
    ("count", "minutes"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (10, 32), (11, 60), (12, 60), (10_000, 60)]
)
def test_the_wait_doubles_from_a_minute_to_an_hour(count: int, minutes: int) -> None:
    assert wait_after(count) == timedelta(minutes=minutes)


def test_four_wrong_tries_cost_nothing() -> None:
    try_wrong(4)

    wrong_tries.check(DOOR, now=NOON)


def test_after_the_fifth_one_waits_a_minute() -> None:
    try_wrong(5)

    with pytest.raises(TooManyTries) as wait:
        wrong_tries.check(DOOR, now=NOON + timedelta(seconds=59))
    assert wait.value.until == NOON + timedelta(minutes=1)
    wrong_tries.check(DOOR, now=NOON + timedelta(minutes=1))


def test_only_this_door_is_slowed() -> None:
    try_wrong(9)

    wrong_tries.check(subject("account", "joris@voorbeeldstad.test"), now=NOON)
    wrong_tries.check(subject("case", "fatma@voorbeeldstad.test"), now=NOON)


def test_when_it_goes_well_one_starts_again_at_nothing() -> None:
    try_wrong(5)
    wrong_tries.forgive(DOOR)

    wrong_tries.check(DOOR, now=NOON)
    try_wrong(4)
    wrong_tries.check(DOOR, now=NOON)


def test_the_table_does_not_say_who_it_was() -> None:
    try_wrong(1)

    row = WrongTry.objects.get()
    assert "fatma" not in "".join(str(value) for value in vars(row).values()).lower()
    assert row.subject == DOOR != subject("account", "joris@voorbeeldstad.test")


def test_what_is_older_than_a_day_is_forgotten() -> None:
    try_wrong(1)

    assert wrong_tries.forget_old(now=NOON + timedelta(days=1)) == 0
    assert wrong_tries.forget_old(now=NOON + timedelta(days=2)) == 1
    assert not WrongTry.objects.exists()
