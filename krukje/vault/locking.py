"""How is a key kept under something that a person remembers or has on paper?

A locked key, version 1 (105 bytes):

    0x01 | salt (16) | nonce (24) | secretbox of the key (48) | checksum (16)

The box's key is Argon2id of the phrase and the salt. What a derivation costs belongs to the version byte:
other numbers are another version. One takes 64 MiB and some 0.15 second, so let only a few run at a time.
"""

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from krukje.vault.envelope import Stored, unwrap, wrap
from krukje.vault.errors import WrongKey
from krukje.vault.keys import KEY_BYTES, check_key

PASSES = 3
MEMORY_BYTES = 64 * 1024 * 1024

_BODY_BYTES = argon2id.SALTBYTES + SecretBox.NONCE_SIZE + KEY_BYTES + SecretBox.MACBYTES


def lock_under(secret: bytes, *, phrase: bytes) -> bytes:
    """Lock a key (32 bytes) under a phrase of any length, with a salt of its own.

    :raises WrongKey: when secret is not 32 bytes.
    """
    check_key(secret)
    salt = random(argon2id.SALTBYTES)
    return wrap(salt + _box(phrase, salt).encrypt(secret))


def unlock_under(locked: Stored, *, phrase: bytes) -> bytes:
    """Return the key (32 bytes) that was locked under this phrase.

    :raises Truncated: when it is not 105 bytes.
    :raises UnknownFormat: when another version made it.
    :raises Damaged: when a bit changed; no derivation is spent on it.
    :raises WrongKey: when it was locked under another phrase.
    """
    body = unwrap(locked, body_sizes=[_BODY_BYTES])
    salt, box = body[: argon2id.SALTBYTES], body[argon2id.SALTBYTES :]
    try:
        return _box(phrase, salt).decrypt(box)
    except CryptoError:
        raise WrongKey from None


def verify_locked(locked: Stored) -> None:
    """Check, without password or code, that a locked key is whole: its version, its length, its checksum.

    :raises Truncated: when it is not 105 bytes.
    :raises UnknownFormat: when another version made it.
    :raises Damaged: when a bit changed.
    """
    unwrap(locked, body_sizes=[_BODY_BYTES])


def decoy() -> bytes:
    """Return what looks like a locked key and opens with nothing."""
    return wrap(random(_BODY_BYTES))


def _box(phrase: bytes, salt: bytes) -> SecretBox:
    return SecretBox(argon2id.kdf(KEY_BYTES, phrase, salt, opslimit=PASSES, memlimit=MEMORY_BYTES))
