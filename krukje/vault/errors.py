"""What can go wrong in the vault, by name?

The errors take no arguments, on purpose: nothing that was meant to stay secret can end up in a message, and
from there in a log.
"""


class VaultError(Exception):
    """Something could not be sealed or opened."""

    def __init__(self) -> None:
        super().__init__()

    def __str__(self) -> str:
        return type(self).__doc__ or type(self).__name__


class WrongKey(VaultError):
    """The key, password, code or half does not fit."""


class Moved(VaultError):
    """It opens, but it was sealed for another place."""


class Truncated(VaultError):
    """Its length is none of the lengths that the format knows."""


class Damaged(VaultError):
    """It is no longer, or never was, what the format makes: a bit changed."""


class UnknownFormat(VaultError):
    """Its version byte is not one that this program knows."""


class TooLong(VaultError):
    """It does not fit in the largest size class."""


class NotACode(VaultError):
    """What was typed is not a family's code."""


class NotARecoveryKey(VaultError):
    """What was typed is not a recovery key, or has a typing error."""
