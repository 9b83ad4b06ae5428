"""How do we keep the length of a text from telling what is in it?

Everything is padded to one of five sizes, so that "yes" and half a page look the same from outside.
"""

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError

from krukje.vault.errors import Damaged, TooLong

SIZES = (256, 1024, 4096, 16_384, 65_536)
"""The size classes, in bytes, of everything that is padded."""

LONGEST = SIZES[-1] - 1
"""The most bytes that can be padded: the padding itself takes at least one."""


def pad(content: bytes) -> bytes:
    """Fill content up to the smallest size class that holds it.

    :raises TooLong: over 65,535 bytes.
    """
    smallest = next((size for size in SIZES if len(content) < size), SIZES[-1])
    return pad_to(content, smallest)


def pad_to(content: bytes, size: int) -> bytes:
    """Fill content up to exactly size bytes.

    :raises TooLong: unless at least one byte is left for the padding.
    """
    if len(content) >= size:
        raise TooLong
    return sodium_pad(content, size)


def unpad(padded: bytes) -> bytes:
    """Return what was padded; the whole of padded counts as one block.

    :raises Damaged: when no padding is found.
    """
    try:
        return sodium_unpad(padded, len(padded))
    except CryptoError:
        raise Damaged from None
