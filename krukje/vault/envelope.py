"""What does every stored value look like from outside, before any key is used?

    version (1 byte) | body | checksum (16 bytes)

The checksum needs no key. It tells damage from a wrong key, and lets a backup be verified by somebody who
can read nothing in it. It is not a security boundary: whoever can change a value can also make a new
checksum. That boundary is the cipher inside the body.
"""

from collections.abc import Collection
from typing import TypeAlias

from nacl.encoding import RawEncoder
from nacl.hash import blake2b

from krukje.vault.errors import Damaged, Truncated, UnknownFormat

# Some databases hand out binary columns as memoryviews.
Stored: TypeAlias = bytes | memoryview

VERSION = b"\x01"
CHECKSUM_BYTES = 16


def wrap(body: bytes) -> bytes:
    """Return body between its version byte and its checksum."""
    start = VERSION + body
    return start + digest(start, size=CHECKSUM_BYTES, purpose=b"krukje.sum")


def unwrap(stored: Stored, *, body_sizes: Collection[int]) -> bytes:
    """Return the body, which must have one of body_sizes (bytes).

    :raises Truncated: when it is empty, or its length is none of the allowed ones (also when it is longer).
    :raises UnknownFormat: when the version byte is not ours.
    :raises Damaged: when the checksum does not fit.
    """
    value = bytes(stored)
    check_version(value)
    body = value[len(VERSION) : -CHECKSUM_BYTES]
    if len(value) - len(VERSION) - CHECKSUM_BYTES not in body_sizes:
        raise Truncated
    if value != wrap(body):
        raise Damaged
    return body


def check_version(value: bytes) -> None:
    """Look at the first byte only.

    :raises Truncated: when there is none.
    :raises UnknownFormat: when it is not ours.
    """
    if not value:
        raise Truncated
    if not value.startswith(VERSION):
        raise UnknownFormat


def digest(content: bytes, *, size: int, purpose: bytes) -> bytes:
    """Return size bytes of BLAKE2b; purpose (at most 16 bytes) keeps different uses from ever being equal."""
    return blake2b(content, digest_size=size, person=purpose, encoder=RawEncoder)
