"""How many questions came in, about what: counts pass, cases never do."""

from datetime import date

import pytest

from krukje.audit.models import Entry
from krukje.crossings.cases_to_signal import QuarterNotOver, pass_counts
from krukje.places.models import SupportPoint
from krukje.rules.quarters import Quarter
from krukje.signal.models import UNSORTED, CaseCount
from krukje.support.actions.erasing import erase
from krukje.support.models import Case
from tests.cast import STORY, Cast, family_asks
from tests.crossings.conftest import MakeCases

QUARTER = Quarter(2026, 3)
AFTER = date(2026, 10, 1)
AUGUST = date(2026, 8, 12)


def counts() -> dict[tuple[str, str], int]:
    return {(row.topic, row.sector): row.number for row in CaseCount.objects.all()}


def test_questions_are_counted_by_topic_and_kind_of_school(here: SupportPoint, make_cases: MakeCases) -> None:
    make_cases(3, topic="tlv", sector="po", on=AUGUST)
    make_cases(2, topic="tlv", sector="vo", on=AUGUST)
    make_cases(1, topic="", sector="po", on=AUGUST)

    number = pass_counts(support_point=here, quarter=QUARTER, today=AFTER)

    assert number == 6
    assert counts() == {("tlv", "po"): 3, ("tlv", "vo"): 2, (UNSORTED, "po"): 1}


@pytest.mark.parametrize(
    ("asked_on", "counted", "why"),
    [
        (date(2026, 6, 30), 0, "the day before it began"),
        (date(2026, 7, 1), 1, "its first day"),
        (date(2026, 9, 30), 1, "its last day"),
        (date(2026, 10, 1), 0, "the day after it ended"),
    ],
)
def test_only_questions_of_that_quarter_count(
    here: SupportPoint, make_cases: MakeCases, asked_on: date, counted: int, why: str
) -> None:
    make_cases(1, topic="tlv", sector="po", on=asked_on)

    assert pass_counts(support_point=here, quarter=QUARTER, today=date(2026, 12, 1)) == counted


def test_a_question_that_was_erased_still_counts(cast: Cast) -> None:
    case = family_asks(cast.support_point, today=AUGUST).case
    erase(case=case, today=date(2026, 9, 1))

    assert pass_counts(support_point=cast.support_point, quarter=QUARTER, today=AFTER) == 1


def test_nothing_that_was_said_comes_through(cast: Cast) -> None:
    family = family_asks(cast.support_point, name="Emile", school="De Driepoot", today=AUGUST)

    pass_counts(support_point=cast.support_point, quarter=QUARTER, today=AFTER)

    passed = str(list(CaseCount.objects.values())) + str(list(Entry.objects.filter(what="report.count").values()))
    for word in (STORY, "Emile", "De Driepoot", family.case.reference, "2026-08-12", "datetime.date(2026, 8"):
        assert word not in passed


def test_the_neighbours_are_counted_by_themselves(
    here: SupportPoint, elsewhere: SupportPoint, make_cases: MakeCases
) -> None:
    make_cases(4, topic="tlv", sector="po", on=AUGUST, at=elsewhere)

    assert pass_counts(support_point=here, quarter=QUARTER, today=AFTER) == 0
    assert counts() == {}


def test_counting_again_replaces_and_never_doubles(here: SupportPoint, make_cases: MakeCases) -> None:
    make_cases(3, topic="", sector="po", on=AUGUST)
    pass_counts(support_point=here, quarter=QUARTER, today=AFTER)
    Case.objects.update(topic="tlv")

    pass_counts(support_point=here, quarter=QUARTER, today=AFTER)

    assert counts() == {("tlv", "po"): 3}


def test_other_quarters_are_left_alone(here: SupportPoint, make_cases: MakeCases) -> None:
    make_cases(3, topic="tlv", sector="po", on=date(2026, 5, 2))
    pass_counts(support_point=here, quarter=Quarter(2026, 2), today=AFTER)

    pass_counts(support_point=here, quarter=QUARTER, today=AFTER)

    assert counts() == {("tlv", "po"): 3}


def test_a_quarter_that_is_not_over_is_not_counted(here: SupportPoint, make_cases: MakeCases) -> None:
    make_cases(3, topic="tlv", sector="po", on=AUGUST)

    with pytest.raises(QuarterNotOver):
        pass_counts(support_point=here, quarter=QUARTER, today=date(2026, 9, 30))

    assert counts() == {}
    assert not Entry.objects.exists()


def test_the_logbook_knows_that_the_door_was_used(here: SupportPoint, make_cases: MakeCases) -> None:
    make_cases(3, topic="tlv", sector="po", on=AUGUST)

    pass_counts(support_point=here, quarter=QUARTER, today=AFTER)

    entry = Entry.objects.get()
    assert (entry.what, entry.which, entry.day) == ("report.count", "2026-Q3", AFTER)
