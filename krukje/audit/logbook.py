"""Writing in the logbook, and checking that nobody wrote in it afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from krukje.audit.models import Entry

FAMILY = "gezin"
SYSTEM = "systeem"
START = "0" * 64


@transaction.atomic
def record(*, chain: str, who: str, what: str, which: str = "", at: datetime | date) -> Entry:
    """Add an entry. A `datetime` keeps day and time, a `date` only the day (for what a family does)."""
    wait_for_turn(chain)
    last = Entry.objects.filter(chain=chain).order_by("-number").first()
    moment = localtime(at) if isinstance(at, datetime) else None
    entry = Entry(
        chain=chain,
        number=last.number + 1 if last else 1,
        day=moment.date() if moment else at,
        time=moment.time().replace(microsecond=0) if moment else None,
        who=who,
        what=what,
        which=which,
        previous=last.hash if last else START,
    )
    entry.hash = entry.digest()
    entry.save(force_insert=True)
    return entry


def wait_for_turn(chain: str) -> None:
    """Hold everybody else who writes in this chain until our transaction ends.

    SQLite needs nothing: an immediate transaction is the only writer already.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"logbook:{chain}"])


@dataclass(frozen=True, slots=True)
class Break:
    """The first place in a chain where the logbook no longer fits itself."""

    chain: str
    number: int
    reason: str


def chains() -> list[str]:
    return list(Entry.objects.order_by("chain").values_list("chain", flat=True).distinct())


def newest() -> Iterator[Entry]:
    """Yield the last entry of every chain."""
    for chain in chains():
        yield Entry.objects.filter(chain=chain).latest("number")


def verify() -> Iterator[Break]:
    """Yield the first break of every chain that has one. Nothing yielded: nothing was changed."""
    for chain in chains():
        found = first_break(chain)
        if found:
            yield found


def first_break(chain: str) -> Break | None:
    expected_number, previous = 1, START
    for entry in Entry.objects.filter(chain=chain).order_by("number").iterator():
        if entry.number != expected_number:
            return Break(chain, expected_number, _("deze regel ontbreekt"))
        if entry.previous != previous:
            return Break(chain, entry.number, _("de regel ervoor is veranderd of weggehaald"))
        if entry.hash != entry.digest():
            return Break(chain, entry.number, _("deze regel is veranderd"))
        expected_number, previous = entry.number + 1, entry.hash
    return None
