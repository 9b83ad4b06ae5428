"""What the tests of this room share: a password, a moment, and cheap derivations."""

import pytest

from krukje.accounts.keys import make_key
from tests.accounts.people import NOON, PASSWORD
from tests.cast import Cast, Person


@pytest.fixture(autouse=True)
def _cheap(cheap_derivations: None) -> None: ...


@pytest.fixture
def fatma(cast: Cast) -> Person:
    """Fatma as she joined: with a password, and a key that really opens with it."""
    person = cast["Fatma"]
    person.user.set_password(PASSWORD)
    person.user.save()
    person.private = make_key(user=person.user, password=PASSWORD, now=NOON)
    return person
