"""Which tokens stand for this word? Used alike when indexing and when asking, so that both sides always meet.

Dutch: simplemma's lemma, then the Kraaij-Pohlmann stem (PyStemmer 3 calls that one `dutch`; `dutch_porter` is the
older one). Lemma first, or *gepest* and *pesten* never meet. A lemma may be wrong (*scholen* is read as a form of
*schuilen*): the stem of the word itself is kept beside it.

The other languages have a stem, and a lemma where simplemma's dictionary is small enough for every process to hold
(the Turkish one is 220 MB, the Polish one 590). Turkish, Polish and Ukrainian pile endings upon endings, so the
first letters of a word are kept beside it as well. Their tokens begin with the code of the language, so that a
Turkish word is never found by a Dutch one.
"""

import threading
from collections.abc import Iterator, Mapping

import simplemma
import Stemmer

from krukje.inform.search.analyse import fold, forms
from krukje.inform.search.stop_words import STOP_WORDS

DUTCH = "nl"
FOREIGN = ("en", "tr", "ar", "pl", "uk")
STEMMERS = {"nl": "dutch", "en": "english", "tr": "turkish", "ar": "arabic", "pl": "polish"}
LEMMAS = frozenset({"nl", "en", "uk"})
FIRST_LETTERS = {"tr": 5, "pl": 6, "uk": 6}
# The ending of an Arabic feminine, that the stemmer leaves on some forms and takes from others.
ARABIC_ENDINGS = "هت"
# Shorter than this, nothing more is taken from an Arabic word.
ARABIC_ROOT = 3
# No letter and no digit of a word: no token of one language can be one of another.
BETWEEN = "0"

# A stemmer keeps a buffer of its own and may not be shared between threads.
_per_thread = threading.local()


def telling_forms(text: str, lang: str = DUTCH) -> list[str]:
    """Return the folded words that say what the text is about."""
    return [form for form in forms(text) if form not in STOP_WORDS[lang]]


def tokens_of(form: str, lang: str = DUTCH) -> tuple[str, ...]:
    """Return the tokens of a folded word; the lemma's comes first."""
    tokens = dict.fromkeys(_tokens(form, lang))
    return tuple(tokens) if lang == DUTCH else tuple(f"{lang}{BETWEEN}{token}" for token in tokens)


def is_known(form: str, lang: str = DUTCH) -> bool:
    """Say whether a folded word stands in simplemma's dictionary: then it is no typing error."""
    return lang in LEMMAS and bool(simplemma.is_known(form, lang=lang))


def terms(text: str, lang: str = DUTCH) -> Iterator[str]:
    """Yield what is stored of a text for the search: all its tokens, in order."""
    for form in telling_forms(text, lang):
        yield from tokens_of(form, lang)


def terms_of_parts(text: str, compounds: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the tokens of the words that the long words of a Dutch text are put together of."""
    for form in forms(text):
        for part in compounds.get(form, ()):
            yield from tokens_of(part)


def _tokens(form: str, lang: str) -> Iterator[str]:
    if lang in LEMMAS:
        yield _stem(fold(simplemma.lemmatize(form, lang=lang)), lang)
    yield _stem(form, lang)
    if lang in FIRST_LETTERS:
        yield form[: FIRST_LETTERS[lang]]


def _stem(form: str, lang: str) -> str:
    if lang not in STEMMERS:
        return form
    stem: str = _stemmer(lang).stemWord(form)
    if lang == "ar" and len(stem) > ARABIC_ROOT and stem[-1] in ARABIC_ENDINGS:
        return stem[:-1]
    return stem


def _stemmer(lang: str) -> Stemmer.Stemmer:
    if not hasattr(_per_thread, lang):
        setattr(_per_thread, lang, Stemmer.Stemmer(STEMMERS[lang]))
    return getattr(_per_thread, lang)
