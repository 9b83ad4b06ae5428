"""Does an invitation let in whom it was made for, once, and nobody else?"""

from datetime import datetime, timedelta

import pytest

from krukje.accounts import invitations, keys
from krukje.accounts.invitations import VALID, AlreadyHere, InvitationGone, NotYourColleague
from krukje.accounts.models import Invitation, Membership, PersonKey, Role, User
from krukje.audit.models import Entry
from krukje.support.actions.opening import open_with_key
from krukje.support.models import KeyGrant
from krukje.vault import VaultError, new_key_pair
from tests.accounts.people import ANOTHER, NOON, PASSWORD
from tests.cast import Cast, Person, family_asks

pytestmark = pytest.mark.django_db


def invited(cast: Cast, email: str = "Nadia@Voorbeeldstad.test", roles: list[Role] | None = None) -> str:
    _invitation, token = invitations.invite(
        support_point=cast.support_point,
        email=email,
        name=" Nadia ",
        roles=roles or [Role.WORKER, Role.LEAD],
        by=cast["Ben"].user,
        now=NOON,
    )
    return token


def acts() -> list[tuple[str, str, str]]:
    return list(Entry.objects.values_list("who", "what", "which"))


def test_who_is_invited_joins_with_a_key_and_the_roles_meant(cast: Cast) -> None:
    user, private = invitations.accept(token=invited(cast), password=PASSWORD, now=NOON)

    assert (user.email, user.name, user.check_password(PASSWORD)) == ("nadia@voorbeeldstad.test", "Nadia", True)
    assert user.roles_at(cast.support_point) == {Role.WORKER, Role.LEAD}
    assert keys.open_key(user=user, password=PASSWORD, now=NOON) == private
    assert acts() == [
        ("Ben", "people.invite", "nadia@voorbeeldstad.test"),
        ("Nadia", "people.accept", "nadia@voorbeeldstad.test"),
    ]


def test_the_database_keeps_no_token(cast: Cast) -> None:
    token = invited(cast)

    assert token not in str(Invitation.objects.values())


def test_an_invitation_works_once(cast: Cast) -> None:
    token = invited(cast)
    invitations.accept(token=token, password=PASSWORD, now=NOON)

    with pytest.raises(InvitationGone):
        invitations.accept(token=token, password=ANOTHER, now=NOON)

    assert User.objects.get(email="nadia@voorbeeldstad.test").check_password(PASSWORD)


@pytest.mark.parametrize(
    ("after", "works"), [(timedelta(0), True), (VALID - timedelta(seconds=1), True), (VALID, False)]
)
def test_an_invitation_works_for_a_week(cast: Cast, after: timedelta, works: bool) -> None:
    token = invited(cast)

    assert finds(token, NOON + after) is works


def finds(token: str, now: datetime) -> bool:
    try:
        invitations.find(token, now=now)
    except InvitationGone:
        return False
    return True


def test_a_token_nobody_made_opens_nothing(cast: Cast) -> None:
    invited(cast)

    assert not finds("iets-geraden", NOON)
    assert not finds("", NOON)


def test_an_invitation_never_changes_the_password_of_who_is_here_already(fatma: Person, cast: Cast) -> None:
    token = invited(cast, email="fatma@voorbeeldstad.test")

    with pytest.raises(AlreadyHere):
        invitations.accept(token=token, password=ANOTHER, now=NOON)

    fatma.user.refresh_from_db()
    assert fatma.user.check_password(PASSWORD)
    assert finds(token, NOON)


def test_who_is_here_already_joins_with_the_account_they_have(fatma: Person, cast: Cast, neighbours: Cast) -> None:
    token = invited(neighbours, email="fatma@voorbeeldstad.test", roles=[Role.EDITOR])

    invitations.join(token=token, user=fatma.user, now=NOON)

    assert fatma.user.roles_at(neighbours.support_point) == {Role.EDITOR}
    assert fatma.user.roles_at(cast.support_point) == {Role.WORKER}
    assert acts()[-1] == ("Fatma", "people.join", "fatma@voorbeeldstad.test")
    with pytest.raises(InvitationGone):
        invitations.join(token=token, user=fatma.user, now=NOON)


def test_nobody_joins_with_an_invitation_of_somebody_else(cast: Cast) -> None:
    token = invited(cast)

    with pytest.raises(InvitationGone):
        invitations.join(token=token, user=cast["Emma"].user, now=NOON)

    assert cast["Emma"].user.roles_at(cast.support_point) == {Role.EDITOR}
    assert finds(token, NOON)


def test_joining_twice_in_the_same_role_is_one_role(fatma: Person, cast: Cast) -> None:
    invitations.join(
        token=invited(cast, email="fatma@voorbeeldstad.test", roles=[Role.WORKER]), user=fatma.user, now=NOON
    )

    assert Membership.objects.filter(user=fatma.user).count() == 1


def way_back(cast: Cast, user: User) -> str:
    _invitation, token = invitations.invite_back(
        support_point=cast.support_point, user=user, by=cast["Ben"].user, now=NOON
    )
    return token


def test_without_a_recovery_key_a_forgotten_password_costs_the_grants(fatma: Person, cast: Cast) -> None:
    family = family_asks(cast.support_point)

    user, private = invitations.accept(token=way_back(cast, fatma.user), password=ANOTHER, now=NOON)

    assert private != fatma.private
    assert not KeyGrant.objects.filter(case=family.case, key__user=user).exists()
    assert user.roles_at(cast.support_point) == {Role.WORKER}
    assert user.check_password(ANOTHER)


def test_with_the_recovery_key_a_forgotten_password_costs_nothing(fatma: Person, cast: Cast) -> None:
    family = family_asks(cast.support_point)
    recovery = keys.choose_recovery(support_point=cast.support_point, with_key=True, by=cast["Ben"].user, now=NOON)
    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)

    user, private = invitations.accept(
        token=way_back(cast, fatma.user), password=ANOTHER, recovery_key=recovery, now=NOON
    )

    assert private == fatma.private
    assert open_with_key(case=family.case, person=user, person_key=private) == family.private
    assert keys.open_key(user=user, password=ANOTHER, now=NOON) == private


def test_a_wrong_recovery_key_changes_nothing_and_leaves_the_link(fatma: Person, cast: Cast) -> None:
    keys.choose_recovery(support_point=cast.support_point, with_key=True, by=cast["Ben"].user, now=NOON)
    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)
    token = way_back(cast, fatma.user)

    with pytest.raises(VaultError):
        invitations.accept(token=token, password=ANOTHER, recovery_key=new_key_pair().private, now=NOON)

    fatma.user.refresh_from_db()
    assert fatma.user.check_password(PASSWORD)
    assert finds(token, NOON)
    assert bytes(PersonKey.objects.get(user=fatma.user).locked_private)


def test_the_way_back_ends_the_sessions_of_whoever_was_in(fatma: Person, cast: Cast) -> None:
    before = fatma.user.get_session_auth_hash()

    user, _private = invitations.accept(token=way_back(cast, fatma.user), password=ANOTHER, now=NOON)

    assert user.sign_out_count == fatma.user.sign_out_count + 1
    assert user.get_session_auth_hash() != before


def test_nobody_makes_a_way_back_for_who_also_works_elsewhere(fatma: Person, cast: Cast, neighbours: Cast) -> None:
    Membership.objects.create(user=fatma.user, support_point=neighbours.support_point, role=Role.WORKER)

    with pytest.raises(NotYourColleague):
        way_back(cast, fatma.user)

    assert not Invitation.objects.exists()
