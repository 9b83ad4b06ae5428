"""A quarter with enough questions to make a table of, and its report."""

import pytest

from krukje.places.models import SupportPoint
from krukje.signal.models import Report
from tests.signal.numbers import COUNTS, give_counts, publish


@pytest.fixture
def counted(here: SupportPoint) -> SupportPoint:
    """The support point, with the counts of the third quarter."""
    give_counts(here, COUNTS)
    return here


@pytest.fixture
def report(counted: SupportPoint) -> Report:
    return publish(counted)
