"""The command at the quarter's end: `manage.py publish_report`."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from krukje.audit.models import Entry
from krukje.inform.models import Topic
from krukje.places.models import SupportPoint
from krukje.signal.models import CaseCount, Report
from krukje.support.models import Case
from tests.crossings.conftest import MakeCases
from tests.signal.numbers import hide_only_the_small

DAY = "2026-10-05"


@pytest.fixture
def worked(here: SupportPoint, make_cases: MakeCases) -> SupportPoint:
    """The support point, with questions in the third quarter about two topics of the site."""
    for slug, title in (("tlv", "Toelaatbaarheidsverklaring (TLV)"), ("schorsing", "Schorsing")):
        Topic.objects.create(
            slug=slug, title=title, group="conflict", checked_on=date(2026, 1, 1), next_check=date(2027, 1, 1)
        )
    make_cases(11, topic="tlv", sector="po", on=date(2026, 8, 1))
    make_cases(3, topic="tlv", sector="vo", on=date(2026, 8, 1))
    make_cases(9, topic="schorsing", sector="vo", on=date(2026, 8, 1))
    make_cases(6, topic="", sector="po", on=date(2026, 9, 30))
    return here


def run(support_point: str = "voorbeeldstad", quarter: str = "2026-Q3", day: str = DAY) -> str:
    out = StringIO()
    call_command("publish_report", support_point=support_point, quarter=quarter, date=day, stdout=out)
    return out.getvalue()


def test_it_publishes_and_says_how_much_is_hidden(worked: SupportPoint) -> None:
    said = run()

    assert said.startswith("Gepubliceerd: juli, augustus en september 2026, uitgave 1.")
    assert "aantallen in de tabel zijn verborgen." in said
    report = Report.objects.get()
    assert report.published_on == date(2026, 10, 5)
    assert "Toelaatbaarheidsverklaring (TLV)" in report.html


def test_done_twice_it_says_that_it_stands_already(worked: SupportPoint) -> None:
    run()

    said = run(day="2026-10-06")

    assert "staan er al: uitgave 1." in said
    assert Report.objects.count() == 1


def test_with_changed_counts_it_makes_a_new_release(worked: SupportPoint, make_cases: MakeCases) -> None:
    run()
    make_cases(20, topic="tlv", sector="po", on=date(2026, 8, 2))

    said = run()

    assert "uitgave 2" in said
    assert Report.objects.count() == 2


def test_a_quarter_without_questions_is_said_and_not_published(worked: SupportPoint) -> None:
    said = run(quarter="2026-Q1")

    assert said == "In januari, februari en maart 2026 kwam er geen vraag binnen. Er is niets gepubliceerd.\n"
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"support_point": "nergens"}, "Steunpunt ‘nergens’ is er niet. Bekend zijn: voorbeeldstad."),
        ({"support_point": ""}, "Zeg met --support-point welk steunpunt. Bekend zijn: voorbeeldstad."),
        ({"quarter": "2026-Q5"}, "‘2026-Q5’ is geen kwartaal. Schrijf het zo: 2026-Q3."),
        ({"quarter": ""}, "Zeg met --quarter welk kwartaal. Schrijf het zo: 2026-Q3."),
        ({"day": "5 oktober"}, "‘5 oktober’ is geen datum. Schrijf hem zo: 2026-10-01."),
        ({"day": "2026-09-30"}, "Kwartaal 2026-Q3 loopt nog tot en met 30-09-2026."),
    ],
)
def test_it_says_what_is_wrong_and_changes_nothing(worked: SupportPoint, wrong: dict[str, str], said: str) -> None:
    with pytest.raises(CommandError) as problem:
        run(**wrong)

    assert str(problem.value) == f"{said} Er is niets gepubliceerd."
    assert problem.value.returncode == 1
    assert not Report.objects.exists()
    assert not CaseCount.objects.exists()
    assert not Entry.objects.exists()


def test_a_site_without_support_points_says_so(db: None) -> None:
    with pytest.raises(CommandError, match="Bekend zijn: nog geen"):
        run()


def test_an_unsafe_report_is_kept_in_with_the_reasons(
    worked: SupportPoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krukje.signal.protecting.protect", hide_only_the_small)

    with pytest.raises(CommandError) as problem:
        run()

    assert str(problem.value).startswith("Het rapport mag niet naar buiten. Er is niets gepubliceerd.\n- ")
    assert not Report.objects.exists()
    assert Entry.objects.filter(what="report.refuse").count() == 1


def test_without_a_date_it_is_today(worked: SupportPoint) -> None:
    Case.objects.update(asked_on=date(2020, 2, 3))
    out = StringIO()

    call_command("publish_report", support_point="voorbeeldstad", quarter="2020-Q1", stdout=out)

    assert "Gepubliceerd: januari, februari en maart 2020" in out.getvalue()
    assert Report.objects.get().published_on >= date(2026, 1, 1)


def test_somebody_who_was_ahead_is_named_as_the_reason(
    worked: SupportPoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    from krukje.crossings.management.commands import publish_report as command
    from krukje.signal.actions import PublishedMeanwhile

    def late(**facts: object) -> None:
        raise PublishedMeanwhile

    monkeypatch.setattr(command, "publish_report", late)

    with pytest.raises(CommandError, match="Iemand anders was net voor"):
        run()
