"""How is a colleague's private key kept under a password?

Changing the password locks the key again: one row, whatever the number of cases.
"""

from unicodedata import normalize

from krukje.vault.envelope import Stored
from krukje.vault.locking import lock_under, unlock_under


def lock(secret: bytes, *, password: str) -> bytes:
    """Lock a private key (32 bytes) under a password.

    :raises WrongKey: when secret is not 32 bytes.
    """
    return lock_under(secret, phrase=_spelled(password))


def unlock(locked: Stored, *, password: str) -> bytes:
    """Return the private key (32 bytes) that was locked under this password.

    :raises WrongKey: when it was another password.
    :raises VaultError: Truncated, UnknownFormat or Damaged, before the password is even tried.
    """
    return unlock_under(locked, phrase=_spelled(password))


def _spelled(password: str) -> bytes:
    # One keyboard sends "é" as one character, another as an "e" and an accent: NFC makes them the same.
    # NFKC would go on and make "²" the same as "2", so that less is left of a password than its owner typed
    # (RFC 8265 chooses NFC for passwords too). "surrogatepass", because Python's error would carry the
    # password.
    return normalize("NFC", password).encode("utf-8", "surrogatepass")
