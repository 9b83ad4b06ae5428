"""Without its stylesheet the site does not start: every page would break on it."""

from pathlib import Path

import pytest
from pytest_django import Settings

from krukje.config.environment import BrokenEnvironment, check_static

pytestmark = pytest.mark.pure


def test_the_start_says_what_to_do_when_nothing_was_gathered(tmp_path: Path, settings: Settings) -> None:
    settings.STATIC_ROOT = tmp_path

    with pytest.raises(BrokenEnvironment, match="collectstatic"):
        check_static()


def test_with_a_gathered_stylesheet_it_starts(tmp_path: Path, settings: Settings) -> None:
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").write_text("{}")

    check_static()


def test_a_demo_needs_nothing_gathered(tmp_path: Path, settings: Settings) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.DEBUG = True

    check_static()
