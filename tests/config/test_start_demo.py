"""`make run` gives a lively support point, the same one however often it is run."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from krukje.accounts.models import User
from krukje.config.demo import PASSWORD, people
from krukje.signal.models import Reply, Report
from krukje.support.models import Case
from tests.cast import STORY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("cheap_derivations")]


def start() -> str:
    said = StringIO()
    call_command("start_demo", stdout=said)
    return said.getvalue()


@pytest.fixture
def demo(settings: Settings) -> str:
    settings.DEBUG = True
    settings.SECOND_FACTOR_REQUIRED = False
    return start()


def test_it_shows_every_login_once(demo: str) -> None:
    assert all(person.email in demo for person in people())
    assert PASSWORD in demo
    assert PASSWORD not in start()


def test_run_again_it_changes_nothing(demo: str) -> None:
    before = set(Case.objects.values_list("reference", "version"))

    assert "De demo staat er al; er is niets veranderd." in start()

    assert set(Case.objects.values_list("reference", "version")) == before


def test_all_three_legs_have_something_to_see(demo: str, client: Client) -> None:
    quarter = Report.objects.get().quarter

    assert "Uw kind zit thuis" in client.get("/voorbeeldstad/zoeken/?q=thuis").content.decode()
    assert "Totaal" in client.get(f"/voorbeeldstad/cijfers/{quarter}/").content.decode()
    assert Reply.objects.get().text in client.get("/voorbeeldstad/signalen/").content.decode()
    assert Case.objects.still_open().count() >= 8
    assert Case.objects.filter(closure__isnull=False).count() > 50


def test_a_demo_worker_signs_in_and_opens_a_question(demo: str, client: Client) -> None:
    client.post("/inloggen/", {"email": "fatma@voorbeeldstad.example", "password": PASSWORD})
    case = Case.objects.still_open().filter(topic="thuiszitten").get()

    page = client.get(f"/voorbeeldstad/werk/vragen/{case.reference}/").content.decode()

    assert "Onze dochter zit nu vier weken thuis" in page
    assert STORY not in page


def test_known_passwords_are_for_a_demo_only(settings: Settings) -> None:
    settings.DEBUG = False

    with pytest.raises(CommandError, match="alleen met DEBUG=1"):
        start()

    assert not User.objects.exists()
