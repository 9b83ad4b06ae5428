"""You said, we did: what families asked, who answered, and what still waits."""

import uuid
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from krukje.crossings.cases_to_signal import pass_counts
from krukje.places.models import SupportPoint
from krukje.rules.quarters import Quarter
from krukje.signal.actions import publish_report, reply_to
from krukje.signal.models import Report
from tests.cast import Cast
from tests.crossings.conftest import MakeCases

PAGE = "/voorbeeldstad/signalen/"
TITLES = {"tlv": "Toelaatbaarheidsverklaring (TLV)", "schorsing": "Schorsing", "thuiszitten": "Uw kind zit thuis"}


def publish(here: SupportPoint, quarter: Quarter) -> Report:
    day = date(2026, 10, 5)
    pass_counts(support_point=here, quarter=quarter, today=day)
    now = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
    return publish_report(support_point=here, quarter=quarter, titles=TITLES, now=now)


@pytest.fixture
def report(here: SupportPoint, make_cases: MakeCases) -> Report:
    make_cases(9, topic="tlv", sector="po", on=date(2026, 8, 1))
    make_cases(14, topic="thuiszitten", sector="vo", on=date(2026, 8, 1))
    make_cases(3, topic="schorsing", sector="vo", on=date(2026, 8, 1))
    make_cases(3, topic="schorsing", sector="po", on=date(2026, 8, 1))
    return publish(here, Quarter(2026, 3))


def test_before_the_first_report_the_page_says_so(client: Client, here: SupportPoint) -> None:
    assert "Er staan nog geen cijfers." in client.get(PAGE).text


def test_families_read_what_was_asked_most_and_that_it_waits(client: Client, report: Report) -> None:
    text = " ".join(client.get(PAGE).text.split())

    assert "Juli, augustus en september 2026" in text
    assert "Er kwamen 29 vragen binnen." in text
    assert text.index("Uw kind zit thuis: 14 keer") < text.index("Toelaatbaarheidsverklaring (TLV): 9 keer")
    assert "Dit wacht op een antwoord sinds 5 oktober 2026." in text


def test_a_reply_stands_there_in_full(client: Client, cast: Cast, report: Report) -> None:
    reply_to(
        report=report,
        by=cast["Rob"].user,
        organisation="Het bestuur",
        text="Wij maken afspraken met de scholen.\n\nIn januari leest u meer.",
        submission=uuid.uuid4(),
        now=datetime(2026, 10, 20, 8, 0, tzinfo=UTC),
    )

    text = client.get(PAGE).text

    assert "Het bestuur antwoordt:" in text
    assert "Wij maken afspraken met de scholen." in text
    assert "In januari leest u meer." in text
    assert "Dit wacht op een antwoord" not in text


def test_the_newest_quarter_stands_first(
    client: Client, here: SupportPoint, report: Report, make_cases: MakeCases
) -> None:
    make_cases(8, topic="tlv", sector="po", on=date(2026, 5, 1))
    publish(here, Quarter(2026, 2))

    text = client.get(PAGE).text

    assert text.index("Juli, augustus en september 2026") < text.index("April, mei en juni 2026")


def test_where_topics_are_too_small_the_page_says_so(
    client: Client, here: SupportPoint, make_cases: MakeCases
) -> None:
    for topic in TITLES:
        make_cases(3, topic=topic, sector="po", on=date(2026, 8, 1))
    publish(here, Quarter(2026, 3))

    assert "Per onderwerp waren het er te weinig om te laten zien." in client.get(PAGE).text


def test_reading_leaves_no_cookie(client: Client, report: Report) -> None:
    response = client.get(PAGE)

    assert not response.cookies
    assert "csrf" not in response.text


def test_the_neighbours_have_their_own_page(client: Client, report: Report, elsewhere: SupportPoint) -> None:
    assert "Er staan nog geen cijfers." in client.get("/anderland/signalen/").text


def test_nobody_posts_to_it(client: Client, here: SupportPoint) -> None:
    assert client.post(PAGE).status_code == 405
