"""What may other rooms know of the desk's work? Numbers, nothing else."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from krukje.accounts.models import User
from krukje.places.models import SupportPoint
from krukje.support.models import Case, CaseQuerySet


@dataclass(frozen=True, slots=True)
class Work:
    """How many open cases there are to see for somebody, and how many of those need them."""

    new: int
    late: int
    mine: int
    open: int


def is_open() -> Q:
    return Q(closure=None, erasure=None)


def is_new() -> Q:
    """Nobody planned, recorded or answered anything yet."""
    return Q(next_action=None, contacts=None)


def is_late(today: date) -> Q:
    """Past the planned step, or past the promised answer where nothing was planned."""
    return Q(next_action__due_on__lt=today) | Q(next_action=None, answer_by__lt=today)


def ways_to_look(*, person: User, today: date) -> dict[str, Q]:
    """Return the work list's ways of looking, by the word in the address."""
    return {
        "nieuw": is_open() & is_new(),
        "mijn": is_open() & Q(next_action__owner=person),
        "laat": is_open() & is_late(today),
        "alle": is_open(),
        "klaar": Q(closure__isnull=False),
    }


def count_each(cases: CaseQuerySet, ways: dict[str, Q]) -> dict[str, int]:
    """Return how many cases there are in every way of looking, with one query."""
    # Distinct: a case with three contacts would count three times.
    counts = {word: Count("pk", filter=way, distinct=True) for word, way in ways.items()}
    return cases.aggregate(**counts)


def work_today(*, person: User, support_point: SupportPoint, sees_all: bool, today: date) -> Work:
    cases = Case.objects.listed_for(person, support_point, sees_all=sees_all)
    counts = count_each(cases, ways_to_look(person=person, today=today))
    return Work(new=counts["nieuw"], late=counts["laat"], mine=counts["mijn"], open=counts["alle"])
