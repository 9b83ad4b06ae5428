"""What is a family's code, and how does it open a case?

Sixteen characters, shown as ABCD-EFGH-JKLM-NPQR. The first group finds the case and may be stored. The other
twelve (60 bits) are the secret that the case's key is locked under, the same way as under a password.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import NoReturn

from nacl.utils import random

from krukje.vault.alphabet import ALPHABET, GROUP, grouped, is_spelled, tidy
from krukje.vault.envelope import Stored
from krukje.vault.errors import NotACode, WrongKey
from krukje.vault.locking import decoy, lock_under, unlock_under

CODE_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Code:
    """A family's code. It prints without its secret; ask for `shown` to show it to the family.

    :raises NotACode: unless it is made of 16 characters of the alphabet.
    """

    characters: str = field(repr=False)

    def __post_init__(self) -> None:
        if not is_spelled(self.characters, length=CODE_LENGTH):
            raise NotACode

    def __repr__(self) -> str:
        return f"Code({self.handle}-…)"

    @property
    def handle(self) -> str:
        """The first group, which finds the case. Not a secret; two codes may happen to share it."""
        return self.characters[:GROUP]

    @property
    def secret(self) -> str:
        """The other twelve characters. Never store them, never log them."""
        return self.characters[GROUP:]

    @property
    def last_group(self) -> str:
        """The four characters that a family types back, to show that it kept the code. Part of the secret."""
        return self.characters[-GROUP:]

    @property
    def shown(self) -> str:
        """The whole code in groups of four, for the family's eyes."""
        return grouped(self.characters)


def new_code() -> Code:
    """Draw a code; every code is as likely as any other."""
    # 256 is a multiple of 32, so the remainder favours no character.
    return Code("".join(ALPHABET[byte % len(ALPHABET)] for byte in random(CODE_LENGTH)))


def read_code(typed: str) -> Code:
    """Make a code of what somebody typed, with or without spaces, dashes and capitals.

    :raises NotACode: when it can't be one.
    """
    return Code(tidy(typed))


def lock_with_code(private: bytes, *, code: Code) -> bytes:
    """Lock a case's private key (32 bytes) under the secret of its family's code.

    :raises WrongKey: when private is not 32 bytes.
    """
    return lock_under(private, phrase=code.secret.encode())


def unlock_with_code(locked: Stored, *, code: Code) -> bytes:
    """Return the case's private key (32 bytes).

    :raises WrongKey: when it was locked under another code.
    :raises VaultError: Truncated, UnknownFormat or Damaged, before the code is even tried.
    """
    return unlock_under(locked, phrase=code.secret.encode())


def pretend_to_unlock(code: Code) -> NoReturn:
    """Spend what a real try costs, so that an unknown handle looks like a wrong code.

    :raises WrongKey: always.
    """
    with suppress(WrongKey):
        unlock_with_code(decoy(), code=code)
    raise WrongKey
