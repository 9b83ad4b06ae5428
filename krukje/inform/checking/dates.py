"""Is everything still in date? The day comes in: no check looks at a clock."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from krukje.inform.checking.complaints import Complaint, warning
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import GUIDE, named

WARN_AHEAD = timedelta(days=30)
NAMED_AT_MOST = 3


def facts_still_hold(ground: Ground) -> Iterator[Complaint]:
    for fact in ground.edition.facts:
        if fact.valid_until and fact.valid_until < ground.today:
            yield Complaint(named("feit", fact.slug), f"geldt sinds {fact.valid_until} niet meer.")


def nothing_is_overdue(ground: Ground) -> Iterator[Complaint]:
    for where, day in _checks_planned(ground):
        if day < ground.today:
            yield Complaint(where, f"had op {day} opnieuw nagekeken moeten zijn.")


def what_is_due_soon(ground: Ground) -> Iterator[Complaint]:
    """Warn once for a day: a first edition has hundreds of facts that are due together."""
    due: dict[date, list[str]] = defaultdict(list)
    for where, day in _checks_planned(ground):
        if ground.today <= day <= ground.today + WARN_AHEAD:
            due[day].append(where)
    for day, places in sorted(due.items()):
        more = len(places) - NAMED_AT_MOST
        names = ", ".join(places[:NAMED_AT_MOST]) + (f" en nog {more}" if more > 0 else "")
        yield warning(f"nakijken voor {day}", f"{names}.")


def _checks_planned(ground: Ground) -> Iterator[tuple[str, date]]:
    edition = ground.edition
    yield from ((named("feit", fact.slug), fact.next_check) for fact in edition.facts)
    yield from ((named("onderwerp", topic.slug), topic.next_check) for topic in edition.topics)
    yield from ((named("stap", step.slug), step.next_check) for step in edition.steps)
    yield from ((named("rechten", rights.slug), rights.next_check) for rights in edition.rights)
    if edition.guide:
        yield GUIDE, edition.guide.next_check


CHECKS: tuple[Check, ...] = (facts_still_hold, nothing_is_overdue, what_is_due_soon)
