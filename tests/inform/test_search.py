"""A family finds its page in its own words, and somebody in despair finds a person first."""

import pytest
from django.test import Client

from krukje.inform.edition import NationalSet
from krukje.inform.models import Edition
from krukje.inform.search.ask import ask
from krukje.places.models import SupportPoint
from tests.inform.questions import QUESTIONS

SEARCH = "/voorbeeldstad/zoeken/"
WANTED = 0.8


def found(question: str) -> list[str]:
    return [result.slug for result in ask(question).results]


def test_families_find_the_right_page_in_the_first_three(national_edition: Edition) -> None:
    missed = [question for question, right in QUESTIONS if not right & set(found(question)[:3])]

    assert len(QUESTIONS) >= 25
    assert 1 - len(missed) / len(QUESTIONS) >= WANTED, missed


def test_no_question_of_the_test_was_copied_into_what_families_say(national_set: NationalSet) -> None:
    said = {line.lower() for topic in national_set.topics for line in topic.families_say}
    said |= {line.lower() for moment in national_set.moments for line in moment.families_say}

    assert not [question for question, _ in QUESTIONS if question.lower() in said]


@pytest.mark.parametrize(
    ("question", "page", "why"),
    [
        ("Brieven", "brief-schrijven", "a plural"),
        ("BRIEF", "brief-schrijven", "capitals"),
        ("antwoordt", "antwoord-van-school", "another form of the verb"),
        ("antwort van school", "antwoord-van-school", "a typing error"),
        ("leerlingen vervoer", "brief-schrijven", "one word typed as two"),
        ("antwoordbrief", "brief-schrijven", "two words typed as one"),
        ("brieffje", "brief-schrijven", "a typing error in a diminutive"),
        ("wachten", "wachten", "only in how families say it, in another form"),
        ("brief'; DROP TABLE inform_topic; --", "brief-schrijven", "signs of a database"),
        ('schrijven AND "postzegel" OR (* NEAR ^x)', "brief-schrijven", "signs of a search engine"),
        ("brief %s %(x)s {0} \\ & | ! :*", "brief-schrijven", "signs of a formatter"),
        ("één brief", "brief-schrijven", "accents"),
        ("brief " * 400, "brief-schrijven", "a very long question"),
    ],
)
def test_a_page_is_found_by(edition: Edition, question: str, page: str, why: str) -> None:
    assert page in found(question)[:3], why


@pytest.mark.parametrize("question", ["", "   ", "?!", "de het een", "xyzzy", "\0", "'", "😀"])
def test_a_question_that_says_nothing_finds_nothing(edition: Edition, question: str) -> None:
    assert found(question) == []


def test_a_rare_word_tells_more_than_a_common_one(edition: Edition) -> None:
    assert "brief-schrijven" not in found("vandaag")
    assert found("vandaag leerlingenvervoer")[0] == "brief-schrijven"


def test_a_result_shows_why_it_is_there(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(SEARCH, {"q": "Leerlingenvervoer"}).text

    assert "Het <mark>leerlingenvervoer</mark> regelt u zelf." in page
    assert 'href="/voorbeeldstad/uitleg/brief-schrijven/"' in page
    assert '<h2 id="soort-topic">Uitleg</h2>' in page


def test_a_moment_is_called_a_moment(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(SEARCH, {"q": "adem"}).text

    assert 'href="/voorbeeldstad/reis/wachten/"' in page
    assert '<h2 id="soort-moment">Momenten die u misschien herkent</h2>' in page


def test_what_was_typed_stays_and_is_only_words(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(SEARCH, {"q": '"><script>brief</script>'}).text

    assert "<script>brief" not in page
    assert "&lt;script&gt;brief" in page


def test_a_mended_word_is_named(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(SEARCH, {"q": "leerlingenvervor"}).text

    assert "<b>leerlingenvervoer</b>" in page


def test_own_words_are_kept_nowhere(client: Client, here: SupportPoint, edition: Edition) -> None:
    response = client.get(SEARCH, {"q": "brief"})

    assert response["Cache-Control"] == "no-store"
    assert client.get(SEARCH)["Cache-Control"] != "no-store"


@pytest.mark.parametrize("question", ["", "xyzzy"])
def test_nothing_found_still_helps(client: Client, here: SupportPoint, edition: Edition, question: str) -> None:
    page = client.get(SEARCH, {"q": question}).text

    assert "Ik wacht op school" in page
    assert "000 123 45 67" in page
    assert 'href="/voorbeeldstad/vraag/"' in page


def test_words_of_despair_bring_people_first(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(SEARCH, {"q": "Mijn kind wil dood en school geeft geen antwoord"}).text

    assert page.index("Er is nu iemand die luistert") < page.index("Antwoord van school")
    card = page.split('class="urgent"')[1].split("</section>")[0]
    assert 'href="tel:0800111"' in card
    assert 'href="/voorbeeldstad/uitleg/direct-hulp/"' in card


def test_the_card_stands_there_when_nothing_is_found_too(
    client: Client, here: SupportPoint, edition: Edition
) -> None:
    page = client.get(SEARCH, {"q": "zelfmoordgedachten"}).text

    assert 'class="urgent"' in page


def test_other_words_bring_no_card(client: Client, here: SupportPoint, edition: Edition) -> None:
    assert 'class="urgent"' not in client.get(SEARCH, {"q": "antwoord op mijn brief"}).text
