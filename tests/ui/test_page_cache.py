"""Does a reader without a cookie get a kept page, and nobody else; and never an old one?"""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from krukje.ui import page_cache
from krukje.ui.models import PageGeneration, empty_page_cache
from krukje.ui.page_cache import PageCache, for_readers
from tests.cast import Cast

pytestmark = pytest.mark.django_db

# Pages that everybody may read, as far as they stand without an edition.
PUBLIC = ["/", "/voorbeeldstad/onafhankelijk/", "/voorbeeldstad/vraag/"]
Ask = Callable[..., HttpResponse]


@pytest.fixture
def _looks_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process looks once a second whether something was published; here it always looks."""
    monkeypatch.setattr(page_cache, "LOOK_AGAIN_SECONDS", 0)


@pytest.mark.parametrize("address", PUBLIC)
def test_the_second_reader_costs_no_query_and_gets_the_same(
    cast: Cast, client: Client, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(page_cache, "LOOK_AGAIN_SECONDS", 3600)
    first = client.get(address)
    assert not client.cookies

    with CaptureQueriesContext(connection) as queries:
        second = client.get(address)

    assert len(queries) == 0
    assert first.status_code == second.status_code == 200
    assert second.content == first.content
    assert dict(second.headers) == dict(first.headers)


@pytest.mark.usefixtures("_looks_every_time")
def test_what_was_published_shows_at_once(cast: Cast, client: Client) -> None:
    client.get("/voorbeeldstad/vraag/")
    cast.support_point.answer_workdays = 9
    cast.support_point.save()
    assert "Binnen 9 werkdagen" not in client.get("/voorbeeldstad/vraag/").content.decode()

    empty_page_cache()

    assert "Binnen 9 werkdagen" in client.get("/voorbeeldstad/vraag/").content.decode()


def test_publishing_raises_the_generation_by_one_each_time() -> None:
    for number in (1, 2, 3):
        empty_page_cache()
        assert PageGeneration.objects.get().number == number


class Site:
    """A page that counts how often it was made, behind a cache of its own."""

    def __init__(self, view: Callable[[HttpRequest], HttpResponse]) -> None:
        self.made = 0
        self.view = view
        self.cache = PageCache(self.make)

    def make(self, request: HttpRequest) -> HttpResponse:
        self.made += 1
        return self.view(request)

    def get(self, path: str = "/x/", query: str = "", cookie: str = "", method: str = "get", **more: str) -> bytes:
        factory = RequestFactory(headers={"cookie": cookie} if cookie else {})
        request: HttpRequest = getattr(factory, method)(f"{path}{query}", **more)
        return bytes(self.cache(request).content)


@for_readers
def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"lees {request.get_full_path()}")


@pytest.fixture
def site() -> Site:
    return Site(page)


def test_a_page_is_made_once_for_everybody_without_a_cookie(site: Site) -> None:
    assert [site.get() for _each in range(3)] == [b"lees /x/"] * 3

    assert site.made == 1


@pytest.mark.parametrize(
    "asked",
    [
        {"cookie": "krukje=abc"},
        {"query": "?q=wie+helpt"},
        {"method": "post"},
        {"method": "head"},
    ],
    ids=["with a cookie", "with words", "sending", "only heads"],
)
def test_what_is_somebodys_own_is_never_kept_and_never_given_from_what_was_kept(
    site: Site, asked: dict[str, str]
) -> None:
    for _each in range(2):
        site.get(**asked)
    assert site.made == 2
    site.get()

    site.get(**asked)

    assert site.made == 4


def test_every_address_has_a_page_of_its_own(site: Site) -> None:
    assert site.get("/voorbeeldstad/") == b"lees /voorbeeldstad/"
    assert site.get("/anderland/") == b"lees /anderland/"
    assert site.get("/voorbeeldstad/") == b"lees /voorbeeldstad/"
    assert site.made == 2


def test_every_host_has_a_page_of_its_own(site: Site) -> None:
    for host in ("testserver", "localhost"):
        site.get(HTTP_HOST=host)

    assert site.made == 2


def unmarked(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("van iemand")


@for_readers
def gone(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("weg", status=404)


@for_readers
def with_cookie(_request: HttpRequest) -> HttpResponse:
    response = HttpResponse("hallo")
    response.set_cookie("krukje", "abc")
    return response


@pytest.mark.parametrize("view", [unmarked, gone, with_cookie])
def test_only_whole_pages_for_readers_are_kept(view: Callable[[HttpRequest], HttpResponse]) -> None:
    site = Site(view)

    for _each in range(2):
        site.get()

    assert site.made == 2


def test_a_kept_page_may_be_kept_by_a_browser_that_asks_again_and_by_nobody_for_who_has_a_cookie() -> None:
    response = page(RequestFactory().get("/"))

    assert response.headers["Cache-Control"] == "no-cache"
    assert response.headers["Vary"] == "Cookie"


@pytest.mark.usefixtures("_looks_every_time")
def test_a_page_that_was_being_made_while_somebody_published_is_not_kept(site: Site) -> None:
    newest = site.make

    def slow(request: HttpRequest) -> HttpResponse:
        response = newest(request)
        empty_page_cache()
        # Another reader, meanwhile, makes this process see that something was published.
        site.cache.forget_older_generations()
        return response

    site.cache.get_response = slow
    site.get()
    site.cache.get_response = newest
    site.get()

    assert site.made == 2


def test_a_process_looks_once_a_second_at_most(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([100.0, 100.5, 101.1])
    monkeypatch.setattr(page_cache, "time", SimpleNamespace(monotonic=lambda: next(clock)))

    with CaptureQueriesContext(connection) as queries:
        for _each in range(3):
            site.get()

    assert len(queries) == 2


def test_the_memory_stays_small_however_many_addresses_are_asked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_cache, "MOST_PAGES", 10)

    for number in range(35):
        site.get(f"/{number}/")

    assert len(site.cache.pages) <= 10


def test_a_colleague_gets_the_page_anew(cast: Cast, client: Client) -> None:
    Client().get("/voorbeeldstad/onafhankelijk/")

    response = cast["Fatma"].signs_in(client).get("/voorbeeldstad/onafhankelijk/")

    assert response.status_code == 200
    assert "Cookie" in response.headers["Vary"]
