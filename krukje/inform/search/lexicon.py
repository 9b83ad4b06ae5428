"""Which of the site's own words does somebody mean? Mends typing errors, joins and splits words.

All from the words of the newest edition, read once per process and edition.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from krukje.inform.models import Word
from krukje.inform.search.analyse import forms, is_dutch, tokens_of
from krukje.inform.search.stop_words import STOP_WORDS

# Of a long story only so many words are looked at: enough for a page full, not for a book.
MOST_WORDS = 150
SHORTEST_MENDED = 4
SHORTEST_PART = 3
# One known part of a word says enough only if it is long.
SHORTEST_ALONE = 6
LINKS = ("", "s", "en", "e", "n")
# What we guess weighs less than what was typed.
MENDED, JOINED, PART = 0.8, 1.0, 0.7


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that was asked for: the word of the site, its tokens and how much it weighs."""

    form: str
    tokens: tuple[str, ...]
    pages: int
    weight: float


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as the site understands it, and what it made of words that it did not know."""

    asked: tuple[Asked, ...]
    mended: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one edition."""

    tokens: Mapping[str, tuple[str, ...]]
    shown: tuple[str, ...]
    pages: Mapping[str, int]
    most_pages: int

    def understand(self, question: str) -> Understood:
        words = forms(question)[:MOST_WORDS]
        asked: dict[str, Asked] = {}
        mended: list[str] = []
        for form in self._joined(words):
            self._ask(asked, form, JOINED)
        for form in words:
            if form in STOP_WORDS:
                continue
            if self.knows(form):
                self._ask(asked, form, 1.0)
            elif parts := self._parts(form):
                for part in parts:
                    self._ask(asked, part, PART)
            elif better := self._mend(form):
                self._ask(asked, better, MENDED)
                mended.append(better)
        return Understood(asked=tuple(asked.values()), mended=tuple(dict.fromkeys(mended)))

    def knows(self, form: str) -> bool:
        return form in self.tokens or any(token in self.pages for token in tokens_of(form))

    def rarity(self, pages: int) -> float:
        """Return how much a word on so many pages tells: one on every page next to nothing, a rare one a lot."""
        return math.log(1 + (self.most_pages + 1) / (pages + 0.5))

    def _ask(self, asked: dict[str, Asked], form: str, weight: float) -> None:
        """Add this word, once for all its forms; what was typed itself wins from what we guess."""
        tokens = self.tokens.get(form) or tokens_of(form)
        known = tuple(token for token in tokens if token in self.pages)
        if known:
            pages = max(self.pages[token] for token in known)
            asked_now = Asked(form=form, tokens=known, pages=pages, weight=weight * self.rarity(pages))
            before = asked.setdefault(known[0], asked_now)
            if before.weight < asked_now.weight:
                asked[known[0]] = asked_now

    def _joined(self, words: list[str]) -> Iterator[str]:
        """Yield words of the site that were typed in two: *handelings deel*."""
        for first, second in pairwise(words):
            if first + second in self.tokens and min(len(first), len(second)) >= SHORTEST_PART - 1:
                yield first + second

    def _parts(self, form: str) -> tuple[str, ...]:
        """Return the words of the site in a word that it does not know: *schoolgesprek*, *leerplicht*ambtenaar."""
        splits = [
            (first, second)
            for cut in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1)
            for first in _without_link(form[:cut])
            if first in self.tokens and (second := form[cut:]) in self.tokens
        ]
        if splits:
            return max(splits, key=lambda parts: min(map(len, parts)))
        longest_first = range(len(form) - 1, SHORTEST_ALONE - 1, -1)
        ends = (part for length in longest_first for part in (form[:length], form[-length:]))
        alone = next((part for part in ends if part in self.tokens), None)
        return (alone,) if alone else ()

    def _mend(self, form: str) -> str | None:
        """Return the word of the site that this is most likely a typing error of."""
        if len(form) < SHORTEST_MENDED or is_dutch(form):
            return None
        slips = 1 if len(form) < 8 else 2 if len(form) < 14 else 3  # noqa: PLR2004
        near = process.extract(form, self.shown, scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=8)
        # Fewest slips; then the same first letter, which people seldom get wrong; then the commoner word.
        ranked = sorted(near, key=lambda found: (found[1], found[0][0] != form[0], -self._commonness(found[0])))
        return ranked[0][0] if ranked else None

    def _commonness(self, form: str) -> int:
        return max((self.pages.get(token, 0) for token in self.tokens[form]), default=0)


def _without_link(part: str) -> Iterator[str]:
    """Yield the first part of a compound with and without the letters that tie it to the second."""
    for link in LINKS:
        if part.endswith(link) and len(part) - len(link) >= SHORTEST_PART:
            yield part.removesuffix(link)


@lru_cache(maxsize=2)
def lexicon_of(digest: str) -> Lexicon:  # noqa: ARG001
    """Return the words of the edition with this digest: the newest one. Another edition has other words."""
    tokens: dict[str, tuple[str, ...]] = {}
    pages: dict[str, int] = defaultdict(int)
    shown: list[str] = []
    for form, stored, count, is_shown in Word.objects.values_list("form", "tokens", "pages", "is_shown"):
        tokens[form] = tuple(stored.split())
        for token in tokens[form]:
            pages[token] = max(pages[token], count)
        if is_shown:
            shown.append(form)
    return Lexicon(
        tokens=tokens,
        shown=tuple(shown),
        pages=dict(pages),
        most_pages=max(pages.values(), default=0),
    )
