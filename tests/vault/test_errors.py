"""The errors: each has a name and a sentence, and room for nothing else."""

import pickle

import pytest

from krukje import vault
from krukje.vault import VaultError

ERRORS = [
    vault.WrongKey,
    vault.Moved,
    vault.Truncated,
    vault.Damaged,
    vault.UnknownFormat,
    vault.TooLong,
    vault.NotACode,
    vault.NotARecoveryKey,
]


def test_these_are_all_of_them() -> None:
    here = {error for error in VaultError.__subclasses__() if error.__module__.startswith("krukje.vault")}

    assert here == set(ERRORS)


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_says_its_own_sentence(error: type[VaultError]) -> None:
    assert str(error()) == error.__doc__
    assert str(error()).endswith(".")
    assert repr(error()) == f"{error.__name__}()"


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_has_no_room_for_a_secret(error: type[VaultError]) -> None:
    with pytest.raises(TypeError):
        error("een geheim")  # type: ignore[call-arg]


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_travels_between_processes(error: type[VaultError]) -> None:
    assert type(pickle.loads(pickle.dumps(error()))) is error  # noqa: S301 - our own pickle
