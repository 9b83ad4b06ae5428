"""Sealing: a text opens with one key, in one place, unchanged, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.public import PublicKey, SealedBox

from krukje.vault import (
    MAX_PAYLOAD_BYTES,
    Damaged,
    Moved,
    Place,
    TooLong,
    Truncated,
    UnknownFormat,
    WrongKey,
    new_key_pair,
    seal,
    seal_text,
    unseal,
    unseal_text,
    verify,
)
from krukje.vault.envelope import wrap
from krukje.vault.padding import SIZES

from .cast import ELSEWHERE, FATMA, JORIS, SECRET_WORD, STORY, assert_says_nothing_of, flipped, outcome

LENGTHS = [size + 65 for size in SIZES]

payloads = st.binary(max_size=2000)
places = st.builds(Place, case=st.text(max_size=12), kind=st.text(max_size=12), row=st.text(max_size=12))


def opened(sealed: bytes) -> bytes:
    return unseal(sealed, key=FATMA.private, place=STORY)


def sealed_box(padded: bytes) -> bytes:
    """What somebody with Fatma's public key, but without this program, could make."""
    return wrap(SealedBox(PublicKey(FATMA.public)).encrypt(padded))


@given(payload=payloads, place=places)
def test_what_is_sealed_opens_in_its_place(payload: bytes, place: Place) -> None:
    assert unseal(seal(payload, to=FATMA.public, place=place), key=FATMA.private, place=place) == payload


@given(st.text(max_size=500))
def test_a_text_comes_back_as_it_was(text: str) -> None:
    sealed = seal_text(text, to=FATMA.public, place=STORY)

    assert unseal_text(sealed, key=FATMA.private, place=STORY) == text


def test_half_a_character_does_not_lose_the_message() -> None:
    sealed = seal_text("mijn zoon \ud83d zit thuis", to=FATMA.public, place=STORY)

    assert unseal_text(sealed, key=FATMA.private, place=STORY) == "mijn zoon ? zit thuis"


def test_a_database_may_hand_it_out_as_a_memoryview() -> None:
    sealed = memoryview(seal(b"hallo", to=FATMA.public, place=STORY))

    verify(sealed)
    assert unseal(sealed, key=FATMA.private, place=STORY) == b"hallo"


@given(payload=payloads)
def test_a_colleague_without_the_key_cannot_open_it(payload: bytes) -> None:
    sealed = seal(payload, to=FATMA.public, place=STORY)

    with pytest.raises(WrongKey):
        unseal(sealed, key=JORIS.private, place=STORY)


def test_a_fresh_key_opens_nothing_of_others() -> None:
    sealed = seal(b"hallo", to=new_key_pair().public, place=STORY)

    with pytest.raises(WrongKey):
        unseal(sealed, key=new_key_pair().private, place=STORY)


@given(here=places, there=places)
def test_in_another_place_it_is_moved(here: Place, there: Place) -> None:
    sealed = seal(b"hallo", to=FATMA.public, place=here)

    expected = None if here == there else Moved
    assert outcome(lambda: unseal(sealed, key=FATMA.private, place=there)) is expected


@pytest.mark.parametrize(
    ("there", "why"),
    [
        (ELSEWHERE, "another case"),
        (Place("case-7", "note", "41"), "another kind"),
        (Place("case-7", "message", "42"), "another row"),
        (Place("case-7m", "essage", "41"), "the same letters, cut differently"),
        (Place("message", "case-7", "41"), "the same fields, in another order"),
        (Place("", "", ""), "nowhere"),
    ],
)
def test_every_part_of_a_place_counts(there: Place, why: str) -> None:
    sealed = seal(b"hallo", to=FATMA.public, place=STORY)

    with pytest.raises(Moved):
        unseal(sealed, key=FATMA.private, place=there)


@pytest.mark.parametrize("size", SIZES)
def test_all_payloads_in_a_class_give_the_same_length(size: int) -> None:
    smaller = max((other for other in SIZES if other < size), default=0)
    shortest, longest = max(0, smaller - 32), size - 33

    lengths = {len(seal(b"x" * n, to=FATMA.public, place=STORY)) for n in (shortest, shortest + 1, longest)}

    assert lengths == {size + 65}


@given(one=st.binary(max_size=223), other=st.binary(max_size=223))
def test_yes_and_half_a_page_look_the_same(one: bytes, other: bytes) -> None:
    sealed_one, sealed_other = (seal(text, to=FATMA.public, place=STORY) for text in (one, other))

    assert len(sealed_one) == len(sealed_other)
    assert sealed_one != sealed_other


def test_the_longest_payload_fits_and_one_byte_more_does_not() -> None:
    longest = b"x" * MAX_PAYLOAD_BYTES

    assert unseal(seal(longest, to=FATMA.public, place=STORY), key=FATMA.private, place=STORY) == longest
    with pytest.raises(TooLong):
        seal(longest + b"x", to=FATMA.public, place=STORY)


def test_every_truncation_is_told_from_damage() -> None:
    sealed = seal(b"x" * 1500, to=FATMA.public, place=STORY)

    for length in range(len(sealed)):
        # Cut to exactly the length of a smaller class, only the checksum can tell.
        expected = Damaged if length in LENGTHS else Truncated
        assert outcome(opened, sealed[:length]) is expected
        assert outcome(verify, sealed[:length]) is expected


def test_something_pasted_after_it_is_no_known_length() -> None:
    sealed = seal(b"hallo", to=FATMA.public, place=STORY)

    with pytest.raises(Truncated):
        unseal(sealed + b"\x00", key=FATMA.private, place=STORY)


def test_every_flipped_byte_is_noticed_with_and_without_the_key() -> None:
    sealed = seal(b"hallo", to=FATMA.public, place=STORY)

    for index in range(len(sealed)):
        expected = UnknownFormat if index == 0 else Damaged
        changed = flipped(sealed, index, bit=index % 8)
        assert outcome(opened, changed) is expected
        assert outcome(verify, changed) is expected


@given(index=st.integers(1, LENGTHS[-1] - 1), bit=st.integers(0, 7))
def test_a_flipped_bit_in_a_long_text_is_noticed(index: int, bit: int) -> None:
    with pytest.raises(Damaged):
        unseal(flipped(LONG, index, bit), key=FATMA.private, place=STORY)


LONG = seal(b"x" * MAX_PAYLOAD_BYTES, to=FATMA.public, place=STORY)


@given(st.binary(max_size=400))
def test_nonsense_never_opens(nonsense: bytes) -> None:
    assert outcome(opened, nonsense) is not None


def test_a_backup_is_verified_without_any_key() -> None:
    verify(seal(b"hallo", to=new_key_pair().public, place=STORY))


def test_a_new_checksum_over_a_changed_body_does_not_open_it() -> None:
    sealed = seal(b"hallo", to=FATMA.public, place=STORY)
    forged = wrap(flipped(sealed[1:-16], 100))

    verify(forged)  # the checksum is no security boundary...
    with pytest.raises(WrongKey):  # ... the cipher is
        unseal(forged, key=FATMA.private, place=STORY)


@pytest.mark.parametrize(
    ("padded", "why"),
    [
        (STORY.digest() + b"\x00" * 224, "the right place, but nothing that ends the text"),
        (STORY.digest() + b"x" * 224, "the right place, but no padding at all"),
    ],
)
def test_a_forged_padding_is_damaged(padded: bytes, why: str) -> None:
    with pytest.raises(Damaged):
        unseal(sealed_box(padded), key=FATMA.private, place=STORY)


def test_a_forged_padding_never_ends_inside_the_digest() -> None:
    # In one of 256 places the digest ends in the byte that marks the end of a text.
    place = next(it for n in range(9999) if (it := Place("case-7", "message", str(n))).digest()[-1] == 0x80)

    with pytest.raises(Damaged):
        unseal(sealed_box(place.digest() + b"\x00" * 224), key=FATMA.private, place=place)


def test_what_is_not_text_is_damaged() -> None:
    sealed = seal(b"\xff\xfe", to=FATMA.public, place=STORY)

    with pytest.raises(Damaged):
        unseal_text(sealed, key=FATMA.private, place=STORY)


@pytest.mark.parametrize(
    ("public", "why"),
    [
        (b"", "no key"),
        (b"x" * 31, "too short"),
        (b"x" * 33, "too long"),
        (bytes(32), "a point that would make a secret everybody knows"),
    ],
)
def test_nothing_is_sealed_to_what_is_no_public_key(public: bytes, why: str) -> None:
    with pytest.raises(WrongKey):
        seal(b"hallo", to=public, place=STORY)


@pytest.mark.parametrize("private", [b"", b"x" * 31, b"x" * 33])
def test_nothing_is_opened_with_what_is_no_private_key(private: bytes) -> None:
    sealed = seal(b"hallo", to=FATMA.public, place=STORY)

    with pytest.raises(WrongKey):
        unseal(sealed, key=private, place=STORY)


def test_no_error_says_anything_of_the_text() -> None:
    sealed = seal(b"\xff" + SECRET_WORD.encode(), to=FATMA.public, place=STORY)
    secrets = (SECRET_WORD, FATMA.private, JORIS.private)

    assert_says_nothing_of(secrets, lambda: unseal_text(sealed, key=FATMA.private, place=STORY))
    assert_says_nothing_of(secrets, lambda: unseal(sealed, key=FATMA.private, place=ELSEWHERE))
    assert_says_nothing_of(secrets, lambda: unseal(sealed, key=JORIS.private, place=STORY))
    assert_says_nothing_of(secrets, lambda: seal_text(SECRET_WORD * 9999, to=FATMA.public, place=STORY))
