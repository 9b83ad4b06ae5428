"""How does somebody get the key of a case?

Granting is sealing the case's private key for a colleague, in the place of that grant. Revoking is deleting
the row.
"""

from krukje.vault.envelope import Stored
from krukje.vault.errors import Damaged
from krukje.vault.keys import KEY_BYTES, check_key
from krukje.vault.sealing import Place, seal, unseal


def seal_key(private: bytes, *, to: bytes, place: Place) -> bytes:
    """Seal a private key (32 bytes) to somebody's public key (32 bytes).

    :raises WrongKey: when either is not 32 bytes, or `to` is not a public key.
    """
    check_key(private)
    return seal(private, to=to, place=place)


def unseal_key(sealed: Stored, *, key: bytes, place: Place) -> bytes:
    """Return the private key (32 bytes) that was sealed to the owner of `key`.

    :raises VaultError: as `unseal` does; and Damaged when what was sealed is not a key.
    """
    private = unseal(sealed, key=key, place=place)
    if len(private) != KEY_BYTES:
        raise Damaged
    return private
