"""Is the test set of the search whole, and honest: does nothing in it stand in what is indexed?"""

from collections import Counter

import pytest

from bench.measures import hit, ndcg
from krukje.inform.edition import Kind, NationalSet
from krukje.inform.edition.shapes import MomentText, RightsText, StepText, TopicText
from tests.inform.asked import LANGUAGES, PAGES, STYLES, WHO, Asked, folded, read_asked, runs

pytestmark = pytest.mark.pure
SET = read_asked()
LEAST = 150
STORY = range(25, 61)


@pytest.fixture(scope="module")
def slugs(national_set: NationalSet) -> dict[Kind, set[str]]:
    return {
        Kind.TOPIC: {text.slug for text in national_set.topics},
        Kind.MOMENT: {text.slug for text in national_set.moments},
        Kind.STEP: {text.slug for text in national_set.steps},
        Kind.RIGHTS: {text.slug for text in national_set.rights},
        Kind.TERM: {text.slug for text in national_set.terms},
        Kind.CONTACT: {text.slug for text in national_set.contacts},
    }


def meant(name: str, slugs: dict[Kind, set[str]]) -> list[tuple[Kind, str]]:
    """Return every page that goes by this name."""
    kind, _, slug = name.rpartition("/")
    kinds = [Kind(kind)] if kind else [Kind(page) for page in PAGES]
    return [(each, slug) for each in kinds if slug in slugs[each]]


def test_the_set_is_large_and_of_every_kind() -> None:
    assert len(SET) >= LEAST
    assert len({item.id for item in SET}) == len({item.question for item in SET}) == len(SET)
    assert {item.lang for item in SET} == set(LANGUAGES)
    assert {item.who for item in SET} == set(WHO)
    assert {item.style for item in SET} == set(STYLES)
    assert min(Counter(item.lang for item in SET).values()) >= 12
    assert {item.style for item in SET if item.lang == "nl" and item.who == "parent"} == set(STYLES)


@pytest.mark.parametrize("item", SET, ids=lambda item: item.id)
def test_a_question_has_answers_that_exist(item: Asked, slugs: dict[Kind, set[str]]) -> None:
    assert 1 <= len(item.answers) <= 6
    assert set(item.gains) <= {1, 2, 3}
    assert max(item.gains) == 3
    assert {name: len(meant(name, slugs)) for name in item.answers} == dict.fromkeys(item.answers, 1)
    if item.style == "story":
        assert len(item.question.split()) in STORY


def test_every_page_is_the_best_answer_to_something(slugs: dict[Kind, set[str]]) -> None:
    best = {page for item in SET for name, gain in item.answers.items() if gain == 3 for page in meant(name, slugs)}
    for kind in (Kind.TOPIC, Kind.MOMENT, Kind.STEP, Kind.RIGHTS):
        assert slugs[kind] - {slug for each, slug in best if each == kind} == set(), kind


def test_no_question_was_copied_into_what_is_indexed(national_set: NationalSet) -> None:
    """Words in both would make the search look better than it is. Change the question, never the text."""
    texts: list[TopicText | MomentText | StepText | RightsText]
    texts = [*national_set.topics, *national_set.moments, *national_set.steps, *national_set.rights]
    dutch = [line for text in texts for line in text.families_say]
    others = [line for text in texts for lines in text.families_say_in.values() for line in lines]
    synonyms = [phrase for meaning in national_set.meanings for phrase in meaning.words]
    # A synonym of a word or two is a word of the language, and nobody's question.
    said = {folded(line) for line in (*dutch, *others)} | {
        folded(line) for line in synonyms if len(line.split()) > 2
    }
    said_runs = {run for line in (*dutch, *synonyms) for run in runs(line)}

    assert [item.id for item in SET if folded(item.question) in said] == []
    assert [item.id for item in SET if item.lang == "nl" and said_runs & set(runs(item.question))] == []


def test_the_measures_say_what_they_should() -> None:
    assert ndcg([3, 2, 1], (1, 2, 3)) == 1
    assert ndcg([], (3,)) == 0
    assert ndcg([0, 3], (3,)) == pytest.approx(0.6309, abs=1e-4)
    assert ndcg([0, 0, 0, 0, 0, 3], (3,)) == 0
    assert ndcg([1, 3], (3, 1)) == pytest.approx((1 + 7 / 1.58496) / (7 + 1 / 1.58496), abs=1e-4)
    assert hit([2, 0, 3], 1) == 0
    assert hit([2, 0, 3], 3) == 1
