"""Does a colleague's key stay theirs: through a new password, a forgotten one, and for nobody else?"""

import pytest

from krukje.accounts import keys
from krukje.accounts.keys import AlreadyChosen, NoRecoveryCopy, WrongPassword
from krukje.accounts.models import Membership, PersonKey, RecoveryChoice, RecoveryCopy, Role
from krukje.audit.models import Entry
from krukje.support.actions.opening import open_with_key
from krukje.support.models import KeyGrant
from krukje.vault import VaultError, WrongKey, new_key_pair, unlock
from tests.accounts.people import ANOTHER, NOON, PASSWORD
from tests.cast import Cast, Person, family_asks

pytestmark = pytest.mark.django_db


def test_the_first_sign_in_makes_a_key(cast: Cast) -> None:
    sara = cast["Sara"].user

    made = keys.open_key(user=sara, password=PASSWORD, now=NOON)

    assert sara.has_key
    assert keys.open_key(user=sara, password=PASSWORD, now=NOON) == made
    assert PersonKey.objects.get(user=sara).made_on == NOON.date()


def test_a_key_opens_with_the_password_and_with_nothing_else(fatma: Person) -> None:
    assert keys.open_key(user=fatma.user, password=PASSWORD, now=NOON) == fatma.private
    with pytest.raises(WrongKey):
        keys.open_key(user=fatma.user, password=ANOTHER, now=NOON)


def test_a_new_password_keeps_the_key_and_so_every_case(fatma: Person, cast: Cast) -> None:
    family = family_asks(cast.support_point)

    keys.change_password(user=fatma.user, old=PASSWORD, new=ANOTHER, now=NOON)

    private = keys.open_key(user=fatma.user, password=ANOTHER, now=NOON)
    assert private == fatma.private
    assert open_with_key(case=family.case, person=fatma.user, person_key=private) == family.private
    assert fatma.user.check_password(ANOTHER)
    with pytest.raises(WrongKey):
        unlock(bytes(PersonKey.objects.get(user=fatma.user).locked_private), password=PASSWORD)


def test_a_new_password_needs_the_old_one(fatma: Person) -> None:
    with pytest.raises(WrongPassword):
        keys.change_password(user=fatma.user, old=ANOTHER, new="iets-heel-anders-dus", now=NOON)

    fatma.user.refresh_from_db()
    assert fatma.user.check_password(PASSWORD)
    assert keys.open_key(user=fatma.user, password=PASSWORD, now=NOON) == fatma.private


def test_another_key_pair_takes_the_grants_of_the_old_one_along(fatma: Person, cast: Cast) -> None:
    family = family_asks(cast.support_point)

    keys.make_key(user=fatma.user, password=ANOTHER, now=NOON)

    assert not KeyGrant.objects.filter(case=family.case, key__user=fatma.user).exists()
    assert KeyGrant.objects.filter(case=family.case, key__user=cast["Joris"].user).exists()


@pytest.mark.parametrize(("with_key", "what"), [(True, "recovery.with"), (False, "recovery.without")])
def test_the_choice_for_a_recovery_key_is_made_once_and_written_down(cast: Cast, with_key: bool, what: str) -> None:
    ben, here = cast["Ben"].user, cast.support_point

    private = keys.choose_recovery(support_point=here, with_key=with_key, by=ben, now=NOON)

    assert (private is not None) == with_key == RecoveryChoice.objects.get(support_point=here).has_key
    entry = Entry.objects.get()
    assert (entry.chain, entry.who, entry.what) == ("voorbeeldstad", "Ben", what)
    with pytest.raises(AlreadyChosen):
        keys.choose_recovery(support_point=here, with_key=not with_key, by=ben, now=NOON)
    assert RecoveryChoice.objects.get(support_point=here).has_key == with_key
    assert Entry.objects.count() == 1


def recovery_key_of(cast: Cast) -> bytes:
    private = keys.choose_recovery(support_point=cast.support_point, with_key=True, by=cast["Ben"].user, now=NOON)
    assert private is not None
    return private


def test_who_signs_in_after_the_choice_leaves_a_copy_for_the_safe(fatma: Person, cast: Cast) -> None:
    recovery_key_of(cast)
    assert not RecoveryCopy.objects.exists()

    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)
    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)

    assert RecoveryCopy.objects.get().key.user == fatma.user


def test_without_a_recovery_key_there_is_nothing_to_copy(fatma: Person, cast: Cast) -> None:
    keys.choose_recovery(support_point=cast.support_point, with_key=False, by=cast["Ben"].user, now=NOON)

    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)

    assert not RecoveryCopy.objects.exists()


def test_the_recovery_key_brings_the_same_key_back_under_a_new_password(fatma: Person, cast: Cast) -> None:
    recovery = recovery_key_of(cast)
    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)

    keys.restore_key(user=fatma.user, support_point=cast.support_point, recovery_key=recovery, password=ANOTHER)

    assert keys.open_key(user=fatma.user, password=ANOTHER, now=NOON) == fatma.private


def test_the_recovery_key_of_somebody_else_brings_nothing_back(fatma: Person, cast: Cast) -> None:
    recovery_key_of(cast)
    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)

    with pytest.raises(VaultError):
        keys.restore_key(
            user=fatma.user,
            support_point=cast.support_point,
            recovery_key=new_key_pair().private,
            password=ANOTHER,
        )

    assert keys.open_key(user=fatma.user, password=PASSWORD, now=NOON) == fatma.private


def test_a_copy_moved_to_a_colleague_does_not_open(fatma: Person, cast: Cast) -> None:
    recovery = recovery_key_of(cast)
    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)
    RecoveryCopy.objects.update(key=PersonKey.objects.get(user=cast["Joris"].user))

    with pytest.raises(VaultError):
        keys.restore_key(
            user=cast["Joris"].user, support_point=cast.support_point, recovery_key=recovery, password=ANOTHER
        )


def test_who_never_left_a_copy_has_nothing_to_restore(fatma: Person, cast: Cast) -> None:
    recovery = recovery_key_of(cast)

    with pytest.raises(NoRecoveryCopy):
        keys.restore_key(user=fatma.user, support_point=cast.support_point, recovery_key=recovery, password=ANOTHER)


def test_who_works_at_two_support_points_leaves_a_copy_at_the_one_that_chose(
    fatma: Person, cast: Cast, neighbours: Cast
) -> None:
    Membership.objects.create(user=fatma.user, support_point=neighbours.support_point, role=Role.WORKER)
    recovery_key_of(neighbours)

    keys.open_key(user=fatma.user, password=PASSWORD, now=NOON)

    assert RecoveryCopy.objects.get().support_point == neighbours.support_point
