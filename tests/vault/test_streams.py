"""Streams: a file of any size is sealed, and comes back whole or with an error."""

import tracemalloc
from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl import bindings

from krukje.vault import (
    Damaged,
    Moved,
    Truncated,
    UnknownFormat,
    VaultError,
    WrongKey,
    seal,
    seal_key,
    seal_stream,
    unseal_stream,
)
from krukje.vault.streams import FRAME_BYTES, HEAD_BYTES, SEALED_FRAME_BYTES, SEALED_KEY_BYTES

from .cast import (
    ELSEWHERE,
    FATMA,
    JORIS,
    SECRET_WORD,
    STORY,
    assert_says_nothing_of,
    flipped,
    in_chunks,
    outcome,
)

TWO_FRAMES = bytes(range(256)) * 257  # one whole frame, and 256 bytes in the last


def sealed_file(content: bytes) -> bytes:
    return b"".join(seal_stream([content], to=FATMA.public, place=STORY))


def opened(sealed: bytes, *, chunk: int = 1_000_000) -> bytes:
    return b"".join(unseal_stream(in_chunks(sealed, chunk), key=FATMA.private, place=STORY))


SEALED = sealed_file(TWO_FRAMES)


@pytest.mark.parametrize(
    ("length", "frames", "why"),
    [
        (0, 1, "an empty file still has a last frame"),
        (1, 1, "a small file is as long as a larger one"),
        (FRAME_BYTES - 1, 1, "one byte is left for the padding"),
        (FRAME_BYTES, 2, "no byte is left: the last frame is all padding"),
        (FRAME_BYTES + 1, 2, "one byte in the last frame"),
        (3 * FRAME_BYTES, 4, "all frames are full"),
    ],
)
def test_a_file_comes_back_and_its_length_shows_in_frames_only(length: int, frames: int, why: str) -> None:
    content = (b"krukje" * length)[:length]

    sealed = sealed_file(content)

    assert opened(sealed) == content, why
    assert len(sealed) == HEAD_BYTES + frames * SEALED_FRAME_BYTES, why


@given(
    content=st.binary(max_size=300),
    times=st.integers(0, 500),
    cut_in=st.integers(1, 200_000),
    cut_out=st.integers(1, 200_000),
)
@settings(max_examples=60)
def test_the_size_of_the_chunks_does_not_matter(content: bytes, times: int, cut_in: int, cut_out: int) -> None:
    content *= times
    sealed = b"".join(seal_stream(in_chunks(content, cut_in), to=FATMA.public, place=STORY))

    assert b"".join(unseal_stream(in_chunks(sealed, cut_out), key=FATMA.private, place=STORY)) == content


def test_single_bytes_and_empty_chunks_will_do() -> None:
    chunks = [b"", b"h", b"", b"a", b"llo", b""]

    sealed = b"".join(seal_stream(chunks, to=FATMA.public, place=STORY))

    assert b"".join(unseal_stream(in_chunks(sealed, 1), key=FATMA.private, place=STORY)) == b"hallo"


def test_memory_stays_at_a_few_chunks() -> None:
    def film() -> Iterator[bytes]:
        for _ in range(256):
            yield bytes(FRAME_BYTES)

    tracemalloc.start()
    sealed = seal_stream(film(), to=FATMA.public, place=STORY)
    length = sum(len(chunk) for chunk in unseal_stream(sealed, key=FATMA.private, place=STORY))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert length == 256 * FRAME_BYTES  # 16 MiB
    assert peak < 20 * FRAME_BYTES


def test_a_sealed_file_is_given_out_while_it_is_read() -> None:
    read: list[int] = []

    def upload() -> Iterator[bytes]:
        for number in range(4):
            read.append(number)
            yield bytes(FRAME_BYTES)

    sealed = seal_stream(upload(), to=FATMA.public, place=STORY)

    next(sealed)
    assert read == []
    next(sealed)
    assert read == [0]


def test_a_colleague_without_the_key_cannot_open_it() -> None:
    with pytest.raises(WrongKey):
        list(unseal_stream([SEALED], key=JORIS.private, place=STORY))


def test_in_another_place_it_is_moved() -> None:
    with pytest.raises(Moved):
        list(unseal_stream([SEALED], key=FATMA.private, place=ELSEWHERE))


@pytest.mark.parametrize("public", [b"", b"x" * 31, bytes(32)])
def test_nothing_is_sealed_to_what_is_no_public_key(public: bytes) -> None:
    with pytest.raises(WrongKey):
        list(seal_stream([b"hallo"], to=public, place=STORY))


def borders_and_between(length: int) -> list[int]:
    """Every length in the head, around every border, and a sample of the rest."""
    borders = (HEAD_BYTES, HEAD_BYTES + SEALED_FRAME_BYTES, length)
    around = {border + step for border in borders for step in range(-20, 20)}
    return sorted(n for n in {*range(HEAD_BYTES), *around, *range(0, length, 4999)} if n < length)


@pytest.mark.parametrize("chunk", [1000, len(SEALED)])
def test_every_truncation_is_truncated(chunk: int) -> None:
    for length in borders_and_between(len(SEALED)):
        assert outcome(partial(opened, chunk=chunk), SEALED[:length]) is Truncated


def test_every_flipped_byte_is_noticed() -> None:
    # The file has a version byte, and so has the sealed file key right after it.
    versions = (0, 1)

    for index in borders_and_between(len(SEALED)):
        changed = flipped(SEALED, index, bit=index % 8)
        expected = UnknownFormat if index in versions else Damaged
        assert outcome(opened, changed) is expected


@given(index=st.integers(2, len(SEALED) - 1), bit=st.integers(0, 7))
def test_a_flipped_bit_anywhere_is_damaged(index: int, bit: int) -> None:
    with pytest.raises(Damaged):
        opened(flipped(SEALED, index, bit))


@given(st.binary(min_size=1, max_size=200))
def test_bytes_after_the_last_frame_are_damage(more: bytes) -> None:
    with pytest.raises(Damaged):
        opened(SEALED + more)


def test_a_second_file_after_the_last_frame_is_damage() -> None:
    with pytest.raises(Damaged):
        opened(SEALED + SEALED)


FIRST, SECOND = in_chunks(SEALED[HEAD_BYTES:], SEALED_FRAME_BYTES)
HEAD = SEALED[:HEAD_BYTES]
OTHER = sealed_file(TWO_FRAMES)


@pytest.mark.parametrize(
    ("forged", "why"),
    [
        (HEAD + SECOND + FIRST, "frames in another order"),
        (HEAD + SECOND, "the first frame left out"),
        (HEAD + FIRST + FIRST + SECOND, "a frame twice"),
        (OTHER[:HEAD_BYTES] + FIRST + SECOND, "the head of another file"),
        (HEAD + FIRST + OTHER[-SEALED_FRAME_BYTES:], "the end of another file"),
    ],
)
def test_frames_that_are_not_this_file_are_damage(forged: bytes, why: str) -> None:
    with pytest.raises(Damaged):
        opened(forged)


def test_what_came_out_before_an_error_is_authentic() -> None:
    seen: list[bytes] = []

    with pytest.raises(Damaged):
        seen.extend(unseal_stream([flipped(SEALED, len(SEALED) - 1)], key=FATMA.private, place=STORY))

    assert seen == [TWO_FRAMES[:FRAME_BYTES]]


def test_a_last_frame_without_padding_is_damaged() -> None:
    file_key = bytes(32)
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    header = bindings.crypto_secretstream_xchacha20poly1305_init_push(state, file_key)
    final = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    frame = bindings.crypto_secretstream_xchacha20poly1305_push(state, b"x" * FRAME_BYTES, tag=final)

    with pytest.raises(Damaged):
        opened(b"\x01" + seal_key(file_key, to=FATMA.public, place=STORY) + header + frame)


def test_a_text_in_the_place_of_the_file_key_is_damaged() -> None:
    text = seal(b"geen sleutel", to=FATMA.public, place=STORY)

    assert len(text) == SEALED_KEY_BYTES
    with pytest.raises(Damaged):
        opened(b"\x01" + text + SEALED[1 + SEALED_KEY_BYTES :])


@given(st.binary(max_size=500))
def test_nonsense_never_opens(nonsense: bytes) -> None:
    with pytest.raises(VaultError):
        opened(nonsense)


def test_no_error_says_anything_of_the_file() -> None:
    sealed = sealed_file(SECRET_WORD.encode() * 9999)

    assert_says_nothing_of([SECRET_WORD, FATMA.private], lambda: opened(sealed[:-1]))
    assert_says_nothing_of([SECRET_WORD, FATMA.private], lambda: opened(flipped(sealed, len(sealed) - 1)))
