"""How does a support point keep a last key on paper, in a safe?

A recovery key is an ordinary key pair. Its private key is printed once, as 56 characters in groups of four:
32 bytes of key and 3 bytes of checksum, so that a typing error is not mistaken for another key.
"""

from base64 import b32decode, b32encode

from krukje.vault.alphabet import ALPHABET, grouped, is_spelled, tidy
from krukje.vault.envelope import digest
from krukje.vault.errors import NotARecoveryKey
from krukje.vault.keys import KEY_BYTES, check_key

TEXT_LENGTH = 56
CHECKSUM_BYTES = 3

_RFC_4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_OURS = str.maketrans(_RFC_4648, ALPHABET)
_FROM_OURS = str.maketrans(ALPHABET, _RFC_4648)


def show_recovery_key(private: bytes) -> str:
    """Return a private key (32 bytes) as 14 groups of four characters, to print and put in a safe.

    :raises WrongKey: when private is not 32 bytes.
    """
    check_key(private)
    return grouped(b32encode(private + _checksum(private)).decode().translate(_TO_OURS))


def read_recovery_key(typed: str) -> bytes:
    """Return the private key (32 bytes) that somebody typed from paper.

    :raises NotARecoveryKey: when characters are missing, unknown or mistyped.
    """
    characters = tidy(typed)
    if not is_spelled(characters, length=TEXT_LENGTH):
        raise NotARecoveryKey
    content = b32decode(characters.translate(_FROM_OURS))
    private, checksum = content[:KEY_BYTES], content[KEY_BYTES:]
    if checksum != _checksum(private):
        raise NotARecoveryKey
    return private


def _checksum(private: bytes) -> bytes:
    return digest(private, size=CHECKSUM_BYTES, purpose=b"krukje.recovery")
