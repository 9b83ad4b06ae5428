"""One reading of the real national set for all tests about it."""

from datetime import date

import pytest
from django.conf import settings

from krukje.inform.checking import Ground, read_agreed
from krukje.inform.edition import read_edition

# The day on which the set was last looked through: these tests must not go red by the clock.
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def real() -> Ground:
    return Ground(edition=read_edition(settings.CONTENT), agreed=read_agreed(settings.CONTENT), today=TODAY)
