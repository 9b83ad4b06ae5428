"""Halves: the session keeps what only this browser opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.secret import Aead

from krukje.vault import (
    Damaged,
    TooLong,
    Truncated,
    UnknownFormat,
    WrongKey,
    new_half,
    open_with_half,
    seal_with_half,
)
from krukje.vault.envelope import wrap
from krukje.vault.padding import SIZES

from .cast import FATMA, SECRET_WORD, assert_says_nothing_of, flipped, outcome

HALF = bytes(range(50, 82))
LENGTHS = [size + 57 for size in SIZES]


def opened(sealed: bytes) -> bytes:
    return open_with_half(sealed, half=HALF, label="draft")


@given(secret=st.binary(max_size=2000), label=st.text(max_size=20))
def test_a_browser_opens_what_it_sealed(secret: bytes, label: str) -> None:
    half = new_half()

    assert open_with_half(seal_with_half(secret, half=half, label=label), half=half, label=label) == secret


def test_no_two_halves_are_the_same() -> None:
    assert len({new_half() for _ in range(50)}) == 50
    assert len(new_half()) == 32


def test_another_browser_cannot_open_it() -> None:
    sealed = seal_with_half(FATMA.private, half=HALF, label="key")

    with pytest.raises(WrongKey):
        open_with_half(sealed, half=new_half(), label="key")


@pytest.mark.parametrize("half", [b"", b"x" * 31, b"x" * 33])
def test_what_is_no_half_opens_and_seals_nothing(half: bytes) -> None:
    sealed = seal_with_half(FATMA.private, half=HALF, label="key")

    with pytest.raises(WrongKey):
        open_with_half(sealed, half=half, label="key")
    with pytest.raises(WrongKey):
        seal_with_half(FATMA.private, half=half, label="key")


@given(one=st.text(max_size=10), other=st.text(max_size=10))
def test_a_draft_does_not_pass_for_a_key(one: str, other: str) -> None:
    sealed = seal_with_half(b"hallo", half=HALF, label=one)

    expected = None if one == other else WrongKey
    assert outcome(lambda: open_with_half(sealed, half=HALF, label=other)) is expected


@pytest.mark.parametrize("size", SIZES)
def test_all_drafts_in_a_class_have_the_same_length(size: int) -> None:
    smaller = max((other for other in SIZES if other < size), default=0)

    lengths = {len(seal_with_half(b"x" * n, half=HALF, label="draft")) for n in (smaller, size - 1)}

    assert lengths == {size + 57}


def test_the_longest_draft_fits_and_one_byte_more_does_not() -> None:
    longest = b"x" * 65_535

    assert open_with_half(seal_with_half(longest, half=HALF, label="d"), half=HALF, label="d") == longest
    with pytest.raises(TooLong):
        seal_with_half(longest + b"x", half=HALF, label="d")


def test_every_truncation_is_told_from_damage() -> None:
    sealed = seal_with_half(b"x" * 1500, half=HALF, label="draft")

    for length in range(len(sealed)):
        # Cut to exactly the length of a smaller class, only the checksum can tell.
        expected = Damaged if length in LENGTHS else Truncated
        assert outcome(opened, sealed[:length]) is expected


def test_every_flipped_byte_is_noticed() -> None:
    sealed = seal_with_half(b"hallo", half=HALF, label="draft")

    for index in range(len(sealed)):
        expected = UnknownFormat if index == 0 else Damaged
        changed = flipped(sealed, index, bit=index % 8)
        assert outcome(opened, changed) is expected


@given(st.binary(max_size=400))
def test_nonsense_never_opens(nonsense: bytes) -> None:
    assert outcome(opened, nonsense) is not None


def test_a_new_checksum_over_a_changed_body_does_not_open_it() -> None:
    sealed = seal_with_half(b"hallo", half=HALF, label="draft")

    with pytest.raises(WrongKey):
        open_with_half(wrap(flipped(sealed[1:-16], 100)), half=HALF, label="draft")


def test_a_forged_padding_is_damaged() -> None:
    forged = wrap(Aead(HALF).encrypt(b"x" * 256, aad=b"draft"))

    with pytest.raises(Damaged):
        open_with_half(forged, half=HALF, label="draft")


def test_no_error_says_anything_of_the_draft() -> None:
    secret = SECRET_WORD.encode()
    sealed = seal_with_half(secret, half=HALF, label="draft")

    assert_says_nothing_of([SECRET_WORD, HALF], lambda: open_with_half(sealed, half=HALF, label="key"))
    assert_says_nothing_of([SECRET_WORD, HALF], lambda: seal_with_half(secret * 9999, half=HALF, label="d"))
