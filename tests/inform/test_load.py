"""An edition is published whole, once, and seen at once."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from krukje.audit.models import Entry as LogEntry
from krukje.inform.actions import NothingNew, load_edition
from krukje.inform.models import Edition, Entry, Fact, Moment, Rights, Step, Topic
from krukje.inform.queries import moment_choices, texts_to_review, topic_choices
from krukje.inform.search.ask import ask
from krukje.places.models import SupportPoint
from tests.inform.conftest import NOW
from tests.inform.rows import everything
from tests.inform.small_content import change

ANSWER = "topics/antwoord-van-school.md"


def test_loading_twice_changes_nothing(edition: Edition, folder: Path) -> None:
    before = everything()

    with pytest.raises(NothingNew):
        load_edition(folder=folder, now=NOW + timedelta(days=1))

    assert everything() == before


def test_forced_it_is_published_again_with_the_same_texts(edition: Edition, folder: Path) -> None:
    before = list(Topic.objects.order_by("slug").values_list("slug", "html"))
    found_before = list(Entry.objects.order_by("slug").values_list("slug", "title_terms", "body_terms"))

    again = load_edition(folder=folder, now=NOW, forced=True)

    assert again.digest == edition.digest
    assert list(Topic.objects.order_by("slug").values_list("slug", "html")) == before
    assert list(Entry.objects.order_by("slug").values_list("slug", "title_terms", "body_terms")) == found_before


def test_what_changed_shows_and_what_went_is_gone(edition: Edition, folder: Path) -> None:
    change(folder, ANSWER, "title: Antwoord van school", "title: School antwoordt niet")
    change(folder, "search/despair.yaml", "  - wil dood\n", "")

    newest = load_edition(folder=folder, now=NOW)

    assert Topic.objects.get(slug="antwoord-van-school").title == "School antwoordt niet"
    assert newest.despair == ["zelfmoord*"]
    assert not ask("ik wil dood").despair


def test_going_back_to_an_older_text_is_a_new_edition(edition: Edition, folder: Path) -> None:
    change(folder, ANSWER, "Wanneer krijg ik antwoord?", "Hoe lang nog?")
    load_edition(folder=folder, now=NOW)
    change(folder, ANSWER, "Hoe lang nog?", "Wanneer krijg ik antwoord?")

    back = load_edition(folder=folder, now=NOW)

    assert back.digest == edition.digest
    assert Topic.objects.get(slug="antwoord-van-school").say == "Wanneer krijg ik antwoord?"


def test_it_stands_in_the_logbook_of_the_site(edition: Edition) -> None:
    entry = LogEntry.objects.get(what="edition.load")

    assert (entry.chain, entry.who, entry.which) == ("site", "systeem", str(edition))


def test_a_reader_sees_the_new_text_at_once(
    client: Client, here: SupportPoint, edition: Edition, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krukje.ui.page_cache.LOOK_AGAIN_SECONDS", 0)
    page = "/voorbeeldstad/uitleg/antwoord-van-school/"
    assert "Wanneer krijg ik antwoord?" in client.get(page).text
    change(folder, ANSWER, "Wanneer krijg ik antwoord?", "Hoe lang nog?")

    load_edition(folder=folder, now=NOW)

    assert "Hoe lang nog?" in client.get(page).text


def test_the_search_finds_the_new_words_and_forgets_the_old(edition: Edition, folder: Path) -> None:
    assert [result.slug for result in ask("leerlingenvervoer").results] == ["brief-schrijven"]
    change(folder, "topics/brief-schrijven.md", "Het leerlingenvervoer regelt u zelf.", "Neem een postzegel.")

    load_edition(folder=folder, now=NOW)

    assert [result.slug for result in ask("postzegels").results] == ["brief-schrijven"]
    assert "brief-schrijven" not in [result.slug for result in ask("leerlingenvervoer").results]


def test_a_failure_halfway_leaves_the_old_edition(
    edition: Edition, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything()
    change(folder, ANSWER, "title: Antwoord van school", "title: Half werk")

    def fail(_entries: object) -> None:
        raise RuntimeError("de stroom viel uit")

    monkeypatch.setattr("krukje.inform.actions.index_entries", fail)
    with pytest.raises(RuntimeError):
        load_edition(folder=folder, now=NOW)

    assert everything() == before


def test_the_command_says_what_it_does(db: None, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_content", str(folder))
    call_command("load_content", str(folder))
    call_command("load_content", str(folder), "--opnieuw")

    said = capsys.readouterr().out
    assert said.count("3 onderwerpen, 2 momenten, 4 feiten") == 2
    assert said.count("Er is niets veranderd") == 1


def test_the_command_stops_with_the_reasons(db: None, folder: Path) -> None:
    change(folder, ANSWER, "moments: [1]", "moments: [9]")

    with pytest.raises(
        CommandError, match=r"De oude teksten blijven staan\.\n.*regel 7: moment 9 bestaat niet"
    ) as stop:
        call_command("load_content", str(folder))

    assert stop.value.returncode == 1
    assert not Edition.objects.exists()


def test_the_whole_national_set_loads_and_no_form_is_left(national_edition: Edition) -> None:
    assert list(Moment.objects.values_list("nr", flat=True)) == list(range(1, 16))
    assert (Topic.objects.count(), Step.objects.count(), Rights.objects.count()) == (92, 6, 8)
    assert Fact.objects.filter(status="unverified").exists()
    assert re.findall(r"\[\[[a-z]+:[a-z0-9-]*", str(everything())) == []
    for moment in Moment.objects.all():
        assert moment.act_html.count("<li>") == 3, moment.slug


def test_other_rooms_get_plain_choices(edition: Edition) -> None:
    assert topic_choices() == [
        ("antwoord-van-school", "Antwoord van school"),
        ("brief-schrijven", "Een brief schrijven"),
        ("direct-hulp", "Nu hulp nodig?"),
    ]
    assert moment_choices() == [("1", "Ik wacht op school"), ("2", "Wij gaan verder")]
    assert texts_to_review(today=date(2026, 11, 10)) == 0
    assert texts_to_review(today=date(2026, 11, 11)) == 1
    assert texts_to_review(today=date(2026, 12, 2)) == 2
