"""The ground every test stands on: two support points, their people, and a family with a question."""

import logging
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import TransactionTestCase

from krukje.places.models import SupportPoint
from tests.cast import Cast, Family, cheap, family_asks, hire
from tests.database_bytes import OnDisk, moved_to_disk
from tests.guards import guards_down

# Tests that commit are cleaned up by emptying every table, which the add-only tables rightly refuse. Only here,
# and only while cleaning up, the guards are looked past.
_empty_tables = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]


def empty_tables_past_the_guards(case: TransactionTestCase) -> None:
    with guards_down():
        _empty_tables(case)


TransactionTestCase._fixture_teardown = empty_tables_past_the_guards  # type: ignore[attr-defined]


# These rooms know no database: proven once, not once a database.
PURE = ("tests/rules", "tests/vault", "tests/content")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(folder in item.path.as_posix() for folder in PURE):
            item.add_marker(pytest.mark.pure)


@pytest.fixture(autouse=True)
def _no_leftovers() -> Iterator[None]:
    yield
    cache.clear()


@pytest.fixture
def cheap_derivations() -> Iterator[None]:
    with cheap():
        yield


@pytest.fixture
def on_disk(transactional_db: None, tmp_path: Path) -> Iterator[OnDisk]:
    """A database whose every byte can be read: on SQLite a file instead of memory."""
    with moved_to_disk(tmp_path / "krukje.sqlite3") as moved:
        yield moved


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What the handlers of the site write, set up as they are in production."""
    written = StringIO()
    found = [handler for name in ("", "django", "django.server") for handler in logging.getLogger(name).handlers]
    handlers = {handler for handler in found if type(handler) is logging.StreamHandler}
    assert handlers
    before = {handler: handler.setStream(written) for handler in handlers}
    yield written
    for handler, stream in before.items():
        handler.setStream(stream)


@pytest.fixture
def here(db: Any) -> SupportPoint:
    return SupportPoint.objects.create(
        slug="voorbeeldstad",
        name="Ouder- en jeugdsteunpunt",
        region="Voorbeeldstad e.o.",
        phone="000 123 45 67",
        opening_hours="ma t/m do, 9 tot 16 uur",
    )


@pytest.fixture
def elsewhere(db: Any) -> SupportPoint:
    return SupportPoint.objects.create(
        slug="anderland",
        name="Steunpunt Anderland",
        region="Anderland",
        phone="000 765 43 21",
        opening_hours="ma t/m vr, 9 tot 12 uur",
    )


@pytest.fixture
def cast(here: SupportPoint) -> Cast:
    return hire(here, mail_at="voorbeeldstad.test")


@pytest.fixture
def neighbours(elsewhere: SupportPoint) -> Cast:
    return hire(elsewhere, mail_at="anderland.test")


@pytest.fixture
def family(cast: Cast) -> Family:
    return family_asks(cast.support_point)
