"""The published numbers on the site: a page to read, a file to work with."""

import uuid

import pytest
from django.test import Client

from krukje.places.models import SupportPoint
from krukje.signal.actions import reply_to
from krukje.signal.models import Report
from tests.cast import Cast
from tests.signal.numbers import COUNTS, MORNING, give_counts, publish

PAGE = "/voorbeeldstad/cijfers/2026-Q3/"


def test_anybody_reads_the_table_that_was_audited(client: Client, report: Report) -> None:
    response = client.get(PAGE)

    assert response.status_code == 200
    assert report.html in response.text
    assert "Waar gezinnen mee kwamen in juli, augustus en september 2026" in response.text
    assert "In deze drie maanden kwamen er 48 vragen bij ons binnen." in response.text


def test_reading_leaves_no_cookie_and_needs_no_secret(client: Client, report: Report) -> None:
    response = client.get(PAGE)

    assert not response.cookies
    assert "csrf" not in response.text


def test_the_promise_and_what_is_hidden_stand_there_in_words(client: Client, report: Report) -> None:
    text = " ".join(client.get(PAGE).text.split())

    assert "kan geen klein aantal (1 tot en met 4) uitrekenen" in text
    assert "aantallen in de tabel zijn verborgen." in text
    assert "Over deze onderwerpen kwam geen vraag binnen: Het ontwikkelingsperspectief (OPP)." in text


def test_the_picture_has_a_name_and_says_its_numbers(client: Client, report: Report) -> None:
    text = " ".join(client.get(PAGE).text.split())

    assert 'role="img" aria-labelledby="beeld-naam beeld-uitleg"' in text
    assert "Uw kind zit thuis: 21." in text
    assert "style=" not in text


def test_the_file_is_to_the_byte_what_was_audited(client: Client, report: Report) -> None:
    response = client.get(f"{PAGE}tabel.csv")

    assert response.content == bytes(report.csv)
    assert response["Content-Type"] == "text/csv; charset=utf-8"


def test_an_older_release_stays_and_says_that_there_is_a_newer_one(
    client: Client, counted: SupportPoint, report: Report
) -> None:
    give_counts(counted, {**COUNTS, ("tlv", "vo"): 29})
    second = publish(counted)

    older, newest = client.get(f"{PAGE}1/"), client.get(PAGE)

    assert report.html in older.text
    assert "Dit is een oudere uitgave." in older.text
    assert second.html in newest.text
    assert "Dit is een oudere uitgave." not in newest.text
    assert client.get(f"{PAGE}1/tabel.csv").content == bytes(report.csv)
    assert client.get(f"{PAGE}2/tabel.csv").content == client.get(f"{PAGE}tabel.csv").content == bytes(second.csv)


def test_a_reply_stands_under_every_release(client: Client, report: Report, cast: Cast) -> None:
    assert "Hierop is nog niet geantwoord." in Client().get(PAGE).text

    reply_to(
        report=report,
        by=cast["Rob"].user,
        organisation="Het bestuur",
        text="Wij gaan <b>praten</b>.",
        submission=uuid.uuid4(),
        now=MORNING,
    )
    text = client.get(PAGE).text

    assert "Het bestuur antwoordt:" in text
    assert "Wij gaan &lt;b&gt;praten&lt;/b&gt;." in text
    assert "Hierop is nog niet geantwoord." not in text


@pytest.mark.parametrize(
    "address",
    [
        "/voorbeeldstad/cijfers/2026-Q2/",
        "/voorbeeldstad/cijfers/zomaar/",
        "/voorbeeldstad/cijfers/2026-Q3/2/",
        "/voorbeeldstad/cijfers/2026-Q3/0/",
        "/voorbeeldstad/cijfers/2026-Q2/tabel.csv",
        "/anderland/cijfers/2026-Q3/",
    ],
)
def test_what_was_not_published_is_not_there(
    client: Client, report: Report, elsewhere: SupportPoint, address: str
) -> None:
    assert client.get(address).status_code == 404


def test_nobody_posts_to_a_report(client: Client, report: Report) -> None:
    assert client.post(PAGE).status_code == 405


def test_the_page_costs_few_queries(client: Client, report: Report, django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        client.get(PAGE)
