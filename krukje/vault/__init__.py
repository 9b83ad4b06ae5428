"""The vault: what seals and opens, and nothing else.

Libsodium through PyNaCl; no Django, no clock, no disk, no network. Keys come in as arguments and go out as
return values: Python can't wipe them from memory, so let them live short.

    keys       what a key is                        passwords  a key under a colleague's password
    sealing    a text to a key, in its place        codes      a key under a family's code
    grants     a key to a colleague                 recovery   a key on paper, in a safe
    streams    a file to a key, in its place        halves     a key or a draft in a session

Beneath those: `envelope` (version byte and checksum), `padding`, `locking` (Argon2id), `alphabet`. Every way
to fail has its name in `errors`. The formats are fixed by `tests/vault/vectors.json`.
"""

from krukje.vault.codes import (
    Code,
    lock_with_code,
    new_code,
    pretend_to_unlock,
    read_code,
    unlock_with_code,
)
from krukje.vault.errors import (
    Damaged,
    Moved,
    NotACode,
    NotARecoveryKey,
    TooLong,
    Truncated,
    UnknownFormat,
    VaultError,
    WrongKey,
)
from krukje.vault.grants import seal_key, unseal_key
from krukje.vault.halves import new_half, open_with_half, seal_with_half
from krukje.vault.keys import KeyPair, new_key_pair, public_key_of
from krukje.vault.locking import verify_locked
from krukje.vault.passwords import lock, unlock
from krukje.vault.recovery import read_recovery_key, show_recovery_key
from krukje.vault.sealing import (
    MAX_PAYLOAD_BYTES,
    Place,
    seal,
    seal_text,
    unseal,
    unseal_text,
    verify,
)
from krukje.vault.streams import seal_stream, unseal_stream

__all__ = [
    "MAX_PAYLOAD_BYTES",
    "Code",
    "Damaged",
    "KeyPair",
    "Moved",
    "NotACode",
    "NotARecoveryKey",
    "Place",
    "TooLong",
    "Truncated",
    "UnknownFormat",
    "VaultError",
    "WrongKey",
    "lock",
    "lock_with_code",
    "new_code",
    "new_half",
    "new_key_pair",
    "open_with_half",
    "pretend_to_unlock",
    "public_key_of",
    "read_code",
    "read_recovery_key",
    "seal",
    "seal_key",
    "seal_stream",
    "seal_text",
    "seal_with_half",
    "show_recovery_key",
    "unlock",
    "unlock_with_code",
    "unseal",
    "unseal_key",
    "unseal_stream",
    "unseal_text",
    "verify",
    "verify_locked",
]
