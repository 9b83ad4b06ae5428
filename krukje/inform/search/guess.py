"""In which language was this asked? Only to read the question; the page stays in the reader's own language."""

from krukje.inform.search.analyse import forms
from krukje.inform.search.languages import DUTCH, is_known
from krukje.inform.search.lexicon import Lexicon
from krukje.inform.search.stop_words import STOP_WORDS

ARABIC, CYRILLIC = ("\u0600", "\u06ff"), ("\u0400", "\u04ff")
LATIN = (DUTCH, "en", "tr", "pl")
OWN_LETTERS = {"tr": frozenset("ğışİĞŞ"), "pl": frozenset("łąęćśźżńŁĄĘĆŚŹŻŃ")}
# What a sign is worth beside one word of a language: its own letters, the page's language, and Dutch when in doubt.
LETTER, PAGE, HOME, DICTIONARY = 2.0, 1.0, 0.5, 0.5


def language_of(question: str, words: Lexicon, *, page: str = DUTCH) -> str:
    """Return the language that the question is most likely in."""
    for lang, (first, last) in (("ar", ARABIC), ("uk", CYRILLIC)):
        letters = sum(first <= sign <= last for sign in question)
        if letters * 2 > sum(sign.isalpha() for sign in question):
            return lang
    typed = forms(question)
    return max(LATIN, key=lambda lang: _worth(typed, question, words, lang) + _benefit(lang, page))


def _worth(typed: list[str], question: str, words: Lexicon, lang: str) -> float:
    tongue = words.tongues[lang]
    own = sum(form in STOP_WORDS[lang] or form in tongue.tokens or form in tongue.meanings for form in typed)
    if lang == DUTCH:
        return own + sum(DICTIONARY for form in typed if form not in tongue.tokens and is_known(form))
    return own + LETTER * bool(OWN_LETTERS.get(lang, frozenset()) & frozenset(question))


def _benefit(lang: str, page: str) -> float:
    return PAGE * (lang == page) + HOME * (lang == DUTCH)
