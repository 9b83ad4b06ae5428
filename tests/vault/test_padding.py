"""Padding: lengths show a size class and nothing finer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krukje.vault.errors import Damaged, TooLong
from krukje.vault.padding import LONGEST, SIZES, pad, pad_to, unpad


@pytest.mark.parametrize(
    ("length", "size", "why"),
    [
        (0, 256, "even nothing takes a whole class"),
        (255, 256, "one byte is left for the padding"),
        (256, 1024, "no byte is left, so the next class"),
        (1023, 1024, "the last of its class"),
        (1024, 4096, "the first of the next"),
        (4096, 16_384, "the same border higher up"),
        (16_384, 65_536, "and the last border"),
        (LONGEST, 65_536, "the longest there is"),
    ],
)
def test_a_length_falls_in_the_smallest_class_that_holds_it(length: int, size: int, why: str) -> None:
    assert len(pad(b"x" * length)) == size, why


@given(st.binary(max_size=5000))
def test_what_is_padded_comes_back(content: bytes) -> None:
    assert unpad(pad(content)) == content


def test_content_that_looks_like_padding_comes_back() -> None:
    for content in (b"\x80", b"\x80\x00\x00", b"\x00" * 255, b"\x80" * 256):
        assert unpad(pad(content)) == content


def test_more_than_the_largest_class_is_too_long() -> None:
    with pytest.raises(TooLong):
        pad(b"x" * SIZES[-1])


def test_a_whole_frame_leaves_no_room_for_padding() -> None:
    with pytest.raises(TooLong):
        pad_to(b"x" * 100, 100)


@pytest.mark.parametrize(
    ("padded", "why"),
    [
        (b"\x00" * 256, "no mark where the content ends"),
        (b"x" * 256, "no zeros at the end"),
        (b"\x80" + b"\x00" * 254 + b"\x01", "something after the zeros"),
    ],
)
def test_what_was_never_padded_is_damaged(padded: bytes, why: str) -> None:
    with pytest.raises(Damaged):
        unpad(padded)
