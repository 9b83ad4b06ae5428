"""Opening a case: with the family's code, or with a colleague's key. Both end with the case's private key."""

import functools
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from krukje.accounts import wrong_tries
from krukje.accounts.models import User
from krukje.audit.logbook import FAMILY, record
from krukje.places.models import SupportPoint
from krukje.support.models import Case, CodeLock, Detail, KeyGrant
from krukje.support.slots import ASKING, CODES
from krukje.vault import (
    Code,
    VaultError,
    WrongKey,
    lock_with_code,
    new_code,
    pretend_to_unlock,
    public_key_of,
    unlock_with_code,
    unseal_key,
    unseal_text,
)


class WrongCode(Exception):
    """Nothing opens with this code. It says the same whether the first group exists or not."""


@dataclass(frozen=True, slots=True)
class OpenMessage:
    number: int
    by_family: bool
    worker_name: str
    written_on: date
    text: str


def open_with_code(*, support_point: SupportPoint, code: Code, now: datetime) -> tuple[Case, bytes]:
    """Return the case and its private key.

    :raises krukje.accounts.wrong_tries.TooManyTries: after wrong tries at this first group.
    :raises krukje.support.slots.TooBusy: if too many codes are being tried at this moment.
    :raises WrongCode: if it opens nothing.
    """
    subject = wrong_tries.subject("case", f"{support_point.pk}:{code.handle}")
    wrong_tries.check(subject, now=now)
    lock = CodeLock.objects.select_related("case").filter(support_point=support_point, handle=code.handle).first()
    try:
        case, private = CODES.through(lambda: try_code(lock, code))
    except VaultError:
        wrong_tries.note(subject, now=now)
        raise WrongCode from None
    wrong_tries.forgive(subject)
    today = localdate(now)
    record(chain=support_point.slug, who=FAMILY, what="case.enter", which=case.reference, at=today)
    return case, private


def try_code(lock: CodeLock | None, code: Code) -> tuple[Case, bytes]:
    """Spend one derivation, also where there is nothing to open.

    :raises krukje.vault.VaultError: if it opens nothing, or another case's key.
    """
    if lock is None:
        pretend_to_unlock(code)
    private = unlock_with_code(bytes(lock.locked), code=code)
    if public_key_of(private) != bytes(lock.case.public_key):
        raise WrongKey
    return lock.case, private


def open_with_key(*, case: Case, person: User, person_key: bytes) -> bytes:
    """Return the case's private key by somebody's own key.

    :raises KeyGrant.DoesNotExist: without a grant.
    :raises krukje.vault.VaultError: if the grant does not open.
    """
    grant = KeyGrant.objects.get(case=case, key__user=person)
    return unseal_key(bytes(grant.sealed_key), key=person_key, place=case.place("grant", str(person.pk)))


def read_messages(case: Case, *, private: bytes) -> list[OpenMessage]:
    return [
        OpenMessage(
            number=message.number,
            by_family=message.by_family,
            worker_name=message.worker.name if message.worker else "",
            written_on=message.written_on,
            text=unseal_text(bytes(message.sealed), key=private, place=case.place("message", str(message.pk))),
        )
        for message in case.messages.select_related("worker")
    ]


def read_details(case: Case, *, private: bytes) -> dict[str, str]:
    """Return what the family told about itself, by kind."""
    return {
        detail.kind: unseal_text(bytes(detail.sealed), key=private, place=case.place("detail", detail.kind))
        for detail in Detail.objects.filter(case=case)
    }


def renew_code(*, case: Case, private: bytes, now: datetime) -> Code:
    """Give the family another code. The old one opens nothing from then on."""
    while True:
        code = new_code()
        locked = ASKING.through(functools.partial(lock_with_code, private, code=code))
        try:
            with transaction.atomic():
                CodeLock.objects.filter(case=case).update(handle=code.handle, locked=locked)
                record(
                    chain=case.support_point.slug,
                    who=FAMILY,
                    what="case.new_code",
                    which=case.reference,
                    at=localdate(now),
                )
        except IntegrityError:
            continue
        return code
