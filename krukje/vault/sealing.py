"""How is a text put away so that only one key opens it, and only in its own place?

A sealed value, version 1:

    0x01 | crypto_box_seal( pad( digest of the place (32) | payload ) ) | checksum (16)

Its length shows the size class and nothing finer. A seal hides a text and holds it in its place; it does not
say who wrote it, because anybody may seal to a public key.
"""

from contextlib import suppress
from dataclasses import dataclass

from nacl.bindings import crypto_box_SEALBYTES, sodium_memcmp
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from krukje.vault.envelope import Stored, digest, unwrap, wrap
from krukje.vault.errors import Damaged, Moved, WrongKey
from krukje.vault.padding import LONGEST, SIZES, pad, unpad

PLACE_BYTES = 32
MAX_PAYLOAD_BYTES = LONGEST - PLACE_BYTES
"""The most bytes that one seal holds (65,503); files are longer and go through `streams.py`."""

_BODY_SIZES = frozenset(size + crypto_box_SEALBYTES for size in SIZES)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value belongs: in which case, as what kind of thing, in which row."""

    case: str
    kind: str
    row: str

    def digest(self) -> bytes:
        """Return 32 bytes that no other place has."""
        # Each field carries its length, so that ("ab", "c") and ("a", "bc") differ.
        fields = [field.encode() for field in (self.case, self.kind, self.row)]
        spelled = b"".join(len(field).to_bytes(8, "big") + field for field in fields)
        return digest(spelled, size=PLACE_BYTES, purpose=b"krukje.place.v1")


def seal(payload: bytes, *, to: bytes, place: Place) -> bytes:
    """Seal at most 65,503 bytes to a public key (32 bytes), for one place.

    :raises TooLong: when payload is longer.
    :raises WrongKey: when `to` is not a public key.
    """
    padded = pad(place.digest() + payload)
    try:
        return wrap(SealedBox(PublicKey(to)).encrypt(padded))
    except CryptoError:
        # Not 32 bytes, or one of the few points (all zeros is one) that make a secret everybody knows.
        raise WrongKey from None


def unseal(sealed: Stored, *, key: bytes, place: Place) -> bytes:
    """Open a sealed value with the private key (32 bytes), in the place where it was found.

    :raises Truncated: when its length is none of the format's.
    :raises UnknownFormat: when another version made it.
    :raises Damaged: when a bit changed, or it was never made by `seal`.
    :raises WrongKey: when it was sealed to another key, or key is not 32 bytes.
    :raises Moved: when it was sealed for another place.
    """
    body = unwrap(sealed, body_sizes=_BODY_SIZES)
    try:
        padded = SealedBox(PrivateKey(key)).decrypt(body)
    except CryptoError:
        raise WrongKey from None
    if not sodium_memcmp(padded[:PLACE_BYTES], place.digest()):
        raise Moved
    # The digest is cut off first, so that a forged padding can never end inside it.
    return unpad(padded[PLACE_BYTES:])


def verify(sealed: Stored) -> None:
    """Check, without any key, that a sealed value is whole: its version, its length, its checksum.

    :raises Truncated: when its length is none of the format's.
    :raises UnknownFormat: when another version made it.
    :raises Damaged: when a bit changed.
    """
    unwrap(sealed, body_sizes=_BODY_SIZES)


def seal_text(text: str, *, to: bytes, place: Place) -> bytes:
    """Seal a text, like `seal`; at most 65,503 bytes in UTF-8."""
    # Half a surrogate pair is no character. A question mark instead of it beats losing the whole message, and
    # Python's own error would carry the text.
    return seal(text.encode("utf-8", "replace"), to=to, place=place)


def unseal_text(sealed: Stored, *, key: bytes, place: Place) -> str:
    """Open a sealed text, like `unseal`; what is not UTF-8 is `Damaged`."""
    payload = unseal(sealed, key=key, place=place)
    # Suppressed, not chained: Python's own error carries the opened bytes.
    with suppress(UnicodeDecodeError):
        return payload.decode("utf-8")
    raise Damaged
