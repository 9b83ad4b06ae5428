"""Does a page for everybody speak English below /en/? What stays Dutch must say so, for whoever listens to it."""

import re

import pytest
from django.test import Client

from krukje.inform.models import Contact, Edition, Translation
from krukje.places.models import SupportPoint
from tests.dutch_left import dutch_left, heard_outside_dutch
from tests.inform.test_pages import PAGES
from tests.reading import words

HOME = "/en/voorbeeldstad/"
OTHER_PAGES = (
    f"{HOME}zoeken/?q=my+child+is+suspended",
    f"{HOME}vraag/",
    f"{HOME}vraag/jongeren/",
    f"{HOME}mijn-vraag/",
    f"{HOME}onafhankelijk/",
    f"{HOME}signalen/",
    f"{HOME}nergens/",
    "/en/",
    "/en/?q=1234",
    "/en/?q=xyzzy",
    "/en/inloggen/",
    "/en/uitnodiging/verlopen/",
)


@pytest.fixture
def names(here: SupportPoint, national_edition: Edition) -> tuple[str, ...]:
    """Names have no language. A translation keeps them, with what they are in brackets."""
    translated = Translation.objects.filter(lang="en", kind="contact").values_list("title", flat=True)
    contacts = {*Contact.objects.values_list("name", flat=True), *(name.split(" (")[0] for name in translated)}
    return (here.name, here.region, *contacts)


def test_what_stays_dutch_is_called_dutch(client: Client, names: tuple[str, ...]) -> None:
    left = {}
    for page in (*(HOME + page for page in PAGES), *OTHER_PAGES):
        response = client.get(page)
        assert '<html lang="en"' in response.content.decode(), page
        left[page] = dutch_left(response, names=names)

    assert {page: texts for page, texts in left.items() if texts} == {}


def test_links_and_forms_stay_below_en(client: Client, here: SupportPoint, national_edition: Edition) -> None:
    for page in ("", "uitleg/opp/", "uitleg/adhd/", "wie-helpt/", "rechten/ouder/"):
        response = client.get(HOME + page)
        assert response.headers["Content-Language"] == "en"
        for address, is_other_tongue in links(response.content.decode()):
            assert is_other_tongue or address.startswith(("/en/", "/static/")), address


def links(page: str) -> list[tuple[str, bool]]:
    """Return (address, whether it says that it leads to another language) of every link and form."""
    found = re.findall(r'<(?:a|form)\b[^>]*?\b(?:href|action)="(/[^"]*)"([^>]*)', page)
    return [(address, "hreflang=" in rest) for address, rest in found]


def test_another_language_keeps_what_was_asked(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    page = client.get(f"{HOME}wie-helpt/?waar=weigert").content.decode()

    assert 'href="/voorbeeldstad/wie-helpt/?waar=weigert"' in page


def test_a_page_that_is_not_there_leads_to_the_front_page_in_each_language(client: Client, db: None) -> None:
    page = client.get("/en/nergens/hier/").content.decode()

    assert 'href="/"' in page
    assert 'href="/pl/"' in page
    assert "/pl/nergens" not in page


def test_an_error_speaks_the_language_of_the_page(client: Client, here: SupportPoint) -> None:
    assert "This page does not exist" in words(client.get("/en/voorbeeldstad/nergens/"))


@pytest.mark.parametrize(
    ("page", "heard"),
    [
        ('<p lang="nl">Het <b>plan</b></p><p>The plan</p>', ["The plan"]),
        ('<div lang="nl"><p lang="en">The <br>plan</p> van school</div>', ["The", "plan"]),
        ('<main><img alt="Het plan"><div class="own-words">van mij</div></main>', ["Het plan"]),
    ],
)
def test_only_what_is_called_dutch_may_be_dutch(page: str, heard: list[str]) -> None:
    assert heard_outside_dutch(page) == heard
