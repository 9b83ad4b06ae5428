"""One reading of the national edition for all tests about it."""

import pytest

from .edition import Edition, read_edition


@pytest.fixture(scope="session")
def edition() -> Edition:
    return read_edition()
