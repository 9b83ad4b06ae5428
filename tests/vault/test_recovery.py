"""The recovery key: on paper for years, and a typing error is told apart from another key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krukje.vault import (
    NotARecoveryKey,
    WrongKey,
    new_key_pair,
    public_key_of,
    read_recovery_key,
    seal_key,
    show_recovery_key,
    unseal_key,
)
from krukje.vault.alphabet import ALPHABET

from .cast import FATMA, SECRET_KEY, STORY, assert_says_nothing_of

keys = st.binary(min_size=32, max_size=32)


@given(keys)
def test_a_recovery_key_is_read_as_it_is_shown(private: bytes) -> None:
    shown = show_recovery_key(private)

    assert [len(group) for group in shown.split("-")] == [4] * 14
    assert set(shown) <= {*ALPHABET, "-"}
    assert read_recovery_key(shown) == private
    assert read_recovery_key(shown.lower().replace("-", " ")) == private


def test_it_brings_back_a_colleagues_key() -> None:
    recovery = new_key_pair()
    spare = seal_key(FATMA.private, to=recovery.public, place=STORY)

    typed = read_recovery_key(show_recovery_key(recovery.private))

    assert public_key_of(typed) == recovery.public
    assert unseal_key(spare, key=typed, place=STORY) == FATMA.private


@given(private=keys, index=st.integers(0, 55), letter=st.sampled_from(ALPHABET))
def test_a_mistyped_character_is_noticed(private: bytes, index: int, letter: str) -> None:
    characters = show_recovery_key(private).replace("-", "")
    typed = characters[:index] + letter + characters[index + 1 :]

    if typed == characters:
        assert read_recovery_key(typed) == private
    else:
        with pytest.raises(NotARecoveryKey):
            read_recovery_key(typed)


def test_two_groups_in_the_wrong_order_are_noticed() -> None:
    first, second, *others = show_recovery_key(FATMA.private).split("-")

    with pytest.raises(NotARecoveryKey):
        read_recovery_key("-".join([second, first, *others]))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "nothing"),
        (show_recovery_key(FATMA.private)[:-1], "a character too few"),
        (show_recovery_key(FATMA.private) + "A", "a character too many"),
        ("0" + show_recovery_key(FATMA.private)[1:], "a zero is never shown"),
        ("ABCD-EFGH-JKLM-NPQR", "a family's code"),
    ],
)
def test_anything_else_is_not_a_recovery_key(typed: str, why: str) -> None:
    with pytest.raises(NotARecoveryKey):
        read_recovery_key(typed)


def test_another_recovery_key_is_read_but_is_the_wrong_key() -> None:
    spare = seal_key(FATMA.private, to=new_key_pair().public, place=STORY)
    another = read_recovery_key(show_recovery_key(new_key_pair().private))

    with pytest.raises(WrongKey):
        unseal_key(spare, key=another, place=STORY)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_only_a_key_is_shown(length: int) -> None:
    with pytest.raises(WrongKey):
        show_recovery_key(b"x" * length)


def test_no_error_says_anything_of_the_key() -> None:
    shown = show_recovery_key(SECRET_KEY)

    assert_says_nothing_of([SECRET_KEY, *shown.split("-")], lambda: read_recovery_key(shown.replace(shown[0], "2")))
    assert_says_nothing_of([SECRET_KEY], lambda: show_recovery_key(SECRET_KEY + b"x"))
