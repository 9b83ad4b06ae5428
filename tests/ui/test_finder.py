"""Does the front page of the site lead a family to its support point?"""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from krukje.places.demo import load_demo_places
from krukje.places.models import SupportPoint
from krukje.ui.models import empty_page_cache

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def region() -> None:
    load_demo_places()
    empty_page_cache()


def page(client: Client, **query: str) -> str:
    response = client.get("/", query)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_the_bare_page_lists_the_support_points_and_the_help_desk(client: Client) -> None:
    text = page(client)

    assert '<a href="/voorbeeldstad/">Voorbeeldstad e.o.: Ouder- en jeugdsteunpunt</a>' in text
    assert '<a href="/anderland/">Anderland: Steunpunt Anderland</a>' in text
    assert "Uw postcode of de naam van de school" in text
    assert '<a class="phone" href="tel:0886050101">088 605 01 01</a>' in text
    assert text.count("<h1") == 1


@pytest.mark.parametrize("query", [{}, {"q": "8957"}, {"q": "basisschool"}])
def test_a_page_costs_few_queries(
    client: Client, query: dict[str, str], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(7):
        client.get("/", query)


def test_a_visitor_who_only_reads_gets_no_cookie(client: Client) -> None:
    for query in ({}, {"q": "8951"}, {"q": "driepoot"}, {"q": "!"}):
        response = client.get("/", query)
        assert not response.cookies
        assert "csrf" not in response.content.decode()


def test_the_bare_page_is_kept_for_readers_and_an_answer_by_nobody(client: Client) -> None:
    assert client.get("/").headers["Cache-Control"] == "no-cache"
    assert client.get("/", {"q": "8951"}).headers["Cache-Control"] == "no-store"
    assert client.get("/", {"q": "!"}).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("typed", ["8951", "8951AB", "8951 ab"])
def test_a_postcode_is_answered_with_its_support_point(client: Client, typed: str) -> None:
    text = page(client, q=typed)

    assert "Rond postcode 8951" in text
    assert 'href="/voorbeeldstad/"><b>Ouder- en jeugdsteunpunt, Voorbeeldstad e.o.</b></a>' in text
    assert "Samenwerkingsverband: PO9901 en VO9901" in text


@pytest.mark.parametrize("query", [{}, {"q": "8951"}, {"q": "driepoot"}, {"q": "9999"}, {"q": "!"}])
def test_it_always_says_that_the_school_decides(client: Client, query: dict[str, str]) -> None:
    text = page(client, **query)

    assert "De school telt, niet uw postcode." in text
    assert "Dan is het steunpunt van die school er voor u." in text


def test_where_no_support_point_is_the_codes_and_the_help_desk_stand(client: Client) -> None:
    text = page(client, q="8961")

    assert "Voor samenwerkingsverband PO9903 en VO9903 is er nog geen steunpunt op deze site." in text
    assert text.count("088 605 01 01") == 1


def test_a_school_is_answered_with_its_own_support_point(client: Client) -> None:
    text = page(client, q="armleuning")

    assert "Eén school gevonden" in text
    assert "<h3>Basisschool De Armleuning</h3>" in text
    assert "Kerkpad 6, Leunhuizen" in text
    assert 'href="/voorbeeldstad/"><b>Ouder- en jeugdsteunpunt, Voorbeeldstad e.o.</b></a>' in text
    assert "Samenwerkingsverband: PO9901" in text


def test_an_unknown_postcode_and_an_unknown_school_get_a_way_on(client: Client) -> None:
    assert "De postcode 9999 kennen wij niet." in page(client, q="9999")
    assert "Wij vonden geen school met ‘hogwarts’ in de naam." in page(client, q="hogwarts")


def test_nonsense_gets_a_sentence_at_the_field_and_keeps_what_was_typed(client: Client) -> None:
    text = page(client, q="123456")

    assert '<a href="#id_q">Dat lijkt op een postcode, maar er klopt iets niet.' in text
    assert 'value="123456"' in text
    assert 'aria-invalid="true"' in text


def test_an_empty_question_gets_a_sentence(client: Client) -> None:
    assert "Vul een postcode in, of een deel van de naam van de school." in page(client, q="")


def test_what_was_typed_is_never_markup(client: Client) -> None:
    text = page(client, q="<script>alert(1)</script>")

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_a_zero_byte_breaks_nothing(client: Client) -> None:
    assert "<h3>Basisschool De Driepoot</h3>" in page(client, q="drie\x00poot")


def test_a_site_without_support_points_says_so(client: Client) -> None:
    SupportPoint.objects.all().delete()

    assert "Er staat nog geen steunpunt op deze site." in page(client)


def test_a_host_name_of_its_own_leads_to_the_support_point(client: Client) -> None:
    SupportPoint.objects.filter(slug="anderland").update(host="localhost")

    response = client.get("/", headers={"host": "LOCALHOST:8000"})

    assert response.status_code == 302
    assert response.headers["Location"] == "/anderland/"
    assert client.get("/").status_code == 200


def test_nothing_can_be_sent_here(client: Client) -> None:
    assert client.post("/", {"q": "8951"}).status_code == 405
