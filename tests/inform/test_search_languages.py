"""The search in six languages: read in the language it was asked in, shown in the language of the page."""

from pathlib import Path

import pytest
from django.test import Client

from krukje.inform.actions import load_edition
from krukje.inform.edition import BadContent, NationalSet, read_edition
from krukje.inform.models import Edition, Translation
from krukje.inform.search.analyse import forms
from krukje.inform.search.ask import ask
from krukje.inform.search.guess import language_of
from krukje.inform.search.languages import FOREIGN, tokens_of
from krukje.inform.search.lexicon import lexicon_of
from krukje.inform.search.understand import understand
from krukje.places.models import SupportPoint
from tests.inform.conftest import NOW

SEARCH = "search"
GLOSSARY = {
    "en": "- {words: [letter, write to school], means: [brief]}\n",
    "tr": "- {words: [mektup], means: [brief]}\n",
    "ar": "- {words: [رسالة], means: [brief]}\n",
    "pl": "- {words: [pismo], means: [brief]}\n",
    "uk": "- {words: [лист], means: [brief]}\n",
}


@pytest.fixture
def many_tongues(db: None, folder: Path) -> Edition:
    for lang, words in GLOSSARY.items():
        (folder / SEARCH / f"glossary-{lang}.yaml").write_text(words, encoding="utf-8")
    (folder / SEARCH / "synonyms.yaml").write_text("- {words: [epistel, zwart op wit], means: [brief]}\n")
    (folder / SEARCH / "compounds.yaml").write_text("leerlingenvervoer: [leerling, vervoer]\n")
    return load_edition(folder=folder, now=NOW)


def found(question: str, *, page: str = "nl") -> list[str]:
    return [result.slug for result in ask(question, page=page).results]


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("epistels", "another form of a synonym"),
        ("ik wil het zwart op wit", "a synonym of three words"),
        ("vervoer", "a part of a long word"),
        ("I want to write a letter", "English"),
        ("okula mektup yazmak istiyorum", "Turkish"),
        ("كيف اكتب رِسَالَة للمدرسة", "Arabic, with vowel signs"),
        ("jak napisać pismo do szkoły", "Polish"),
        ("як написати лист до школи", "Ukrainian"),
        ("letter", "a single word, whose language nobody can tell"),
    ],
)
def test_a_letter_is_found_in_every_language(many_tongues: Edition, question: str, why: str) -> None:
    assert found(question)[:1] == ["brief-schrijven"], why


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("mijn kind wil niet naar school", "nl"),
        ("my child does not want to go to school", "en"),
        ("çocuğum okula gitmek istemiyor", "tr"),
        ("cocugum icin ne yapmaliyim", "tr"),
        ("ابني لا يريد الذهاب إلى المدرسة", "ar"),
        ("moje dziecko nie chce chodzić do szkoły", "pl"),
        ("co mam zrobic zeby moje dziecko mialo pomoc", "pl"),
        ("моя дитина не хоче йти до школи", "uk"),
        ("opp", "nl"),
    ],
)
def test_the_language_of_a_question_is_guessed(many_tongues: Edition, question: str, lang: str) -> None:
    assert language_of(question, lexicon_of(many_tongues.name)) == lang


def test_a_doubtful_question_is_read_in_the_language_of_the_page(many_tongues: Edition) -> None:
    words = lexicon_of(many_tongues.name)

    assert language_of("xyz", words) == "nl"
    assert language_of("xyz", words, page="pl") == "pl"


def test_a_typing_error_is_never_mended_to_a_word_of_another_language(many_tongues: Edition) -> None:
    words = lexicon_of(many_tongues.name)

    for lang in FOREIGN:
        assert understand("leerlingenvervor", words, lang=lang).mended == ()


def test_tokens_of_two_languages_never_meet() -> None:
    assert not set(tokens_of("school")) & set(tokens_of("school", "en"))


def test_letters_that_people_type_for_each_other_are_the_same() -> None:
    assert forms("ŁÓDŹ ışık İstanbul") == ["lodz", "isik", "istanbul"]
    assert forms("مَدرسة") == forms("مدرسه")
    assert forms("її чий") == ["її", "чий"]


def test_a_result_shows_in_the_language_of_the_page_and_says_where_it_does_not(
    client: Client, here: SupportPoint, many_tongues: Edition
) -> None:
    Translation.objects.create(
        lang="en", kind="topic", slug="brief-schrijven", title="Writing a letter", summary="A short letter works.",
        html="<p>One letter.</p>", version="0" * 12, is_current=True, translated_on=NOW.date(),
    )  # fmt: skip

    page = client.get("/en/voorbeeldstad/zoeken/", {"q": "how do I write a letter, antwoord"}).text

    assert ">Writing a letter</a>" in page
    assert ' lang="nl" dir="ltr">Antwoord van school</a>' in page


def test_results_stand_by_kind_the_best_kind_first(edition: Edition) -> None:
    answer = ask("wacht op antwoord van school")

    kinds = [group.kind for group in answer.groups()]
    assert len(kinds) == len(set(kinds)) > 1
    assert kinds[0] == answer.results[0].kind
    for group in answer.groups():
        scores = [result.score for result in group.results]
        assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("name", "text", "line", "reason"),
    [
        ("synonyms.yaml", "- {words: [juf], means: []}\n", 1, "minstens 1"),
        (
            "synonyms.yaml",
            "- {words: [juf], means: [leraar]}\n- {words: [Juf], means: [x]}\n",
            2,
            "staat al in dit",
        ),
        ("synonyms.yaml", "- {words: [a b c d e], means: [leraar]}\n", 1, "hooguit 4 woorden"),
        ("synonyms.yaml", "- {words: [juf], means: [juf]}\n", 1, "alleen zichzelf"),
        ("synonyms.yaml", "- {words: [juf], means: [x], mean: [y]}\n", 1, "kennen we hier niet"),
        ("glossary-tr.yaml", "- {words: okul, means: [school]}\n", 1, "lijst met teksten"),
        ("compounds.yaml", "leerplicht: [plicht]\n", 1, "minstens 2"),
        ("compounds.yaml", "Leerplicht: [leer, plicht]\n", 1, "kleine letters"),
    ],
)
def test_a_fault_in_a_list_of_words_is_named(folder: Path, name: str, text: str, line: int, reason: str) -> None:
    (folder / SEARCH / name).write_text(text, encoding="utf-8")

    with pytest.raises(BadContent) as bad:
        read_edition(folder)

    (problem,) = bad.value.problems
    assert (problem.file, problem.line) == (f"{SEARCH}/{name}", line)
    assert reason in problem.reason


def test_the_real_lists_are_long_enough(national_set: NationalSet) -> None:
    phrases = {lang: [m for m in national_set.meanings if m.lang == lang] for lang in ("nl", *FOREIGN)}

    assert len(phrases["nl"]) >= 150
    for lang in FOREIGN:
        assert sum(len(meaning.words) for meaning in phrases[lang]) >= 120, lang
    assert len(national_set.compounds) >= 100


def test_nearly_every_meaning_in_the_real_lists_is_a_word_of_the_site(
    national_set: NationalSet, national_edition: Edition
) -> None:
    words = lexicon_of(national_edition.name)

    lost = {
        mean
        for meaning in national_set.meanings
        for mean in meaning.means
        if not any(words.known_tokens(form) for form in forms(mean))
    }

    # Writers may drop a word before the list does.
    assert len(lost) < 10, lost
