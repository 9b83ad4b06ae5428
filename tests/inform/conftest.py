"""What the tests of this room stand on: a small invented edition, the real one, and a cold search."""

from collections.abc import Iterator
from copy import copy
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings as site
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from pytest_django import Settings

from krukje.inform.actions import load_edition, publish
from krukje.inform.edition import NationalSet, read_edition
from krukje.inform.models import Edition
from krukje.inform.rows import all_rows
from krukje.inform.search.lexicon import lexicon_of
from krukje.inform.search.shelf import shelf_of
from tests.inform import small_content

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _cold_search() -> Iterator[None]:
    """Nothing that an earlier test read counts in this one's queries."""
    lexicon_of.cache_clear()
    shelf_of.cache_clear()
    ContentType.objects.clear_cache()
    yield
    lexicon_of.cache_clear()
    shelf_of.cache_clear()


@pytest.fixture(autouse=True)
def _static_folder(settings: Settings, tmp_path: Path) -> None:
    """Whitenoise warns, and so fails a test, when nothing was collected yet."""
    settings.STATIC_ROOT = str(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_content.write(tmp_path / "content")


@pytest.fixture
def edition(db: None, folder: Path) -> Edition:
    return load_edition(folder=folder, now=NOW)


@pytest.fixture(scope="session")
def national_set() -> NationalSet:
    return read_edition(site.CONTENT)


@pytest.fixture(scope="session")
def national_rows(national_set: NationalSet) -> list[tuple[type[Model], list[Model]]]:
    """Make the rows of the real set once: that takes most of the time of a load."""
    return list(all_rows(national_set))


@pytest.fixture
def national_edition(
    db: None,
    national_set: NationalSet,
    national_rows: list[tuple[type[Model], list[Model]]],
    monkeypatch: pytest.MonkeyPatch,
) -> Edition:
    copies = [(table, [copy(row) for row in rows]) for table, rows in national_rows]
    monkeypatch.setattr("krukje.inform.actions.all_rows", lambda _edition: copies)
    return publish(edition=national_set, now=NOW, by="systeem", forced=False)
