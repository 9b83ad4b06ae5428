"""Work that must never run twice at once, on however many machines: the database says whose turn it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from krukje.config.models import Work


class SomebodyElseIsBusy(Exception):
    """Another process does this work at this moment."""


@contextmanager
def one_at_a_time(name: str, *, now: datetime, at_most: timedelta) -> Iterator[None]:
    """Hold the right to this work. What a crash left behind lapses after `at_most`.

    :raises SomebodyElseIsBusy: if another process holds it.
    """
    Work.objects.filter(name=name, until__lt=now).delete()
    try:
        with transaction.atomic():
            mine = Work.objects.create(name=name, until=now + at_most)
    except IntegrityError:
        raise SomebodyElseIsBusy from None
    try:
        yield
    finally:
        mine.delete()
