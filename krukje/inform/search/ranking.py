"""Which pages answer what was asked, and how well?

modelsearch's own database backend finds every page that has one of the words (operator "or"); the same sum over
rarity and place then ranks them, so that SQLite and PostgreSQL answer alike: PostgreSQL's own rank knows no rarity,
SQLite's no weight per field.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from modelsearch.backends import get_search_backend

from krukje.inform.models import Entry
from krukje.inform.search.languages import DUTCH
from krukje.inform.search.lexicon import Lexicon
from krukje.inform.search.shelf import Numbers, Shelf
from krukje.inform.search.understand import Thought, Understood

# Words that bring in more pages than this are too common to look for; they still count in the ranking.
MOST_CANDIDATES = 400
# So many words are looked for: the database nests them one in the other.
MOST_TERMS = 60
# So many pages are looked at line by line.
MOST_READ = 40
# How soon more of the same word stops adding anything.
SATURATION = 12.0
# What one line that says just this is worth, beside all the words of the page.
LINE = 0.35


@dataclass(frozen=True, slots=True)
class Scored:
    key: int
    score: float


def ranked(understood: Understood, words: Lexicon, shelf: Shelf, *, most: int) -> list[Scored]:
    """Return the best pages, best first."""
    thoughts = understood.thoughts
    if not thoughts:
        return []
    found = shelf.places_of(_candidates(thoughts))
    rough = _scores(thoughts, shelf)
    best = sorted(found.tolist(), key=lambda place: (-rough[place], place))[:MOST_READ]
    lines = _Lines(thoughts, words, understood.lang)
    whole = sum(max(asked.weight for asked in thought) for thought in thoughts)
    scored = [
        Scored(
            key=int(shelf.keys[place]),
            score=float(shelf.standing[place] * (rough[place] + LINE * whole * lines.nearest(shelf.lines[place]))),
        )
        for place in best
    ]
    return sorted(scored, key=lambda one: (-one.score, one.key))[:most]


def _candidates(thoughts: Sequence[Thought]) -> list[int]:
    terms = " ".join(_terms_to_find(thoughts))
    found = get_search_backend().search(terms, Entry, operator="or", order_by_relevance=False)
    return list(found.get_queryset().values_list("pk", flat=True)[:MOST_CANDIDATES])


def _terms_to_find(thoughts: Sequence[Thought]) -> Iterator[str]:
    """Yield the tokens that tell most, and the next ones while they bring in few pages."""
    pages = terms = 0
    asked = (asked for thought in thoughts for asked in thought)
    for word in sorted(asked, key=lambda word: (-word.weight, word.pages)):
        if pages and (pages + word.pages > MOST_CANDIDATES or terms + len(word.tokens) > MOST_TERMS):
            continue
        pages += word.pages
        terms += len(word.tokens)
        yield from word.tokens


def _scores(thoughts: Sequence[Thought], shelf: Shelf) -> Numbers:
    total: Numbers = np.zeros(len(shelf.keys), dtype=np.float32)
    for thought in thoughts:
        best: Numbers = np.zeros_like(total)
        for asked in thought:
            often = shelf.often(asked.tokens)
            best = np.maximum(best, asked.weight * often / (often + SATURATION))
        total += best
    return total


class _Lines:
    """How near does a line come to the whole question?"""

    def __init__(self, thoughts: Sequence[Thought], words: Lexicon, lang: str) -> None:
        self.words = words
        self.langs = tuple({DUTCH, lang})
        self.asked = sum(max(asked.weight for asked in thought) for thought in thoughts)
        self.wanted: dict[str, tuple[int, float]] = {}
        for number, thought in enumerate(thoughts):
            for asked in thought:
                self.wanted.update(dict.fromkeys(asked.tokens, (number, asked.weight)))

    def nearest(self, lines: Mapping[str, Sequence[str]]) -> float:
        """Say, from 0 to 1, how much the line that comes nearest and the question are the same."""
        return max(
            (self._alike(set(line.split())) for lang in self.langs for line in lines.get(lang, ())), default=0.0
        )

    def _alike(self, line: Iterable[str]) -> float:
        shared: dict[int, float] = {}
        said = 0.0
        for token in line:
            said += self.words.rarities.get(token, 0.0)
            if token in self.wanted:
                number, weight = self.wanted[token]
                shared[number] = max(shared.get(number, 0.0), weight)
        return min(1.0, 2 * sum(shared.values()) / (self.asked + said)) if shared else 0.0
