"""A colleague's key pair: made, opened, moved to a new password, and restored with the recovery key."""

from datetime import datetime

from django.db import transaction

from krukje.accounts.models import Membership, PersonKey, RecoveryChoice, RecoveryCopy, User
from krukje.audit.logbook import record
from krukje.places.models import SupportPoint
from krukje.vault import Place, lock, new_key_pair, seal_key, unlock, unseal_key


class NoRecoveryCopy(Exception):
    """This person's key was never sealed to the support point's recovery key."""


class AlreadyChosen(Exception):
    """The choice with or without a recovery key was made before."""


class WrongPassword(Exception):
    """The present password does not fit."""


@transaction.atomic
def make_key(*, user: User, password: str, now: datetime) -> bytes:
    """Make a key pair, replacing one that there may be. Returns the private key.

    Grants to the old key go with it: nobody can open them any more.
    """
    PersonKey.objects.filter(user=user).delete()
    pair = new_key_pair()
    PersonKey.objects.create(
        user=user,
        public=pair.public,
        locked_private=lock(pair.private, password=password),
        made_on=now.date(),
    )
    keep_recovery_copies(user=user, private=pair.private)
    return pair.private


def open_key(*, user: User, password: str, now: datetime) -> bytes:
    """Return the private key; the first sign-in makes it.

    :raises krukje.vault.WrongKey: if the password does not open it.
    """
    key = PersonKey.objects.filter(user=user).first()
    if key is None:
        return make_key(user=user, password=password, now=now)
    private = unlock(bytes(key.locked_private), password=password)
    keep_recovery_copies(user=user, private=private)
    return private


@transaction.atomic
def change_password(*, user: User, old: str, new: str, now: datetime) -> None:
    """Choose another password: one row is sealed anew, every case stays open to the same people.

    :raises WrongPassword: if the present password is wrong.
    """
    if not user.check_password(old):
        raise WrongPassword
    private = open_key(user=user, password=old, now=now)
    PersonKey.objects.filter(user=user).update(locked_private=lock(private, password=new))
    user.set_password(new)
    user.save()


def sign_out_everywhere(*, user: User) -> None:
    """Make every session of this account, on any device, stop fitting."""
    user.sign_out_count += 1
    user.save(update_fields=["sign_out_count"])


def recovery_place(user: User, support_point: SupportPoint) -> Place:
    return Place(case=support_point.slug, kind="recovery", row=str(user.pk))


def keep_recovery_copies(*, user: User, private: bytes) -> None:
    """Seal this key to the recovery key of every support point where they work and that chose to have one."""
    key = PersonKey.objects.get(user=user)
    served = Membership.objects.filter(user=user).values("support_point")
    copied = key.recovery_copies.values("support_point")
    choices = RecoveryChoice.objects.filter(support_point__in=served).exclude(support_point__in=copied)
    for choice in choices.select_related("support_point"):
        if choice.has_key:
            place = recovery_place(user, choice.support_point)
            sealed = seal_key(private, to=bytes(choice.public), place=place)
            RecoveryCopy.objects.create(key=key, support_point=choice.support_point, sealed_private=sealed)


@transaction.atomic
def restore_key(*, user: User, support_point: SupportPoint, recovery_key: bytes, password: str) -> bytes:
    """Open somebody's key with the recovery key and lock it under their new password. Returns the private key.

    :raises NoRecoveryCopy: if there is nothing to restore.
    :raises krukje.vault.VaultError: if this is not the recovery key.
    """
    copy = RecoveryCopy.objects.filter(key__user=user, support_point=support_point).first()
    if copy is None:
        raise NoRecoveryCopy
    private = unseal_key(bytes(copy.sealed_private), key=recovery_key, place=recovery_place(user, support_point))
    PersonKey.objects.filter(pk=copy.key_id).update(locked_private=lock(private, password=password))
    return private


@transaction.atomic
def choose_recovery(*, support_point: SupportPoint, with_key: bool, by: User, now: datetime) -> bytes | None:
    """Choose once, with or without. Returns the recovery key's private half, to be printed now and kept nowhere.

    :raises AlreadyChosen: if the choice was made before; families have read it on the independence page.
    """
    pair = new_key_pair() if with_key else None
    _choice, created = RecoveryChoice.objects.get_or_create(
        support_point=support_point,
        defaults={"public": pair.public if pair else b"", "chosen_by": by, "chosen_on": now.date()},
    )
    if not created:
        raise AlreadyChosen
    what = "recovery.with" if with_key else "recovery.without"
    record(chain=support_point.slug, who=by.name, what=what, at=now)
    return pair.private if pair else None
