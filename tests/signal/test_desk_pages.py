"""Who must do something with the numbers: the list at the desk, and replying."""

import uuid

import pytest
from django.test import Client

from krukje.audit.models import Entry
from krukje.signal.models import Reply, Report
from krukje.signal.queries import reports_without_reply
from krukje.ui.models import PageGeneration
from tests.cast import Cast

LIST = "/voorbeeldstad/werk/cijfers/"
PAGE = f"{LIST}2026-Q3/antwoord/"
MAY_NOT_READ = ["Fatma", "Piet", "Emma", "Frits", "Ben"]


def filled_in(**changes: str) -> dict[str, str]:
    return {
        "organisation": "Het bestuur van het samenwerkingsverband",
        "text": "Wij praten hierover met alle scholen.",
        "submission": str(uuid.uuid4()),
        **changes,
    }


# The list


@pytest.mark.parametrize("name", ["Rob", "Anna", "Lena"])
def test_who_learns_from_numbers_sees_which_have_no_reply(
    client: Client, cast: Cast, report: Report, name: str
) -> None:
    response = cast[name].signs_in(client).get(LIST)

    assert "Juli, augustus en september 2026" in response.text
    assert "Nog geen antwoord" in response.text


def test_only_the_reader_is_asked_to_reply(client: Client, cast: Cast, report: Report) -> None:
    assert PAGE in cast["Rob"].signs_in(client).get(LIST).text
    assert PAGE not in cast["Anna"].signs_in(Client()).get(LIST).text


def test_a_list_without_reports_says_so(client: Client, cast: Cast) -> None:
    assert "Er zijn nog geen cijfers gepubliceerd." in cast["Rob"].signs_in(client).get(LIST).text


@pytest.mark.parametrize("name", MAY_NOT_READ)
def test_the_list_is_not_there_for_others(client: Client, cast: Cast, name: str) -> None:
    assert cast[name].signs_in(client).get(LIST).status_code == 404


def test_a_reader_of_the_neighbours_finds_neither_list_nor_form(
    client: Client, cast: Cast, neighbours: Cast, report: Report
) -> None:
    neighbours["Rob"].signs_in(client)

    assert client.get(LIST).status_code == 404
    assert client.get(PAGE).status_code == 404
    assert client.get("/anderland/werk/cijfers/2026-Q3/antwoord/").status_code == 404


@pytest.mark.parametrize("page", [LIST, PAGE])
def test_strangers_are_asked_to_sign_in(client: Client, report: Report, page: str) -> None:
    response = client.get(page)

    assert response.status_code == 302
    assert response["Location"].startswith("/inloggen/")


# Replying


def test_a_reader_replies_for_everybody_to_read(client: Client, cast: Cast, report: Report) -> None:
    before = PageGeneration.objects.get().number

    response = cast["Rob"].signs_in(client).post(PAGE, filled_in())

    assert response["Location"] == LIST
    reply = Reply.objects.get()
    assert (reply.report, reply.author) == (report, cast["Rob"].user)
    assert Entry.objects.get(what="report.reply").who == "Rob"
    assert PageGeneration.objects.get().number == before + 1
    assert "Wij praten hierover met alle scholen." in Client().get("/voorbeeldstad/cijfers/2026-Q3/").text
    assert "Nog geen antwoord" not in client.get(LIST).text


def test_the_form_warns_that_everybody_will_read_it(client: Client, cast: Cast, report: Report) -> None:
    text = cast["Rob"].signs_in(client).get(PAGE).text

    assert "voor iedereen te lezen" in text
    assert "niet meer veranderen of weghalen" in text


def test_a_reply_sent_twice_stands_there_once(client: Client, cast: Cast, report: Report) -> None:
    typed = filled_in()
    cast["Rob"].signs_in(client)

    first, second = client.post(PAGE, typed), client.post(PAGE, typed)

    assert first.status_code == second.status_code == 302
    assert Reply.objects.count() == 1
    assert Entry.objects.filter(what="report.reply").count() == 1


def test_two_organisations_may_both_reply(client: Client, cast: Cast, report: Report) -> None:
    cast["Rob"].signs_in(client)

    client.post(PAGE, filled_in())
    client.post(PAGE, filled_in(organisation="De ondersteuningsplanraad"))

    assert [reply.organisation for reply in Reply.objects.all()] == [
        "Het bestuur van het samenwerkingsverband",
        "De ondersteuningsplanraad",
    ]
    assert "2 antwoorden" in client.get(LIST).text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"organisation": ""}, "Vul in namens wie u antwoordt."),
        ({"text": " "}, "Schrijf eerst een antwoord."),
        ({"text": "a" * 5001}, "Uw antwoord is te lang."),
        ({"organisation": "b" * 151}, "Houd de naam onder de 150 tekens."),
    ],
)
def test_it_says_what_is_missing_and_keeps_what_was_typed(
    client: Client, cast: Cast, report: Report, changes: dict[str, str], said: str
) -> None:
    typed = filled_in(**changes)

    response = cast["Rob"].signs_in(client).post(PAGE, typed)

    assert said in response.text
    assert typed["organisation"] in response.text
    assert not Reply.objects.exists()


@pytest.mark.parametrize("name", [*MAY_NOT_READ, "Anna", "Lena"])
def test_only_a_reader_replies(client: Client, cast: Cast, report: Report, name: str) -> None:
    assert cast[name].signs_in(client).post(PAGE, filled_in()).status_code == 404
    assert not Reply.objects.exists()


@pytest.mark.parametrize("quarter", ["2026-Q2", "zomaar"])
def test_a_report_that_is_not_there_gets_no_reply(client: Client, cast: Cast, report: Report, quarter: str) -> None:
    response = cast["Rob"].signs_in(client).post(f"{LIST}{quarter}/antwoord/", filled_in())

    assert response.status_code == 404


def test_the_start_page_counts_quarters_without_reply(client: Client, cast: Cast, report: Report) -> None:
    before = reports_without_reply(cast.support_point)

    cast["Rob"].signs_in(client).post(PAGE, filled_in())

    assert (before, reports_without_reply(cast.support_point)) == (1, 0)
