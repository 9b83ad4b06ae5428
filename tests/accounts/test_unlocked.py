"""Does an unlocked key live in the session and the cookie together, and in neither of them alone?"""

from base64 import b64decode
from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from krukje.accounts.unlocked import COOKIE, HalfCookie, forget, keep, look
from krukje.vault import new_half
from tests.accounts.people import NOON
from tests.cast import Person

pytestmark = pytest.mark.django_db

SECRET = b"de sleutel van de voordeur"


class Browser:
    """Keeps one session and the cookie it was handed."""

    def __init__(self) -> None:
        self.session = SessionStore()
        self.cookie = ""

    def request(self) -> HttpRequest:
        request = RequestFactory().get("/")
        request.session = self.session
        request.COOKIES = {COOKIE: self.cookie} if self.cookie else {}
        return request

    def visits(self, request: HttpRequest) -> HttpResponse:
        response = HalfCookie(lambda _request: HttpResponse())(request)
        if COOKIE in response.cookies:
            self.cookie = response.cookies[COOKIE].value
        return response


@pytest.fixture
def browser() -> Browser:
    browser = Browser()
    request = browser.request()
    keep(request, "front", SECRET)
    browser.visits(request)
    return browser


def test_what_is_kept_is_found_by_the_same_browser(browser: Browser) -> None:
    assert look(browser.request(), "front") == SECRET


def test_it_is_found_within_the_very_request_that_keeps_it() -> None:
    request = Browser().request()
    keep(request, "front", SECRET)
    keep(request, "back", b"en van de achterdeur")

    assert look(request, "front") == SECRET
    assert look(request, "back") == b"en van de achterdeur"


def test_the_session_alone_holds_nothing_to_read(browser: Browser) -> None:
    kept = str(dict(browser.session.items()))

    assert "voordeur" not in kept
    assert browser.cookie not in kept
    browser.cookie = ""
    assert look(browser.request(), "front") is None


def test_the_cookie_alone_opens_nothing(browser: Browser) -> None:
    browser.session = SessionStore()

    assert len(b64decode(browser.cookie)) == 32
    assert look(browser.request(), "front") is None


def test_a_secret_does_not_open_under_another_label(browser: Browser) -> None:
    browser.session["sealed"]["back"] = browser.session["sealed"]["front"]

    assert look(browser.request(), "back") is None


def test_what_was_sealed_with_a_lost_half_is_thrown_away(browser: Browser) -> None:
    browser.cookie = ""
    request = browser.request()

    keep(request, "back", SECRET)

    assert set(browser.session["sealed"]) == {"back"}


def test_what_is_forgotten_is_gone_and_twice_is_harmless(browser: Browser) -> None:
    for _each in range(2):
        forget(browser.request(), "front")

    assert look(browser.request(), "front") is None


def test_when_nothing_is_kept_the_browser_gives_its_half_back(browser: Browser) -> None:
    forget(browser.request(), "front")

    response = browser.visits(browser.request())

    assert response.cookies[COOKIE]["max-age"] == 0


def test_a_browser_that_has_nothing_gets_nothing() -> None:
    assert not Browser().visits(Browser().request()).cookies


def test_two_browsers_never_have_the_same_half() -> None:
    assert new_half() != new_half()


def test_a_session_is_moved_on_once_a_minute_and_not_at_every_click(client: Client, fatma: Person) -> None:
    def writes() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/account/").status_code == 200
        return sum("UPDATE" in query["sql"] and "django_session" in query["sql"] for query in queries)

    with time_machine.travel(NOON, tick=False) as clock:
        fatma.signs_in(client)
        client.get("/account/")
        before = Session.objects.get().expire_date
        assert [writes(), writes()] == [0, 0]

        clock.shift(timedelta(minutes=5))
        assert [writes(), writes()] == [1, 0]
        assert Session.objects.get().expire_date == before + timedelta(minutes=5)
