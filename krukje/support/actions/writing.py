"""Writing in a case: the family's message and a colleague's answer."""

import uuid
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from krukje.accounts.models import User
from krukje.audit.logbook import FAMILY, record
from krukje.support.actions.asking import add_message
from krukje.support.actions.changing import hold
from krukje.support.models import Case, Message


class AlreadySent(Exception):
    """This very form was sent before: its text is there already."""


@transaction.atomic
def write_back(*, case: Case, text: str, submission: uuid.UUID, today: date) -> Message:
    """Add the family's message.

    :raises AlreadySent: if this form was sent before.
    :raises CaseEnded: if the case was closed.
    """
    held = hold_for(case, submission, seen=None)
    message = add_message(held, text, by_family=True, today=today, submission=submission)
    record(chain=case.support_point.slug, who=FAMILY, what="case.write", which=case.reference, at=today)
    return message


@transaction.atomic
def answer(*, case: Case, text: str, submission: uuid.UUID, seen: int, by: User, now: datetime) -> Message:
    """Add a colleague's answer.

    :raises AlreadySent: if this form was sent before.
    :raises CaseEnded: if the case was closed.
    :raises CaseMoved: if somebody wrote or changed something since `seen`.
    """
    held = hold_for(case, submission, seen=seen)
    message = add_message(
        held,
        text,
        by_family=False,
        today=localdate(now),
        submission=submission,
        worker_id=by.pk,
    )
    record(chain=case.support_point.slug, who=by.name, what="case.answer", which=case.reference, at=now)
    return message


def hold_for(case: Case, submission: uuid.UUID, *, seen: int | None) -> Case:
    # Hold first: a second click waits here for the first, and then finds its message.
    Case.objects.select_for_update().get(pk=case.pk)
    if Message.objects.filter(submission=submission).exists():
        raise AlreadySent
    return hold(case, seen=seen)
