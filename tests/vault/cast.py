"""Who plays in these tests, and what do they break?

Fatma and Joris are colleagues with keys that are always the same, so that the fixed vectors open with them.
"""

from collections.abc import Callable, Iterable, Iterator

import pytest

from krukje.vault import KeyPair, Place, VaultError, public_key_of


def person(first_byte: int) -> KeyPair:
    private = bytes(range(first_byte, first_byte + 32))
    return KeyPair(public=public_key_of(private), private=private)


FATMA = person(0)
JORIS = person(100)

STORY = Place(case="case-7", kind="message", row="41")
ELSEWHERE = Place(case="case-8", kind="message", row="41")

# Easy to find in a representation or a traceback, should it ever get there.
SECRET_WORD = "pannenkoekenhuis"
SECRET_KEY = b"pannenkoek" * 3 + b"en"


def flipped(value: bytes, index: int, bit: int = 0) -> bytes:
    """Return value with one bit changed."""
    changed = bytearray(value)
    changed[index] ^= 1 << bit
    return bytes(changed)


def in_chunks(value: bytes, size: int) -> Iterator[bytes]:
    for start in range(0, len(value), size):
        yield value[start : start + size]


def outcome(attempt: Callable[..., object], *given: bytes) -> type[VaultError] | None:
    """Return the class of the error that the attempt ends in, or None."""
    try:
        attempt(*given)
    except VaultError as error:
        return type(error)
    return None


def assert_says_nothing_of(words: Iterable[str | bytes], attempt: Callable[[], object]) -> None:
    """The attempt fails, and neither its error nor what caused it holds any of the words."""
    with pytest.raises(VaultError) as caught:
        attempt()
    error: BaseException | None = caught.value
    while error is not None:
        for told in (str(error), repr(error), repr(error.args), repr(vars(error))):
            for word in words:
                assert (word if isinstance(word, str) else repr(word)[2:-1]) not in told
        error = error.__cause__ or error.__context__
