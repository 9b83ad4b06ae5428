"""How does a session keep an unlocked key, or a half-written form, without being able to read it?

The session has the sealed value, only the browser's cookie has the half that opens it. Version 1:

    0x01 | nonce (24) | XChaCha20-Poly1305( pad( content ), bound to a label ) | checksum (16)
"""

from nacl.exceptions import CryptoError
from nacl.secret import Aead
from nacl.utils import random

from krukje.vault.envelope import Stored, unwrap, wrap
from krukje.vault.errors import WrongKey
from krukje.vault.keys import KEY_BYTES, check_key
from krukje.vault.padding import SIZES, pad, unpad

_BODY_SIZES = frozenset(Aead.NONCE_SIZE + size + Aead.MACBYTES for size in SIZES)


def new_half() -> bytes:
    """Draw a half (32 bytes) for one browser's cookie."""
    return random(KEY_BYTES)


def seal_with_half(secret: bytes, *, half: bytes, label: str) -> bytes:
    """Seal at most 65,535 bytes with a half (32 bytes).

    The label says what they are; who opens them must expect the same.

    :raises TooLong: when secret is longer.
    :raises WrongKey: when half is not 32 bytes.
    """
    check_key(half)
    return wrap(Aead(half).encrypt(pad(secret), aad=label.encode()))


def open_with_half(sealed: Stored, *, half: bytes, label: str) -> bytes:
    """Return what was sealed with this half, under this label.

    :raises Truncated: when its length is none of the format's.
    :raises UnknownFormat: when another version made it.
    :raises Damaged: when a bit changed, or it was never made by `seal_with_half`.
    :raises WrongKey: when the half or the label is another one (the cipher can't tell which), or no half.
    """
    body = unwrap(sealed, body_sizes=_BODY_SIZES)
    try:
        padded = Aead(half).decrypt(body, aad=label.encode())
    except CryptoError:
        raise WrongKey from None
    return unpad(padded)
