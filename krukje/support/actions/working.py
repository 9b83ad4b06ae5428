"""What a colleague records, plans, shares and closes."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from krukje.accounts.models import PersonKey, User
from krukje.audit.logbook import record
from krukje.support.actions.asking import grant_to
from krukje.support.actions.changing import CaseEnded, hold
from krukje.support.models import (
    Case,
    Closure,
    Contact,
    EvaluationInvite,
    KeyGrant,
    NextAction,
    Outcome,
    Presence,
    Step,
)

STILL_THERE = timedelta(minutes=30)


class NoKeyYet(Exception):
    """This colleague has no key: they must sign in once before anything can be sealed to them."""


class LastReader(Exception):
    """Nobody would be left who can read this case."""


@transaction.atomic
def record_contact(
    *,
    case: Case,
    topic: str,
    moment: int | None,
    sector: str,
    channel: str,
    level: int,
    minutes: int,
    on: date,
    seen: int,
    by: User,
    now: datetime,
) -> Contact:
    """Record work done, and what the case turns out to be about.

    :raises CaseEnded: if the case was closed.
    :raises CaseMoved: if somebody changed something since `seen`.
    """
    hold(case, seen=seen)
    Case.objects.filter(pk=case.pk).update(topic=topic, moment=moment, sector=sector, level=level)
    contact = Contact.objects.create(case=case, by=by, on=on, channel=channel, minutes=minutes)
    record(chain=case.support_point.slug, who=by.name, what="case.contact", which=case.reference, at=now)
    return contact


@transaction.atomic
def plan_step(
    *, case: Case, step: Step, due_on: date, owner: User, seen: int, by: User, now: datetime
) -> NextAction:
    """Say what happens next, by whom and when.

    :raises CaseEnded: if the case was closed.
    :raises CaseMoved: if somebody changed something since `seen`.
    """
    hold(case, seen=seen)
    planned, _created = NextAction.objects.update_or_create(
        case=case, defaults={"step": step, "due_on": due_on, "owner": owner}
    )
    record(chain=case.support_point.slug, who=by.name, what="case.plan", which=case.reference, at=now)
    return planned


@transaction.atomic
def share(*, case: Case, colleague: User, private: bytes, by: User, now: datetime) -> None:
    """Seal the case's key to a colleague. Who can read already stays as they are.

    :raises NoKeyYet: if there is nothing to seal it to.
    """
    key = PersonKey.objects.filter(user=colleague).first()
    if key is None:
        raise NoKeyYet
    Case.objects.select_for_update().get(pk=case.pk)
    if KeyGrant.objects.filter(case=case, key=key).exists():
        return
    grant_to(case, key, private=private, today=localdate(now))
    record(chain=case.support_point.slug, who=by.name, what="case.grant", which=case.reference, at=now)


@transaction.atomic
def unshare(*, case: Case, colleague: User, by: User, now: datetime) -> None:
    """Take a colleague's access back.

    :raises LastReader: if nobody would be left.
    """
    Case.objects.select_for_update().get(pk=case.pk)
    theirs = KeyGrant.objects.filter(case=case, key__user=colleague)
    if not theirs.exists():
        return
    if not KeyGrant.objects.filter(case=case).exclude(key__user=colleague).exists():
        raise LastReader
    theirs.delete()
    Presence.objects.filter(case=case, person=colleague).delete()
    record(chain=case.support_point.slug, who=by.name, what="case.revoke", which=case.reference, at=now)


@transaction.atomic
def close_case(*, case: Case, outcome: Outcome, seen: int, by: User, now: datetime) -> Closure:
    """Close the case, and leave a question for the family about how it was.

    :raises CaseEnded: if it was closed before, perhaps in another window.
    :raises CaseMoved: if somebody changed something since `seen`.
    """
    hold(case, seen=seen)
    closure = Closure.objects.create(case=case, outcome=outcome, closed_by=by, closed_on=localdate(now))
    NextAction.objects.filter(case=case).delete()
    EvaluationInvite.objects.get_or_create(case=case)
    record(chain=case.support_point.slug, who=by.name, what="case.close", which=case.reference, at=now)
    return closure


def arrive(*, case: Case, person: User, now: datetime) -> list[Presence]:
    """Say that somebody has this case open. Returns who else has; writes the logbook once a sitting."""
    with transaction.atomic():
        Presence.objects.filter(case=case, seen_at__lt=now - STILL_THERE).delete()
        mine, is_new = Presence.objects.get_or_create(
            case=case, person=person, defaults={"since": now, "seen_at": now}
        )
        if is_new:
            record(
                chain=case.support_point.slug,
                who=person.name,
                what="case.open",
                which=case.reference,
                at=now,
            )
        else:
            Presence.objects.filter(pk=mine.pk).update(seen_at=now)
    return list(case.presences.exclude(person=person).select_related("person"))


def leave(*, person: User) -> None:
    """Nothing is open any more: this person went back to the list."""
    mine = Presence.objects.filter(person=person)
    # Most often there is nothing to delete, and a question costs less than a transaction.
    if mine.exists():
        mine.delete()


__all__ = [
    "CaseEnded",
    "LastReader",
    "NoKeyYet",
    "arrive",
    "close_case",
    "leave",
    "plan_step",
    "record_contact",
    "share",
    "unshare",
]
