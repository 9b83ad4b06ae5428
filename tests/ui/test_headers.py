"""What may a browser do with our pages? As little as possible, on every one of them."""

import re

import pytest
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast, Family

pytestmark = pytest.mark.django_db

PUBLIC = [
    "/",
    "/?q=1234",
    "/voorbeeldstad/",
    "/voorbeeldstad/uitleg/",
    "/voorbeeldstad/reis/",
    "/voorbeeldstad/zoeken/",
]
PUBLIC += ["/voorbeeldstad/onafhankelijk/", "/voorbeeldstad/vraag/", "/voorbeeldstad/signalen/"]
SOMEBODYS_OWN = [
    "/inloggen/",
    "/voorbeeldstad/mijn-vraag/",
    "/voorbeeldstad/vraag/wie/",
    "/bestaat-niet/",
    "/x/y/z/",
]
DESK = ["/account/", "/voorbeeldstad/werk/", "/voorbeeldstad/werk/vragen/"]


def policy(client: Client, address: str) -> dict[str, str]:
    header = client.get(address).headers["Content-Security-Policy"]
    return dict(part.split(" ", 1) for part in header.split("; "))


@pytest.mark.parametrize("address", PUBLIC + SOMEBODYS_OWN)
def test_every_page_carries_a_strict_policy(client: Client, cast: Cast, address: str) -> None:
    found = policy(client, address)

    assert found["default-src"] == "'none'"
    assert found["script-src"] == found["style-src"] == found["font-src"] == found["form-action"] == "'self'"
    assert found["frame-ancestors"] == found["base-uri"] == "'none'"
    assert found["img-src"] == "'self' data:"
    assert not re.search(r"unsafe|https?:|\*", " ".join(found.values()))


@pytest.mark.parametrize("address", PUBLIC + SOMEBODYS_OWN + DESK)
def test_every_page_carries_the_other_headers(client: Client, cast: Cast, address: str) -> None:
    if address in DESK:
        cast["Fatma"].signs_in(client)

    headers = client.get(address).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("address", PUBLIC)
def test_who_only_reads_gets_no_cookie_and_no_secret_of_a_form(client: Client, cast: Cast, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 200
    assert not response.cookies
    assert "csrf" not in response.content.decode()


@pytest.mark.parametrize("address", PUBLIC + SOMEBODYS_OWN)
def test_no_page_asks_anything_of_another_site(client: Client, cast: Cast, address: str) -> None:
    page = client.get(address).content.decode()

    fetched = re.findall(r"<(?:script|img|iframe|source|video|audio|object|embed|form)\b[^>]*", page)
    fetched += re.findall(r"<link\b[^>]*", page)
    assert fetched
    assert not [tag for tag in fetched if re.search(r"""(?:src|href|action|data)=["']?(?:https?:)?//""", tag)]


@pytest.mark.parametrize("address", [*SOMEBODYS_OWN, "/?q=1234", "/voorbeeldstad/zoeken/?q=thuis"])
def test_what_is_somebodys_own_is_kept_by_nobody(client: Client, cast: Cast, address: str) -> None:
    assert client.get(address).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", DESK)
def test_no_page_of_the_desk_is_kept(client: Client, cast: Cast, address: str) -> None:
    assert cast["Fatma"].signs_in(client).get(address).headers["Cache-Control"] == "no-store"


def test_no_page_of_a_case_is_kept(client: Client, family: Family) -> None:
    assert (
        family.comes_back(client).get("/voorbeeldstad/mijn-vraag/gesprek/").headers["Cache-Control"] == "no-store"
    )


def test_a_page_that_broke_carries_them_as_well(
    cast: Cast, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr("krukje.support.views_ask.readers", None)

    response = client.get("/voorbeeldstad/vraag/")

    assert response.status_code == 500
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_over_https_browsers_are_told_to_stay_there_also_on_a_kept_page(cast: Cast, settings: Settings) -> None:
    settings.SECURE_HSTS_SECONDS = 31_536_000
    client = Client()

    told = [client.get("/", secure=True).headers.get("Strict-Transport-Security") for _each in range(2)]

    assert told == ["max-age=31536000"] * 2


def test_production_sends_its_cookies_over_https_only(settings: Settings) -> None:
    from krukje.config import settings as production

    assert production.SESSION_COOKIE_SECURE is True
    assert production.CSRF_COOKIE_SECURE is True
    assert settings.SESSION_COOKIE_HTTPONLY is True
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"
