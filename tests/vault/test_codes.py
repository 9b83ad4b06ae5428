"""The family's code: easy to copy from paper, and the only way into its case."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.pwhash import argon2id

from krukje.vault import (
    Code,
    Damaged,
    NotACode,
    Truncated,
    WrongKey,
    lock_with_code,
    new_code,
    new_key_pair,
    pretend_to_unlock,
    read_code,
    unlock_with_code,
)
from krukje.vault.alphabet import ALPHABET

from .cast import FATMA, assert_says_nothing_of, flipped

CODE = Code("ABCDEFGHJKLMNPQR")
OTHER_CODE = Code("ABCDEFGHJKLMNPQS")

codes = st.builds(Code, st.text(ALPHABET, min_size=16, max_size=16))


def test_the_alphabet_has_32_characters_and_no_look_alikes() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 32
    assert not set("01IO") & set(ALPHABET)


def test_a_code_has_a_handle_and_a_secret() -> None:
    assert CODE.shown == "ABCD-EFGH-JKLM-NPQR"
    assert CODE.handle == "ABCD"
    assert CODE.secret == "EFGHJKLMNPQR"
    assert CODE.last_group == "NPQR"


def test_new_codes_are_never_the_same_and_favour_no_character() -> None:
    drawn = [new_code() for _ in range(4000)]

    counts = Counter("".join(code.characters for code in drawn))
    assert len(set(drawn)) == 4000
    assert set(counts) == set(ALPHABET)
    # 2,000 of each are expected, with a deviation of 44: seven of those are never seen by chance.
    assert all(1692 < count < 2308 for count in counts.values())


@given(codes)
def test_a_code_is_read_as_it_is_shown(code: Code) -> None:
    assert read_code(code.shown) == code


@given(code=codes, sizes=st.lists(st.integers(0, 3), min_size=16, max_size=16), data=st.data())
def test_spaces_dashes_and_small_letters_do_not_matter(code: Code, sizes: list[int], data: st.DataObject) -> None:
    noise = st.text(" -\t\n\r\u00a0\u00ad\u200b\u200d\u2011\u2013\u2014\u2028\u2029\u2212\ufeff")
    typed = "".join(
        (letter.lower() if size % 2 else letter) + data.draw(noise)[:size]
        for letter, size in zip(code.characters, sizes, strict=True)
    )

    assert read_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("abcd-efgh-jklm-npqr", "small letters"),
        ("  ABCD EFGH JKLM NPQR\n", "spaces, and a line end from copying"),
        ("ABCD–EFGH—JKLM−NPQR", "the dashes that a word processor makes"),
        ("AB\u200bCDEFGH\ufeffJKLMNPQR", "characters of no width"),
        ("\u202aABCD-EFGH-JKLM-NPQR\u202c", "marks of direction, from a messenger"),
        ("ＡＢＣＤ－ＥＦＧＨ－ＪＫＬＭ－ＮＰＱＲ", "wide letters, from an Asian keyboard"),
        ("ABCD-EFGH-JK1M-NPQR", "a one can only be a small L"),
        ("ABCD-EFGH-JKIM-NPQR", "and so can a capital i"),
        ("abcd-efgh-jkim-npqr", "or a small i"),
    ],
)
def test_what_people_make_of_a_code_is_read(typed: str, why: str) -> None:
    assert read_code(typed) == CODE


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "nothing"),
        ("ABCD-EFGH-JKLM-NPQ", "a character too few"),
        ("ABCD-EFGH-JKLM-NPQRS", "a character too many"),
        ("ABCD-EFGH-JKLM-NP0R", "a zero may be a Q or a D: not guessed"),
        ("ABCD-EFGH-JKLM-NPOR", "so may an O"),
        ("ABCD.EFGH.JKLM.NPQR", "full stops are no dashes"),
        ("ABCD-EFGH-JKLM-NPQÉ", "a letter with an accent"),
        ("АBCD-EFGH-JKLM-NPQR", "a Cyrillic A looks the same and is not"),
        ("ABCD", "only the handle"),
    ],
)
def test_anything_else_is_not_a_code(typed: str, why: str) -> None:
    with pytest.raises(NotACode):
        read_code(typed)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_code_or_is_not(typed: str) -> None:
    try:
        code = read_code(typed)
    except NotACode:
        return
    assert set(code.characters) <= set(ALPHABET)


def test_a_code_never_shows_its_secret_by_accident() -> None:
    for shown in (repr(CODE), str(CODE), f"{CODE}", f"{[CODE]!r}", f"{CODE!r}"):
        assert "ABCD" in shown
        assert not any(group in shown for group in ("EFGH", "JKLM", "NPQR"))


def test_the_family_opens_its_case_with_its_code() -> None:
    case = new_key_pair()

    locked = lock_with_code(case.private, code=CODE)

    assert len(locked) == 105
    assert unlock_with_code(locked, code=read_code("abcd efgh jklm npqr")) == case.private
    with pytest.raises(WrongKey):
        unlock_with_code(locked, code=OTHER_CODE)


def test_the_same_code_on_two_cases_locks_differently() -> None:
    one, other = (lock_with_code(FATMA.private, code=CODE) for _ in range(2))

    assert one[1:17] != other[1:17]  # the salt
    assert one[17:] != other[17:]


def test_a_damaged_lock_is_not_blamed_on_the_family() -> None:
    locked = lock_with_code(FATMA.private, code=CODE)

    with pytest.raises(Damaged):
        unlock_with_code(flipped(locked, 40), code=CODE)
    with pytest.raises(Truncated):
        unlock_with_code(locked[:-1], code=CODE)


def test_an_unknown_handle_says_and_derives_the_same_as_a_wrong_code(monkeypatch: pytest.MonkeyPatch) -> None:
    locked = lock_with_code(FATMA.private, code=CODE)
    derived = []
    kdf = argon2id.kdf

    def counted(size: int, phrase: bytes, salt: bytes, opslimit: int, memlimit: int) -> bytes:
        derived.append((size, phrase, len(salt), opslimit, memlimit))
        return kdf(size, phrase, salt, opslimit, memlimit)

    monkeypatch.setattr(argon2id, "kdf", counted)
    with pytest.raises(WrongKey) as wrong:
        unlock_with_code(locked, code=OTHER_CODE)
    with pytest.raises(WrongKey) as unknown:
        pretend_to_unlock(OTHER_CODE)

    assert derived == [(32, b"EFGHJKLMNPQS", 16, 3, 64 * 1024 * 1024)] * 2
    assert str(wrong.value) == str(unknown.value)


def test_no_error_says_anything_of_the_code() -> None:
    locked = lock_with_code(FATMA.private, code=CODE)
    groups = ("EFGH", "JKLM", "NPQR", "NPQS", FATMA.private)

    assert_says_nothing_of(groups, lambda: unlock_with_code(locked, code=OTHER_CODE))
    assert_says_nothing_of(groups, lambda: pretend_to_unlock(OTHER_CODE))
    assert_says_nothing_of(groups, lambda: read_code("ABCD-EFGH-JKLM-NPQR!"))
