"""What people here call things: the editor's own words count at once, here and nowhere else."""

import pytest
from django.test import Client

from krukje.audit.models import Entry
from krukje.inform.models import Edition, LocalName, Synonym, Term
from krukje.inform.search.ask import ask
from krukje.places.models import SupportPoint
from tests.cast import Cast

PAGE = "/voorbeeldstad/werk/zoekwoorden/"


@pytest.fixture
def emma(client: Client, cast: Cast, edition: Edition) -> Client:
    return cast["Emma"].signs_in(client)


@pytest.fixture
def term(edition: Edition) -> Term:
    term, _ = Term.objects.get_or_create(
        slug="mentor", defaults={"word": "mentor", "html": "<p>x</p>", "plain": "x"}
    )
    return term


def found(question: str, support_point: SupportPoint | None) -> list[str]:
    return [result.slug for result in ask(question, support_point=support_point).results]


def add(client: Client, word: str, means: str) -> str:
    data = {"add_synonym": "1", "woord-word": word, "woord-means": means}
    return client.post(PAGE, data, follow=True).text


def test_a_word_counts_from_the_next_question_on(emma: Client, here: SupportPoint, elsewhere: SupportPoint) -> None:
    assert found("de gele knots", here) == []

    page = add(emma, "Gele Knots", "leerlingenvervoer")

    assert "Het woord telt mee vanaf de volgende zoekvraag." in page
    assert found("de gele knots", here) == ["brief-schrijven"]
    assert found("de gele knots", elsewhere) == []
    assert found("de gele knots", None) == []


def test_another_form_of_the_word_counts_too(emma: Client, here: SupportPoint) -> None:
    add(emma, "knots", "brief, leerlingenvervoer")

    assert found("knotsen", here)[0] == "brief-schrijven"


def test_a_word_is_taken_away_again(emma: Client, here: SupportPoint) -> None:
    add(emma, "knots", "leerlingenvervoer")

    emma.post(f"{PAGE}{Synonym.objects.get().pk}/weg/")

    assert found("knots", here) == []
    assert [entry.what for entry in Entry.objects.filter(chain="voorbeeldstad").order_by("number")][-2:] == [
        "words.add",
        "words.remove",
    ]


@pytest.mark.parametrize(
    ("word", "means", "said"),
    [
        ("", "brief", "Vul in wat mensen zeggen."),
        ("knots", "", "Vul in wat zij bedoelen."),
        ("?!", "brief", "Hier staat geen woord."),
        ("knots", ", ;", "Hier staat geen woord."),
        ("een twee drie vier vijf", "brief", "Houd het bij vier woorden of minder."),
        ("k" * 90, "brief", "Houd het onder de 80 tekens."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(emma: Client, word: str, means: str, said: str) -> None:
    page = add(emma, word, means)

    assert said in page
    assert f'value="{word}"' in page or not word
    assert f'value="{means}"' in page or not means
    assert not Synonym.objects.exists()


def test_the_same_word_twice_is_refused(emma: Client) -> None:
    add(emma, "knots", "leerlingenvervoer")

    page = add(emma, "KNOTS", "brief")

    assert "Dit woord staat er al." in page
    assert Synonym.objects.get().means == "leerlingenvervoer"


def test_a_name_of_the_region_stands_with_its_word_and_is_found(
    emma: Client, here: SupportPoint, elsewhere: SupportPoint, term: Term
) -> None:
    emma.post(PAGE, {"add_name": "1", "naam-term": term.slug, "naam-name": "de Grote Baas"})

    assert "de Grote Baas" in Client().get("/voorbeeldstad/woorden/mentor/").text
    assert "de Grote Baas" not in Client().get("/anderland/woorden/mentor/").text
    assert found("de grote baas", here)
    assert not found("de grote baas", elsewhere)

    emma.post(f"{PAGE}naam/{LocalName.objects.get().pk}/weg/")

    assert "de Grote Baas" not in Client().get("/voorbeeldstad/woorden/mentor/").text


def test_a_name_needs_a_word_of_the_glossary(emma: Client) -> None:
    page = emma.post(PAGE, {"add_name": "1", "naam-term": "weg", "naam-name": "Knooppunt"}).text

    assert "Dit woord staat niet in de woordenlijst." in page
    assert 'value="Knooppunt"' in page


def test_the_same_name_twice_is_refused(emma: Client, term: Term) -> None:
    for _ in range(2):
        response = emma.post(PAGE, {"add_name": "1", "naam-term": term.slug, "naam-name": "Baas"})

    assert "Deze naam staat er al." in response.text


def test_an_editor_finds_the_page_in_the_menu_and_a_neighbour_does_not(
    emma: Client, cast: Cast, neighbours: Cast
) -> None:
    add(emma, "knots", "brief")
    mine = Synonym.objects.get()

    assert f'href="{PAGE}"' in emma.get("/voorbeeldstad/werk/teksten/").text
    other = neighbours["Emma"].signs_in(Client())
    assert other.get(PAGE).status_code == 404
    assert other.post(f"/anderland/werk/zoekwoorden/{mine.pk}/weg/").status_code == 404
    assert Synonym.objects.exists()
