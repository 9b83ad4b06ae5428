"""Which words does the site have, in every language, and what do people call them?

All from the newest edition, read once per process and edition: a few megabytes that nobody changes.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from krukje.inform.models import Word
from krukje.inform.search.languages import BETWEEN, DUTCH, FOREIGN, tokens_of

# Per phrase, the words that stand on the site instead.
Meanings = Mapping[str, tuple[str, ...]]

# A short word is an abbreviation or another word's form: ZAT is no form of *zitten*.
SHORTEST_INFLECTED = 5
SAME_START = 3


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language."""

    lang: str
    tokens: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]
    shown: tuple[str, ...]
    meanings: Meanings
    # The same by the stem of a phrase that is one word.
    meanings_by_stem: Meanings


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one edition."""

    tongues: Mapping[str, Tongue]
    pages: Mapping[str, int]
    most_pages: Mapping[str, int]
    # How much each token tells.
    rarities: Mapping[str, float]

    @property
    def dutch(self) -> Tongue:
        return self.tongues[DUTCH]

    def rarity(self, pages: int, lang: str = DUTCH) -> float:
        return rarity(pages, self.most_pages.get(lang, 0))

    def known_tokens(self, form: str, lang: str = DUTCH) -> tuple[str, ...]:
        """Return the tokens of this word that stand anywhere on the site."""
        return tuple(token for token in self.all_tokens(form, lang) if token in self.pages)

    def all_tokens(self, form: str, lang: str = DUTCH) -> tuple[str, ...]:
        return self.tongues[lang].tokens.get(form) or tokens_of(form, lang)


def rarity(pages: int, most_pages: int) -> float:
    """Return how much a word on so many pages tells: one on every page next to nothing, a rare one a lot."""
    return math.log(1 + (most_pages + 1) / (pages + 0.5))


@lru_cache(maxsize=2)
def lexicon_of(edition: str) -> Lexicon:  # noqa: ARG001
    """Return the words of the edition with this name: the newest one. Another edition has other words."""
    pages: dict[str, int] = defaultdict(int)
    words: dict[str, list[Word]] = {lang: [] for lang in (DUTCH, *FOREIGN)}
    for word in Word.objects.all():
        words[word.lang].append(word)
        if word.pages:
            for token in word.tokens.split():
                pages[token] = max(pages[token], word.pages)
    most_pages = {lang: max((word.pages for word in words[lang]), default=0) for lang in words}
    return Lexicon(
        tongues={lang: _tongue(lang, words[lang]) for lang in words},
        pages=dict(pages),
        most_pages=most_pages,
        rarities={
            token: rarity(pages[token], most_pages[lang])
            for lang in words
            for word in words[lang]
            for token in word.tokens.split()
            if token in pages
        },
    )


def _tongue(lang: str, words: Iterable[Word]) -> Tongue:
    rows = list(words)
    standing = [word for word in rows if word.pages]
    meanings = {word.form: tuple(word.means) for word in rows if word.means}
    return Tongue(
        lang=lang,
        tokens={word.form: tuple(word.tokens.split()) for word in standing},
        parts={word.form: tuple(word.parts.split()) for word in standing if word.parts},
        shown=tuple(word.form for word in standing if word.is_shown),
        meanings=meanings,
        meanings_by_stem=by_stem(meanings, lang),
    )


def near_tokens(form: str, lang: str) -> tuple[str, ...]:
    """Return the tokens of a word that begin as it does: a lemma may be bold, and take *gegevens* for *geven*."""
    tokens = tokens_of(form, lang)
    return tuple(token for token in tokens if token[:SAME_START] == form[:SAME_START]) if lang == DUTCH else tokens


def by_stem(meanings: Meanings, lang: str = DUTCH) -> dict[str, tuple[str, ...]]:
    """Return the meanings of single words by every token of the whole word, so that other forms find them."""
    stems: dict[str, tuple[str, ...]] = {}
    for phrase, means in meanings.items():
        if " " not in phrase and len(phrase) >= SHORTEST_INFLECTED:
            for token in near_tokens(phrase, lang):
                # The first letters alone say too little to translate by.
                if not _is_cut(token, phrase, lang):
                    stems[token] = tuple(dict.fromkeys((*stems.get(token, ()), *means)))
    return stems


def _is_cut(token: str, phrase: str, lang: str) -> bool:
    return lang != DUTCH and token.partition(BETWEEN)[2] != phrase and token == tokens_of(phrase, lang)[-1]
