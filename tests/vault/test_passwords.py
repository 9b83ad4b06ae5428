"""Passwords: a private key opens with its owner's password, however the keyboard spells it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.utils import random

from krukje.vault import Damaged, Truncated, UnknownFormat, WrongKey, lock, unlock, verify_locked
from krukje.vault.passwords import _spelled

from .cast import FATMA, SECRET_KEY, SECRET_WORD, assert_says_nothing_of, flipped, outcome

LOCKED = lock(SECRET_KEY, password=SECRET_WORD)


def opened(locked: bytes) -> bytes:
    return unlock(locked, password=SECRET_WORD)


@given(st.text(max_size=40))
@settings(max_examples=5)
def test_a_key_opens_with_its_password(password: str) -> None:
    assert unlock(lock(FATMA.private, password=password), password=password) == FATMA.private


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "nothing"),
        (SECRET_WORD.capitalize(), "capitals count"),
        (SECRET_WORD + " ", "so do spaces"),
    ],
)
def test_another_password_is_the_wrong_key(password: str, why: str) -> None:
    with pytest.raises(WrongKey):
        unlock(LOCKED, password=password)


def test_two_keyboards_spell_the_same_password() -> None:
    locked = lock(FATMA.private, password="caf\N{LATIN SMALL LETTER E WITH ACUTE}")

    assert unlock(locked, password="cafe\N{COMBINING ACUTE ACCENT}") == FATMA.private


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        ("é", "e\u0301", True, "one character, or a letter and its accent"),
        ("Å", "\u212b", True, "the letter, or the sign of the ångström, which Unicode calls the same"),
        ("²", "2", False, "NFKC would make these the same"),
        ("ﬁ", "fi", False, "and these"),
        ("\ud800", "?", False, "half a character is not lost, nor a mistake"),
    ],
)
def test_passwords_are_the_same_when_unicode_says_so_and_no_further(
    one: str, other: str, same: bool, why: str
) -> None:
    assert (_spelled(one) == _spelled(other)) is same, why


def test_the_same_password_locks_differently_every_time() -> None:
    again = lock(SECRET_KEY, password=SECRET_WORD)

    assert again != LOCKED
    assert again[1:17] != LOCKED[1:17]  # the salt
    assert len(again) == len(LOCKED) == 105


def test_every_truncation_is_truncated() -> None:
    for length in range(len(LOCKED)):
        assert outcome(opened, LOCKED[:length]) is Truncated
    assert outcome(opened, LOCKED + b"x") is Truncated


def test_every_flipped_byte_is_noticed_with_and_without_the_password() -> None:
    for index in range(len(LOCKED)):
        expected = UnknownFormat if index == 0 else Damaged
        changed = flipped(LOCKED, index, bit=index % 8)
        assert outcome(opened, changed) is expected
        assert outcome(verify_locked, changed) is expected


def test_a_backup_is_verified_without_the_password() -> None:
    verify_locked(LOCKED)
    verify_locked(memoryview(LOCKED))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_only_a_key_is_locked(length: int) -> None:
    with pytest.raises(WrongKey):
        lock(random(length), password=SECRET_WORD)


def test_no_error_says_anything_of_key_or_password() -> None:
    secrets = (SECRET_KEY, SECRET_WORD, "stroopwafel")

    assert_says_nothing_of(secrets, lambda: unlock(LOCKED, password="stroopwafel\ud800"))
    assert_says_nothing_of(secrets, lambda: unlock(LOCKED[:50], password=SECRET_WORD))
    assert_says_nothing_of(secrets, lambda: lock(SECRET_KEY + b"x", password=SECRET_WORD))
