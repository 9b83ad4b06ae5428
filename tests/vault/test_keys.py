"""Keys and grants: a key goes to a colleague, and is never shown by accident."""

import pytest

from krukje.vault import (
    Damaged,
    KeyPair,
    Moved,
    Place,
    WrongKey,
    new_key_pair,
    public_key_of,
    seal,
    seal_key,
    unseal,
    unseal_key,
)

from .cast import FATMA, JORIS, SECRET_KEY, STORY, assert_says_nothing_of

GRANT = Place(case="case-7", kind="grant", row="fatma")
GRANT_OF_JORIS = Place(case="case-7", kind="grant", row="joris")


def test_no_two_key_pairs_are_the_same() -> None:
    pairs = [new_key_pair() for _ in range(50)]

    assert len({pair.private for pair in pairs}) == 50
    assert len({pair.public for pair in pairs}) == 50


def test_the_public_key_follows_from_the_private_one() -> None:
    pair = new_key_pair()

    assert public_key_of(pair.private) == pair.public


def test_a_key_pair_never_shows_its_private_key() -> None:
    pair = KeyPair(public=FATMA.public, private=SECRET_KEY)

    for shown in (repr(pair), str(pair), f"{pair}", f"{[pair]!r}"):
        assert "pannenkoek" not in shown
        assert SECRET_KEY.hex() not in shown
        assert repr(FATMA.public) in shown


@pytest.mark.parametrize(
    ("public", "private"), [(b"x" * 31, b"x" * 32), (b"x" * 32, b"x" * 33), (b"", b""), (b"x" * 32, b"")]
)
def test_a_key_has_32_bytes(public: bytes, private: bytes) -> None:
    with pytest.raises(WrongKey):
        KeyPair(public=public, private=private)


@pytest.mark.parametrize("private", [b"", b"x" * 31, b"x" * 33])
def test_a_public_key_follows_from_32_bytes_only(private: bytes) -> None:
    with pytest.raises(WrongKey):
        public_key_of(private)


def test_a_colleague_who_is_granted_a_case_reads_it() -> None:
    case = new_key_pair()
    message = seal(b"hallo", to=case.public, place=STORY)
    grant = seal_key(case.private, to=FATMA.public, place=GRANT)

    private = unseal_key(grant, key=FATMA.private, place=GRANT)

    assert unseal(message, key=private, place=STORY) == b"hallo"


def test_a_colleague_passes_the_key_on() -> None:
    case = new_key_pair()
    first = seal_key(case.private, to=FATMA.public, place=GRANT)

    opened = unseal_key(first, key=FATMA.private, place=GRANT)
    second = seal_key(opened, to=JORIS.public, place=GRANT_OF_JORIS)

    assert unseal_key(second, key=JORIS.private, place=GRANT_OF_JORIS) == case.private


def test_a_grant_is_of_no_use_to_another_colleague() -> None:
    grant = seal_key(new_key_pair().private, to=FATMA.public, place=GRANT)

    with pytest.raises(WrongKey):
        unseal_key(grant, key=JORIS.private, place=GRANT)


def test_a_grant_copied_to_another_row_is_moved() -> None:
    grant = seal_key(new_key_pair().private, to=FATMA.public, place=GRANT)

    with pytest.raises(Moved):
        unseal_key(grant, key=FATMA.private, place=GRANT_OF_JORIS)


@pytest.mark.parametrize("private", [b"", b"x" * 31, b"x" * 33])
def test_only_a_key_is_granted(private: bytes) -> None:
    with pytest.raises(WrongKey):
        seal_key(private, to=FATMA.public, place=GRANT)


@pytest.mark.parametrize("content", [b"", b"x" * 31, b"x" * 33, b"een verhaal"])
def test_a_text_in_the_place_of_a_grant_is_no_key(content: bytes) -> None:
    sealed = seal(content, to=FATMA.public, place=GRANT)

    with pytest.raises(Damaged):
        unseal_key(sealed, key=FATMA.private, place=GRANT)


def test_no_error_says_anything_of_the_key() -> None:
    grant = seal_key(SECRET_KEY, to=FATMA.public, place=GRANT)

    assert_says_nothing_of([SECRET_KEY], lambda: KeyPair(public=b"", private=SECRET_KEY))
    assert_says_nothing_of([SECRET_KEY], lambda: seal_key(SECRET_KEY, to=bytes(32), place=GRANT))
    assert_says_nothing_of([SECRET_KEY], lambda: unseal_key(grant, key=FATMA.private, place=STORY))
