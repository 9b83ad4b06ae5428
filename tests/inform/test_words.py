"""How words become tokens, and how the site's own words mend what somebody typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from krukje.inform.models import Edition
from krukje.inform.search.analyse import fold, forms
from krukje.inform.search.languages import FOREIGN, telling_forms, terms, tokens_of
from krukje.inform.search.lexicon import Lexicon, Tongue, lexicon_of
from krukje.inform.search.understand import understand


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
    for lang in ("nl", *FOREIGN):
        tokens = list(terms(text, lang))

        assert " ".join(tokens).split() == tokens


def small_lexicon(tokens: dict[str, dict[str, tuple[str, ...]]]) -> Lexicon:
    """The words of a site with next to none."""

    def tongue(lang: str) -> Tongue:
        own = tokens.get(lang, {})
        return Tongue(lang=lang, tokens=own, parts={}, shown=tuple(own), meanings={}, meanings_by_stem={})

    return Lexicon(
        tongues={lang: tongue(lang) for lang in ("nl", *FOREIGN)},
        pages={token: 1 for own in tokens.values() for all_of_it in own.values() for token in all_of_it},
        most_pages=dict.fromkeys(tokens, 2),
        rarities={},
    )


@pytest.fixture
def words(edition: Edition) -> Lexicon:
    return lexicon_of(edition.name)


def understood(words: Lexicon, question: str) -> set[str]:
    return {asked.form for asked in understand(question, words).asked}


def test_a_typing_error_becomes_the_nearest_word_of_the_site(words: Lexicon) -> None:
    question = understand("leerlingenvervor", words)

    assert question.mended == ("leerlingenvervoer",)


def test_a_real_word_is_never_taken_for_a_typing_error(words: Lexicon) -> None:
    # One letter from "brief", and a word of its own.
    assert understand("grief", words).mended == ()


def test_a_short_word_is_not_mended(words: Lexicon) -> None:
    assert understand("brf", words).mended == ()


def test_two_words_that_are_one_are_joined(words: Lexicon) -> None:
    assert "leerlingenvervoer" in understood(words, "leerlingen vervoer")


def test_one_word_that_is_two_is_split_at_its_link(words: Lexicon) -> None:
    assert understood(words, "schoolbrief") == {"school", "brief"}


def test_a_guess_weighs_less_than_the_word_itself(words: Lexicon) -> None:
    (guess,) = understand("leerlingenvervor", words).asked
    (word,) = understand("leerlingenvervoer", words).asked

    assert guess.weight < word.weight


def test_a_word_asked_twice_counts_once(words: Lexicon) -> None:
    assert len(understand("brief brieven BRIEF", words).asked) == 1


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_question_is_understood_somehow(question: str) -> None:
    few = small_lexicon({"nl": {"brief": ("brief",)}})

    assert all(asked.form == "brief" for asked in understand(question, few).asked)
