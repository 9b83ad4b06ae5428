"""A family asks: a case is made, sealed to the desk and to the family's code."""

import uuid
from dataclasses import dataclass
from datetime import date
from secrets import choice

from django.db import IntegrityError, transaction

from krukje.accounts.models import Membership, PersonKey, Role
from krukje.audit.logbook import FAMILY, record
from krukje.places.models import SupportPoint
from krukje.rules.workdays import workdays_after
from krukje.support.models import Case, CodeLock, Detail, KeyGrant, Message
from krukje.support.slots import ASKING
from krukje.vault import Code, KeyPair, lock_with_code, new_key_pair, seal_key, seal_text

REFERENCE_LETTERS = "23456789BCDFGHJKLMNPQRSTVWXZ"


class NobodyCanRead(Exception):
    """No colleague here has a key yet: a question would be sealed to nobody."""


class AlreadyAsked(Exception):
    """This very form was sent before: its question is safe already."""


class HandleTaken(Exception):
    """Another case of this support point has the first group of this code."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a family filled in. `submission` is the form's own number, so that sent twice is asked once."""

    asker: str
    sector: str
    story: str
    name: str
    school: str
    submission: uuid.UUID


def readers(support_point: SupportPoint) -> list[PersonKey]:
    """Return the keys of the workers to whom new questions go."""
    workers = Membership.objects.filter(support_point=support_point, role=Role.WORKER, user__is_active=True)
    return list(PersonKey.objects.filter(user__in=workers.values("user")).order_by("pk"))


def ask(
    *, support_point: SupportPoint, question: Question, code: Code, channel: str, today: date
) -> tuple[Case, bytes]:
    """Make a case of a question, opened by this code. Returns it with its private key.

    The code is drawn before and kept with the draft, so that a form sent twice still shows the right one.

    :raises NobodyCanRead: if no worker has a key.
    :raises AlreadyAsked: if this form was sent before.
    :raises HandleTaken: if another case here has the same first group (one in a million): draw another code.
    """
    keys = readers(support_point)
    if not keys:
        raise NobodyCanRead
    pair = new_key_pair()
    # Argon2id takes a while: outside the transaction, or everybody would wait for it.
    locked = ASKING.through(lambda: lock_with_code(pair.private, code=code))
    try:
        case = write_down(
            support_point=support_point,
            question=question,
            channel=channel,
            today=today,
            pair=pair,
            keys=keys,
            code=code,
            locked=locked,
        )
    except IntegrityError:
        if Message.objects.filter(submission=question.submission).exists():
            raise AlreadyAsked from None
        raise HandleTaken from None
    return case, pair.private


@transaction.atomic
def write_down(
    *,
    support_point: SupportPoint,
    question: Question,
    channel: str,
    today: date,
    pair: KeyPair,
    keys: list[PersonKey],
    code: Code,
    locked: bytes,
) -> Case:
    case = Case.objects.create(
        support_point=support_point,
        reference="".join(choice(REFERENCE_LETTERS) for _each in range(8)),
        public_key=pair.public,
        asked_on=today,
        answer_by=workdays_after(today, support_point.answer_workdays),
        asker=question.asker,
        sector=question.sector,
        channel=channel,
    )
    CodeLock.objects.create(case=case, support_point=support_point, handle=code.handle, locked=locked)
    for key in keys:
        grant_to(case, key, private=pair.private, today=today)
    add_message(case, question.story, by_family=True, today=today, submission=question.submission)
    for kind, text in ((Detail.Kind.NAME, question.name), (Detail.Kind.SCHOOL, question.school)):
        if text:
            sealed = seal_text(text, to=pair.public, place=case.place("detail", kind))
            Detail.objects.create(case=case, kind=kind, sealed=sealed)
    record(chain=support_point.slug, who=FAMILY, what="case.ask", which=case.reference, at=today)
    return case


def grant_to(case: Case, key: PersonKey, *, private: bytes, today: date) -> None:
    sealed = seal_key(private, to=bytes(key.public), place=case.place("grant", str(key.user_id)))
    KeyGrant.objects.create(case=case, key=key, sealed_key=sealed, granted_on=today)


def add_message(
    case: Case,
    text: str,
    *,
    by_family: bool,
    today: date,
    submission: uuid.UUID,
    worker_id: int | None = None,
) -> Message:
    """Seal a text and put it behind the others. The caller holds the case."""
    message = Message(
        case=case,
        number=case.messages.count() + 1,
        by_family=by_family,
        worker_id=worker_id,
        written_on=today,
        submission=submission,
    )
    message.sealed = seal_text(text, to=bytes(case.public_key), place=case.place("message", str(message.pk)))
    message.save(force_insert=True)
    return message
