"""A quarter's numbers go out: protected, attacked, and only then published."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from krukje.audit.models import Entry
from krukje.places.models import SupportPoint
from krukje.rules.auditor import Finding, Sheet, TooLarge, audit
from krukje.rules.disclosure import CannotProtect, protect
from krukje.rules.disclosure.layout import Layout
from krukje.rules.disclosure.verify import complaints
from krukje.rules.quarters import Quarter
from krukje.signal import actions
from krukje.signal.actions import NothingToPublish, PublishedMeanwhile, ReportRefused, StandsAlready
from krukje.signal.auditing import objections
from krukje.signal.headings import sector_headings
from krukje.signal.models import UNSORTED, Report
from krukje.signal.rendering import to_csv
from krukje.signal.tables import SECTOR, TOPIC, Heading, PublicTable, dimension
from krukje.ui.models import PageGeneration
from tests.cast import Cast
from tests.signal.numbers import COUNTS, MORNING, TITLES, give_counts, hide_only_the_small, lines_of, publish


def test_a_quarter_is_published_and_no_small_number_stands_in_it(report: Report) -> None:
    printed = lines_of(report)

    assert report.release == 1
    assert printed["Totaal", "Totaal"] == "48"
    assert printed["Uw kind zit thuis", "Basisschool"] == "12"
    assert printed["De zorgplicht van school", "Middelbare school"] == "•"
    assert not {"1", "2", "3", "4"} & set(printed.values())


def test_what_would_give_a_small_number_away_is_hidden_too(report: Report) -> None:
    printed = lines_of(report)

    # Seven and a printed total of eight would say that one family asked.
    zorgplicht = [printed["De zorgplicht van school", sector] for sector in ("Basisschool", "Totaal")]

    assert "•" in zorgplicht


def test_the_logbook_says_who_published_and_what_it_looked_like(counted: SupportPoint, cast: Cast) -> None:
    report = publish(counted, by=cast["Lena"].user)

    entry = Entry.objects.get(what="report.publish")
    assert (entry.who, entry.which) == ("Lena", f"2026-Q3/1 {report.digest}")


def test_a_report_by_the_clock_is_published_by_the_system(report: Report) -> None:
    assert Entry.objects.get(what="report.publish").who == "systeem"


def test_readers_see_it_at_once(counted: SupportPoint) -> None:
    PageGeneration.objects.create(pk=1, number=7)

    publish(counted)

    assert PageGeneration.objects.get().number == 8


def test_the_kept_certificates_still_prove_that_it_is_safe(report: Report) -> None:
    topics = tuple(Heading(*heading) for heading in report.proof["topics"])
    dimensions = [dimension(TOPIC, topics), dimension(SECTOR, sector_headings())]
    certificates = {name: np.array(points) for name, points in report.proof["certificates"].items()}

    wrong = complaints(
        Layout(dimensions, dimensions), PublicTable.load(report.table).as_release().cells, certificates, 5, []
    )

    assert wrong == []


def test_a_protector_that_only_hides_small_numbers_is_stopped_by_the_auditor(
    counted: SupportPoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krukje.signal.protecting.protect", hide_only_the_small)

    with pytest.raises(ReportRefused) as refusal:
        publish(counted)

    assert not Report.objects.exists()
    assert Entry.objects.get(what="report.refuse").which.startswith("2026-Q3/1")
    assert not Entry.objects.filter(what="report.publish").exists()
    assert "Schorsing / Middelbare school" in str(refusal.value)
    assert not any(str(number) in str(refusal.value) for number in (1, 2, 3))


def test_a_file_that_says_more_than_the_page_is_stopped(
    counted: SupportPoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leaky(table: PublicTable, *, quarter: str) -> bytes:
        return to_csv(table, quarter=quarter).replace("•".encode(), b"3", 1)

    monkeypatch.setattr(actions, "to_csv", leaky)

    with pytest.raises(ReportRefused) as refusal:
        publish(counted)

    assert "de tabel en het bestand zeggen niet hetzelfde" in str(refusal.value)
    assert not Report.objects.exists()


def test_a_page_that_nobody_can_read_is_stopped(counted: SupportPoint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "to_html", lambda *_table, **_title: "<p>geen tabel</p>")

    with pytest.raises(ReportRefused, match="niet te lezen"):
        publish(counted)

    assert not Report.objects.exists()


def test_what_cannot_be_attacked_does_not_go_out(counted: SupportPoint, monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(sheets: Sequence[Sheet], *, threshold: int) -> list[Finding]:
        raise TooLarge

    monkeypatch.setattr("krukje.signal.auditing.audit", gives_up)

    with pytest.raises(ReportRefused, match="te groot"):
        publish(counted)

    assert not Report.objects.exists()


def test_what_cannot_be_protected_does_not_go_out(counted: SupportPoint, monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(*args: Any, **kwargs: Any) -> None:
        raise CannotProtect

    monkeypatch.setattr("krukje.signal.protecting.protect", gives_up)

    with pytest.raises(ReportRefused, match="veilig genoeg"):
        publish(counted)

    assert Entry.objects.get(what="report.refuse").which == "2026-Q3/1"


def test_so_few_questions_that_nothing_may_be_shown_make_no_report(here: SupportPoint) -> None:
    give_counts(here, {("tlv", "po"): 2})

    with pytest.raises(ReportRefused, match="zo weinig vragen"):
        publish(here)

    assert not Report.objects.exists()


def test_a_quarter_without_questions_has_no_report(counted: SupportPoint) -> None:
    with pytest.raises(NothingToPublish):
        publish(counted, quarter=Quarter(2026, 2))

    assert not Entry.objects.exists()


def test_publishing_the_same_counts_again_changes_nothing(counted: SupportPoint, report: Report) -> None:
    with pytest.raises(StandsAlready) as standing:
        publish(counted)

    assert standing.value.report == report
    assert Report.objects.count() == 1


def test_changed_counts_make_a_release_that_is_attacked_beside_the_first(
    counted: SupportPoint, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    attacked: list[int] = []

    def noted(sheets: Sequence[Sheet], *, threshold: int) -> list[Finding]:
        attacked.append(len(sheets))
        return audit(sheets, threshold=threshold)

    monkeypatch.setattr("krukje.signal.auditing.audit", noted)
    give_counts(counted, {**COUNTS, ("thuiszitten", "po"): 13})

    second = publish(counted)

    assert (second.release, attacked) == (2, [2])
    # One late family: neither the cell nor the total may show that there was one.
    assert lines_of(second)["Uw kind zit thuis", "Basisschool"] != "13"
    assert lines_of(second)["Totaal", "Totaal"] != "49"


def test_a_protector_that_forgets_what_was_published_is_stopped(
    counted: SupportPoint, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgets(*args: Any, **kwargs: Any) -> object:
        return protect(*args, **{**kwargs, "history": []})

    monkeypatch.setattr("krukje.signal.protecting.protect", forgets)
    give_counts(counted, {**COUNTS, ("thuiszitten", "po"): 13})

    with pytest.raises(ReportRefused):
        publish(counted)

    assert Report.objects.count() == 1


def test_a_topic_that_is_new_on_the_site_gets_a_row_in_the_next_release(
    counted: SupportPoint, report: Report
) -> None:
    give_counts(counted, {**COUNTS, ("mdo", "po"): 11})

    second = publish(counted, titles={**TITLES, "schorsing": "Van school gestuurd", "mdo": "Een groot overleg"})

    assert lines_of(second)["Een groot overleg", "Totaal"] == "11"
    # Another name in the same quarter would be a row that nobody can compare.
    assert ("Schorsing", "Totaal") in lines_of(second)


def test_a_topic_that_left_the_site_is_counted_with_what_nobody_sorted(here: SupportPoint) -> None:
    give_counts(here, {(UNSORTED, "po"): 20, ("verdwenen", "po"): 15})

    report = publish(here)

    assert lines_of(report)["Nog niet ingedeeld", "Basisschool"] == "35"


def test_somebody_who_publishes_at_the_same_moment_is_not_overwritten(
    counted: SupportPoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(**facts: Any) -> list[str]:
        monkeypatch.setattr(actions, "objections", objections)
        publish(counted)
        return objections(**facts)

    monkeypatch.setattr(actions, "objections", slow)

    with pytest.raises(PublishedMeanwhile):
        publish(counted)

    assert Report.objects.count() == 1
    assert Entry.objects.filter(what="report.publish").count() == 1


def test_a_support_point_may_be_stricter(counted: SupportPoint) -> None:
    counted.threshold = 10
    counted.save()

    report = publish(counted)

    assert report.threshold == 10
    assert not {str(number) for number in range(1, 10)} & set(lines_of(report).values())


def test_the_neighbours_numbers_stay_with_the_neighbours(counted: SupportPoint, elsewhere: SupportPoint) -> None:
    give_counts(elsewhere, {("tlv", "po"): 30})

    report = publish(elsewhere)

    assert lines_of(report)["Totaal", "Totaal"] == "30"
    assert Entry.objects.get(what="report.publish").chain == "anderland"
    assert not Report.objects.filter(support_point=counted).exists()


def test_where_topics_are_too_fine_their_groups_are_shown(
    counted: SupportPoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krukje.signal.protecting.MOST_CELLS", 35)
    groups = {"zorgplicht": "Plan", "opp": "Plan", "schorsing": "Thuis", "thuiszitten": "Thuis", "tlv": "Los"}

    report = publish(counted, groups=groups)

    printed = lines_of(report)
    assert report.table["coarsened"] == [TOPIC]
    assert ("Thuis (alles bij elkaar)", "Totaal") in printed
    assert ("Toelaatbaarheidsverklaring (TLV)", "Totaal") in printed
    assert ("Schorsing", "Totaal") not in printed


def test_the_day_of_publishing_is_the_day_it_is_here(counted: SupportPoint) -> None:
    assert publish(counted).published_on == MORNING.date()
