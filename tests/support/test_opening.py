"""Does a case open for the code, for a grant, and for nothing else; and is a guesser slowed?"""

from datetime import timedelta

import pytest

from krukje.accounts.models import WrongTry
from krukje.accounts.wrong_tries import TooManyTries
from krukje.audit.models import Entry
from krukje.support.actions.opening import WrongCode, open_with_code, open_with_key, renew_code
from krukje.support.models import CodeLock, KeyGrant
from krukje.support.slots import CODES, TooBusy
from krukje.vault import Code, VaultError, lock_with_code, new_code, new_key_pair
from tests.cast import TODAY, Cast, Family, family_asks
from tests.support.conftest import NOON
from tests.support.crowd import nobody_passes

pytestmark = pytest.mark.django_db


def wrong_secret(code: Code) -> Code:
    """The same first group, with a secret that somebody guessed."""
    return Code(code.handle + new_code().secret)


def opens(family: Family, code: Code) -> bool:
    try:
        case, private = open_with_code(support_point=family.case.support_point, code=code, now=NOON)
    except WrongCode:
        return False
    return (case, private) == (family.case, family.private)


def test_the_code_opens_the_case_and_that_is_written_down_without_a_time(family: Family) -> None:
    assert opens(family, family.code)

    entry = Entry.objects.get(what="case.enter")
    assert (entry.who, entry.which, entry.day, entry.time) == ("gezin", family.case.reference, TODAY, None)


def test_another_code_opens_nothing_whether_its_first_group_exists_or_not(family: Family) -> None:
    assert not opens(family, wrong_secret(family.code))
    assert not opens(family, new_code())
    assert not Entry.objects.filter(what="case.enter").exists()


def test_the_code_opens_nothing_at_another_support_point(family: Family, neighbours: Cast) -> None:
    with pytest.raises(WrongCode):
        open_with_code(support_point=neighbours.support_point, code=family.code, now=NOON)


def test_an_unknown_first_group_costs_as_much_as_a_wrong_code(
    family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent: list[bytes] = []

    def derive(size: int, phrase: bytes, *_salt: bytes, **_cost: int) -> bytes:
        spent.append(phrase)
        return bytes(size)

    monkeypatch.setattr("krukje.vault.locking.argon2id.kdf", derive)

    assert not opens(family, wrong_secret(family.code))
    assert len(spent) == 1
    assert not opens(family, new_code())
    assert len(spent) == 2


def test_a_lock_taken_from_another_case_opens_nothing(family: Family, cast: Cast) -> None:
    other = family_asks(cast.support_point)
    CodeLock.objects.filter(case=other.case).update(locked=lock_with_code(family.private, code=other.code))

    assert not opens(other, other.code)


@pytest.mark.parametrize("known", [True, False], ids=["known group", "unknown group"])
def test_after_five_wrong_codes_even_the_right_one_waits(family: Family, known: bool) -> None:
    first_group = family.code if known else new_code()
    for _each in range(5):
        assert not opens(family, wrong_secret(first_group))

    with pytest.raises(TooManyTries) as wait:
        opens(family, first_group)
    assert wait.value.until == NOON + timedelta(minutes=1)


def test_the_wait_is_for_this_case_only_and_ends(family: Family, cast: Cast) -> None:
    other = family_asks(cast.support_point)
    for _each in range(5):
        opens(family, wrong_secret(family.code))

    assert opens(other, other.code)
    case, _private = open_with_code(
        support_point=cast.support_point, code=family.code, now=NOON + timedelta(minutes=1)
    )
    assert case == family.case
    assert not WrongTry.objects.exists()


def test_no_code_is_tried_while_too_many_others_are(family: Family) -> None:
    with nobody_passes(CODES), pytest.raises(TooBusy):
        opens(family, family.code)

    assert opens(family, family.code)
    assert not WrongTry.objects.exists()


def test_a_new_code_opens_and_the_old_one_no_longer(family: Family) -> None:
    fresh = renew_code(case=family.case, private=family.private, now=NOON)

    assert opens(family, fresh)
    assert not opens(family, family.code)
    assert Entry.objects.filter(who="gezin", what="case.new_code", time=None).count() == 1


def test_a_new_code_never_takes_the_first_group_of_another_case(
    family: Family, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, free = family_asks(cast.support_point), new_code()
    drawn = iter([Code(other.code.handle + new_code().secret), free])
    monkeypatch.setattr("krukje.support.actions.opening.new_code", lambda: next(drawn))

    assert renew_code(case=family.case, private=family.private, now=NOON) == free

    assert opens(family, free)
    assert opens(other, other.code)


def test_a_grant_opens_the_case_for_that_person_only(family: Family, cast: Cast) -> None:
    fatma, joris = cast["Fatma"], cast["Joris"]
    assert fatma.private is not None
    assert joris.private is not None

    assert open_with_key(case=family.case, person=fatma.user, person_key=fatma.private) == family.private
    with pytest.raises(VaultError):
        open_with_key(case=family.case, person=fatma.user, person_key=joris.private)
    with pytest.raises(VaultError):
        open_with_key(case=family.case, person=fatma.user, person_key=new_key_pair().private)
    with pytest.raises(KeyGrant.DoesNotExist):
        open_with_key(case=family.case, person=cast["Lena"].user, person_key=fatma.private)


def test_a_grant_copied_to_another_case_or_person_does_not_open(family: Family, cast: Cast) -> None:
    fatma, joris, other = cast["Fatma"], cast["Joris"], family_asks(cast.support_point)
    assert fatma.private is not None
    sealed = KeyGrant.objects.get(case=family.case, key__user=fatma.user).sealed_key
    KeyGrant.objects.filter(case=other.case, key__user=fatma.user).update(sealed_key=sealed)
    KeyGrant.objects.filter(case=family.case, key__user=joris.user).update(sealed_key=sealed)

    with pytest.raises(VaultError):
        open_with_key(case=other.case, person=fatma.user, person_key=fatma.private)
    with pytest.raises(VaultError):
        open_with_key(case=family.case, person=joris.user, person_key=fatma.private)
