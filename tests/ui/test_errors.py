"""What does somebody see when a page is not there, too old or broken? A calm page, in Dutch, with a way on."""

import pytest
from django.test import Client, RequestFactory

from krukje.ui.errors import broken
from tests.cast import Cast
from tests.reading import words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address", ["/bestaat-niet/", "/voorbeeldstad/bestaat-niet/", "/voorbeeldstad/vraag/geheim/", "/a/b/c/d/"]
)
def test_a_page_that_is_not_there_says_so_calmly(client: Client, cast: Cast, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 404
    assert "Deze pagina is er niet" in words(response)
    assert 'href="/"' in response.content.decode()
    assert not response.cookies


def test_it_keeps_the_menu_of_the_support_point_where_one_was(client: Client, cast: Cast) -> None:
    page = words(client.get("/voorbeeldstad/vraag/geheim/"))

    assert "Voorbeeldstad e.o." in page
    assert "000 123 45 67" in page


def test_what_a_colleague_may_not_see_looks_like_what_is_not_there(client: Client, cast: Cast) -> None:
    rob = cast["Rob"].signs_in(client)

    forbidden, absent = rob.get("/voorbeeldstad/werk/vragen/"), rob.get("/voorbeeldstad/werk/vragen/NIETHIER/")

    assert forbidden.status_code == absent.status_code == 404
    assert words(forbidden) == words(absent)


def test_a_form_that_is_too_old_tells_that_nothing_was_sent(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)

    response = strict.post("/voorbeeldstad/mijn-vraag/", {"code": "ABCD"})

    assert response.status_code == 403
    assert "Dit formulier is verlopen" in words(response)
    assert "Er is niets verstuurd." in words(response)


def test_a_broken_page_says_that_it_is_us_and_needs_nothing_that_may_be_broken(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr("krukje.config.menu.public_menu", None)

    response = client.get("/voorbeeldstad/vraag/")

    assert response.status_code == 500
    assert "Er ging iets mis bij ons Dat ligt niet aan u." in words(response)


def test_a_host_that_is_not_ours_is_refused_calmly(client: Client, cast: Cast) -> None:
    response = client.get("/", headers={"host": "elders.example"})

    assert response.status_code == 400
    assert "Dit kunnen wij niet lezen" in words(response)
    assert not response.cookies


def test_who_sends_far_too_much_is_told(client: Client, cast: Cast) -> None:
    client.get("/inloggen/")

    response = client.post("/inloggen/", {"email": "a" * 1_100_000})

    assert response.status_code == 400
    assert "Dit kunnen wij niet lezen" in words(response)


@pytest.mark.django_db(databases=[])
def test_the_broken_page_asks_nothing_of_the_database() -> None:
    response = broken(RequestFactory().get("/voorbeeldstad/"))

    assert response.status_code == 500
    assert "Traceback" not in response.content.decode()
