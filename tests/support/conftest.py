"""What the tests of this room share: cheap derivations, and a few topics to choose from."""

from datetime import UTC, datetime

import pytest

from krukje.support import topics

NOON = datetime(2026, 11, 18, 11, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _cheap(cheap_derivations: None) -> None: ...


@pytest.fixture(autouse=True)
def _topics(monkeypatch: pytest.MonkeyPatch) -> None:
    """This room only asks which topics there are; here a test answers instead of the edition."""
    monkeypatch.setitem(topics._sources, "topics", lambda: [("thuiszitten", "Mijn kind zit thuis")])
    monkeypatch.setitem(topics._sources, "moments", lambda: [("12", "Thuis zitten")])
