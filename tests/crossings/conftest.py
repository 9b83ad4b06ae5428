"""A support point after a quarter of work: questions of all kinds, and a family whose question is closed."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from krukje.places.models import SupportPoint
from krukje.support.actions.working import close_case
from krukje.support.models import Asker, Case, Channel, Outcome
from tests.cast import Cast, Family

MakeCases = Callable[..., None]


@pytest.fixture
def make_cases(here: SupportPoint) -> MakeCases:
    """Make so many cases with these facts. Their contents play no part here."""

    def make(number: int, *, topic: str, sector: str, on: date, at: SupportPoint = here) -> None:
        first = Case.objects.count()
        Case.objects.bulk_create(
            Case(
                support_point=at,
                reference=f"{first + each:08d}",
                public_key=b"k" * 32,
                asked_on=on,
                answer_by=on,
                asker=Asker.PARENT,
                sector=sector,
                channel=Channel.WEB,
                topic=topic,
            )
            for each in range(number)
        )

    return make


@pytest.fixture
def helped(cast: Cast, family: Family) -> Family:
    """A family whose question was closed yesterday, and who is still to be asked how it was."""
    close_case(
        case=family.case,
        outcome=Outcome.AGREED,
        seen=family.case.version,
        by=cast["Fatma"].user,
        now=datetime(2026, 11, 17, 15, 0, tzinfo=UTC),
    )
    return family
