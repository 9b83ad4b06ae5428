"""The editor sees what must be looked at again; nobody else does."""

from datetime import date

import pytest
from django.test import Client

from krukje.inform.edition import Kind
from krukje.inform.models import Edition, Fact
from krukje.inform.review import review_on
from tests.cast import Cast

REVIEW = "/voorbeeldstad/werk/teksten/"


def test_the_editor_sees_what_is_not_certain_and_where_it_stands(
    client: Client, cast: Cast, edition: Edition
) -> None:
    response = cast["Emma"].signs_in(client).get(REVIEW)

    assert response.status_code == 200
    assert "Misschien mag u twee keer vragen." in response.text
    assert "/voorbeeldstad/uitleg/antwoord-van-school/#feit-onzeker-recht" in response.text
    assert response["Cache-Control"] == "no-store"


def test_the_editor_is_told_when_there_is_nothing_yet(client: Client, cast: Cast) -> None:
    assert "nog geen landelijke uitgave" in cast["Emma"].signs_in(client).get(REVIEW).text


@pytest.mark.parametrize("name", ["Fatma", "Lena", "Piet", "Anna", "Rob", "Frits", "Ben"])
def test_for_other_colleagues_the_page_is_not_there(
    client: Client, cast: Cast, edition: Edition, name: str
) -> None:
    assert cast[name].signs_in(client).get(REVIEW).status_code == 404


def test_an_editor_of_the_neighbours_finds_nothing_here(
    client: Client, cast: Cast, neighbours: Cast, edition: Edition
) -> None:
    assert neighbours["Emma"].signs_in(client).get(REVIEW).status_code == 404


def test_a_stranger_is_asked_to_sign_in(client: Client, cast: Cast, edition: Edition) -> None:
    response = client.get(REVIEW)

    assert response.status_code == 302
    assert response["Location"].startswith("/inloggen/")


def test_nothing_can_be_sent_to_it(client: Client, cast: Cast, edition: Edition) -> None:
    assert cast["Emma"].signs_in(client).post(REVIEW).status_code == 405


def test_what_was_not_verified_is_listed_with_its_pages(edition: Edition) -> None:
    (use,) = review_on(date(2026, 11, 21)).unverified

    assert use.fact.slug == "onzeker-recht"
    assert [(page.kind, page.slug) for page in use.pages] == [(Kind.TOPIC, "antwoord-van-school")]


@pytest.mark.parametrize(("today", "overdue"), [(date(2026, 12, 1), []), (date(2026, 12, 2), ["onzeker-recht"])])
def test_a_fact_is_overdue_from_the_day_after_its_check(edition: Edition, today: date, overdue: list[str]) -> None:
    assert [use.fact.slug for use in review_on(today).overdue_facts] == overdue


def test_a_fact_that_no_longer_holds_is_listed(edition: Edition) -> None:
    Fact.objects.filter(slug="antwoord-termijn").update(valid_until=date(2026, 11, 20))

    assert review_on(date(2026, 11, 20)).expired_facts == []
    (use,) = review_on(date(2026, 11, 21)).expired_facts
    assert (Kind.MOMENT, "wachten") in [(page.kind, page.slug) for page in use.pages]


@pytest.mark.parametrize(
    ("today", "overdue"), [(date(2026, 11, 10), []), (date(2026, 11, 11), ["brief-schrijven"])]
)
def test_a_text_is_overdue_from_the_day_after_its_check(edition: Edition, today: date, overdue: list[str]) -> None:
    assert [page.slug for page in review_on(today).overdue_pages] == overdue


def test_a_topic_waits_for_all_three_signatures(edition: Edition) -> None:
    waiting = {topic.slug: topic.missing_signatures for topic in review_on(date(2026, 11, 21)).unvalidated}

    assert waiting == {
        "antwoord-van-school": ["jurist", "praktijk", "ouders"],
        "direct-hulp": ["praktijk", "ouders"],
    }
