"""Joining, and choosing a new password after forgetting it: every change an invitation link can make."""

import hashlib
from datetime import datetime, timedelta
from secrets import token_urlsafe

from django.db import transaction
from django_otp import devices_for_user

from krukje.accounts.keys import make_key, restore_key
from krukje.accounts.models import Invitation, Membership, Role, User
from krukje.audit.logbook import record
from krukje.places.models import SupportPoint

VALID = timedelta(days=7)


class InvitationGone(Exception):
    """This link was used before, has expired or never was."""


class NotYourColleague(Exception):
    """Their account also belongs to another support point, which would have to agree."""


class AlreadyHere(Exception):
    """This person has an account already: they join by signing in, not by a new password."""


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def invite(
    *,
    support_point: SupportPoint,
    email: str,
    name: str,
    roles: list[Role],
    by: User | None,
    now: datetime,
) -> tuple[Invitation, str]:
    """Make an invitation. Returns it with its token, which is kept nowhere and so can be shown only now."""
    token = token_urlsafe(32)
    invitation = Invitation.objects.create(
        support_point=support_point,
        email=User.objects.normalise(email),
        name=name.strip(),
        roles=[role.value for role in roles],
        token_digest=digest(token),
        made_by=by,
        made_on=now.date(),
        expires_at=now + VALID,
    )
    who = by.name if by else "systeem"
    record(chain=support_point.slug, who=who, what="people.invite", which=invitation.email, at=now)
    return invitation, token


def invite_back(*, support_point: SupportPoint, user: User, by: User, now: datetime) -> tuple[Invitation, str]:
    """Let a colleague who forgot their password choose a new one.

    :raises NotYourColleague: if they also work elsewhere; whoever holds the link becomes them.
    """
    if user.memberships.exclude(support_point=support_point).exists():
        raise NotYourColleague
    return invite(support_point=support_point, email=user.email, name=user.name, roles=[], by=by, now=now)


def find(token: str, *, now: datetime) -> Invitation:
    """:raises InvitationGone: if the link no longer works."""
    try:
        return Invitation.objects.select_related("support_point").get(
            token_digest=digest(token), used_on=None, expires_at__gt=now
        )
    except Invitation.DoesNotExist:
        raise InvitationGone from None


def invited_account(invitation: Invitation) -> User | None:
    return User.objects.filter(email=invitation.email).first()


def is_way_back(invitation: Invitation) -> bool:
    """Without roles an invitation adds nothing: it only lets an existing colleague choose a new password."""
    return not invitation.roles


@transaction.atomic
def accept(*, token: str, password: str, recovery_key: bytes | None = None, now: datetime) -> tuple[User, bytes]:
    """Join, or come back with a new password. Returns the account and its unlocked private key.

    Coming back without the recovery key makes a new key pair: what was sealed to the old one stays shut until
    colleagues grant again.

    :raises InvitationGone: if the link no longer works.
    :raises AlreadyHere: if a joining invitation meets an existing account (then `join` is the way).
    :raises krukje.vault.VaultError: if the recovery key does not open this person's copy.
    """
    invitation = use(token, now=now)
    user = invited_account(invitation)
    if user is None:
        user = User.objects.create_user(invitation.email, name=invitation.name, password=password)
    elif not is_way_back(invitation) and user.has_usable_password():
        raise AlreadyHere
    user.set_password(password)
    user.is_active = True
    user.sign_out_count += 1
    user.save()
    forget_second_factor(user)
    add_roles(invitation, user)
    if recovery_key is not None:
        private = restore_key(
            user=user, support_point=invitation.support_point, recovery_key=recovery_key, password=password
        )
    else:
        private = make_key(user=user, password=password, now=now)
    record(chain=invitation.support_point.slug, who=user.name, what="people.accept", which=user.email, at=now)
    return user, private


@transaction.atomic
def join(*, token: str, user: User, now: datetime) -> Invitation:
    """Add the invitation's roles to the account of who signed in.

    :raises InvitationGone: if the link no longer works or is somebody else's.
    """
    invitation = use(token, now=now)
    if invitation.email != user.email:
        raise InvitationGone
    add_roles(invitation, user)
    record(chain=invitation.support_point.slug, who=user.name, what="people.join", which=user.email, at=now)
    return invitation


def forget_second_factor(user: User) -> None:
    """Who comes back makes a new one at once: the old phone may be what was lost."""
    for device in devices_for_user(user, confirmed=None):
        device.delete()


def use(token: str, *, now: datetime) -> Invitation:
    invitation = find(token, now=now)
    # Two clicks at once: only one of them still finds it unused.
    if not Invitation.objects.filter(pk=invitation.pk, used_on=None).update(used_on=now.date()):
        raise InvitationGone
    return invitation


def add_roles(invitation: Invitation, user: User) -> None:
    for role in invitation.roles:
        Membership.objects.get_or_create(user=user, support_point=invitation.support_point, role=Role(role))
