"""What is a key, and how does a person or a case get one?

Keys are X25519 keys of 32 bytes. A person's private key is kept under a password, a case's under the
family's code; giving somebody a key is in `grants.py`.
"""

from dataclasses import dataclass, field

from nacl.public import PrivateKey

from krukje.vault.errors import WrongKey

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A key that may be known, to seal with, and one that may not, to open with. 32 bytes each.

    :raises WrongKey: when either has another length.
    """

    public: bytes
    private: bytes = field(repr=False)

    def __post_init__(self) -> None:
        check_key(self.public)
        check_key(self.private)


def new_key_pair() -> KeyPair:
    """Make a key pair that nobody has had before."""
    private = PrivateKey.generate()
    return KeyPair(public=bytes(private.public_key), private=bytes(private))


def public_key_of(private: bytes) -> bytes:
    """Return the public half (32 bytes), for instance to see whose key was just typed in.

    :raises WrongKey: when private is not 32 bytes.
    """
    check_key(private)
    return bytes(PrivateKey(private).public_key)


def check_key(key: bytes) -> None:
    """Only let through what has the length of a key: another length opens nothing.

    :raises WrongKey: when key is not 32 bytes.
    """
    if len(key) != KEY_BYTES:
        raise WrongKey
