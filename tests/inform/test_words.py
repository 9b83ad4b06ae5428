"""How words become tokens, and how the site's own words mend what somebody typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from krukje.inform.models import Edition
from krukje.inform.search.analyse import fold, forms, telling_forms, terms, tokens_of
from krukje.inform.search.lexicon import Lexicon, lexicon_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("gepest", "pesten"),
        ("geschorst", "schorsing"),
        ("scholen", "school"),
        ("weigert", "geweigerd"),
        ("kinderen", "kind"),
        ("gesprekken", "gesprek"),
        ("getekend", "tekenen"),
    ],
)
def test_forms_of_one_word_meet(first: str, second: str) -> None:
    assert set(tokens_of(first)) & set(tokens_of(second))


def test_different_words_do_not_meet() -> None:
    assert not set(tokens_of("school")) & set(tokens_of("gesprek"))


def test_accents_apostrophes_and_capitals_do_not_matter() -> None:
    assert forms("Één CAFÉ-bezoek, auto’s en foto's") == ["een", "cafe", "bezoek", "autos", "en", "fotos"]


def test_words_that_say_nothing_are_left_out() -> None:
    assert telling_forms("Wat moet ik nu doen met mijn brief?") == ["brief"]


@settings(deadline=None)
@given(st.text())
def test_any_text_folds_to_plain_small_letters_and_stays_so(text: str) -> None:
    once = fold(text)

    assert fold(once) == once


@settings(deadline=None)
@given(st.text())
def test_any_text_gives_tokens_that_can_be_stored_side_by_side(text: str) -> None:
    assert " ".join(terms(text).split()) == terms(text)


@pytest.fixture
def words(edition: Edition) -> Lexicon:
    return lexicon_of(edition.digest)


def understood(words: Lexicon, question: str) -> set[str]:
    return {asked.form for asked in words.understand(question).asked}


def test_a_typing_error_becomes_the_nearest_word_of_the_site(words: Lexicon) -> None:
    question = words.understand("leerlingenvervor")

    assert question.mended == ("leerlingenvervoer",)


def test_a_real_word_is_never_taken_for_a_typing_error(words: Lexicon) -> None:
    # One letter from "brief", and a word of its own.
    assert words.understand("grief").mended == ()


def test_a_short_word_is_not_mended(words: Lexicon) -> None:
    assert words.understand("brf").mended == ()


def test_two_words_that_are_one_are_joined(words: Lexicon) -> None:
    assert "leerlingenvervoer" in understood(words, "leerlingen vervoer")


def test_one_word_that_is_two_is_split_at_its_link(words: Lexicon) -> None:
    assert understood(words, "schoolbrief") == {"school", "brief"}


def test_a_guess_weighs_less_than_the_word_itself(words: Lexicon) -> None:
    (guess,) = words.understand("leerlingenvervor").asked
    (word,) = words.understand("leerlingenvervoer").asked

    assert guess.weight < word.weight


def test_a_word_asked_twice_counts_once(words: Lexicon) -> None:
    assert len(words.understand("brief brieven BRIEF").asked) == 1


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_question_is_understood_somehow(question: str) -> None:
    few = Lexicon(tokens={"brief": ("brief",)}, shown=("brief",), pages={"brief": 1}, most_pages=2)

    assert all(asked.form == "brief" for asked in few.understand(question).asked)
