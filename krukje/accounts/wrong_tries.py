"""How long must somebody wait after wrong tries? Counted per account or case, never per address.

After five wrong tries a minute, doubled each time, an hour at most: a guesser is stopped, and somebody with
two phones and cold fingers is not. An unknown account or case leaves the same trace as a known one.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac

from krukje.accounts.models import WrongTry

FREE_TRIES = 5
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)


class TooManyTries(Exception):
    """Wrong too often just now. `until` is when the next try is allowed."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


def subject(kind: str, name: str) -> str:
    """Return a keyed digest: two tries at the same thing meet, and a reader of the table learns nothing."""
    return salted_hmac(f"wrong-try:{kind}", name, algorithm="sha256").hexdigest()


def wait_after(count: int) -> timedelta:
    """Return how long to wait after this many wrong tries in a row."""
    if count < FREE_TRIES:
        return timedelta(0)
    doublings = min(count - FREE_TRIES, 10)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def check(subject: str, *, now: datetime) -> None:
    """:raises TooManyTries: while somebody must wait."""
    row = WrongTry.objects.filter(subject=subject, wait_until__gt=now).first()
    if row and row.wait_until:
        raise TooManyTries(row.wait_until)


@transaction.atomic
def note(subject: str, *, now: datetime) -> None:
    """Write down one more wrong try."""
    WrongTry.objects.get_or_create(subject=subject, defaults={"last_day": now.date()})
    row = WrongTry.objects.select_for_update().get(subject=subject)
    row.count += 1
    row.last_day = now.date()
    wait = wait_after(row.count)
    row.wait_until = now + wait if wait else None
    row.save()


def forgive(subject: str) -> None:
    """Start again at nothing: it went well."""
    WrongTry.objects.filter(subject=subject).delete()


def forget_old(*, now: datetime) -> int:
    """Throw away what is a day old. Returns how many rows went."""
    return WrongTry.objects.filter(last_day__lt=now.date() - timedelta(days=1)).delete()[0]
