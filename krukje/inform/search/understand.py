"""What does somebody ask for, in the site's own words?

Every word that says something becomes a thought: the word itself, or what we guess it is (a typing error mended,
two words joined, one word split), and beside it what people mean by it (synonyms, and the glossary of another
language). A page needs only one of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from krukje.inform.search.analyse import forms
from krukje.inform.search.languages import DUTCH, telling_forms
from krukje.inform.search.lexicon import Lexicon, Meanings, by_stem, near_tokens
from krukje.inform.search.mending import mend, parts_of
from krukje.inform.search.stop_words import STOP_WORDS

# Of a long story only so many words are looked at: enough for a page full, not for a book.
MOST_WORDS = 150
MOST_MENDED = 20
# So many words may one thing that people say have.
LONGEST_PHRASE = 4
SHORTEST_JOINED = 2
# What we guess weighs less than what was typed.
TYPED, MENDED, PART, OF_COMPOUND, SYNONYM, GLOSSARY = 1.0, 0.8, 0.7, 0.4, 0.85, 1.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of the site that may be meant: its tokens and how much it weighs."""

    form: str
    tokens: tuple[str, ...]
    pages: int
    weight: float


Thought = tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as the site understands it, and what it made of words that it did not know."""

    thoughts: tuple[Thought, ...] = ()
    mended: tuple[str, ...] = ()
    lang: str = DUTCH

    @property
    def asked(self) -> tuple[Asked, ...]:
        return tuple(asked for thought in self.thoughts for asked in thought)


def understand(question: str, words: Lexicon, *, lang: str = DUTCH, local: Meanings | None = None) -> Understood:
    return _Reading(words, lang, local or {}).read(question)


class _Reading:
    """One question being read."""

    def __init__(self, words: Lexicon, lang: str, local: Meanings) -> None:
        self.words = words
        self.lang = lang
        self.tongue = words.tongues[lang]
        self.local = local
        self.local_by_stem = by_stem(local) if local else {}
        self.thoughts: dict[str, dict[str, Asked]] = {}
        self.mended: dict[str, None] = {}

    def read(self, question: str) -> Understood:
        typed = forms(question)[:MOST_WORDS]
        if self.lang == DUTCH:
            self._joined(typed)
        for form in dict.fromkeys(typed):
            if form not in STOP_WORDS[self.lang]:
                self._word(form)
        for phrase in _phrases(typed):
            self._meanings(phrase)
        thoughts = {tuple(thought.values()): None for thought in self.thoughts.values() if thought}
        return Understood(thoughts=_once(thoughts), mended=tuple(self.mended), lang=self.lang)

    def _word(self, form: str) -> None:
        if self._ask(form, form, TYPED, self.lang):
            for part in self.tongue.parts.get(form, ()):
                self._ask(f"{form} {part}", part, OF_COMPOUND)
            if self.lang != DUTCH and form in self.words.dutch.tokens and form not in STOP_WORDS[DUTCH]:
                self._ask(form, form, TYPED)
        elif self.lang != DUTCH and form in self.words.dutch.tokens and form not in STOP_WORDS[DUTCH]:
            # A Dutch word in a question of another language: TLV, leerplicht.
            self._ask(form, form, TYPED)
        elif self._means(form):
            # People's own word for something: no typing error. _meanings does the rest.
            return
        elif self.lang == DUTCH and (parts := parts_of(form, self.tongue)):
            for part in parts:
                self._ask(f"{form} {part}", part, PART)
        elif len(self.mended) < MOST_MENDED and (better := mend(form, self.words, self.lang)):
            self.mended[better] = None
            self._ask(better, better, MENDED, self.lang)
            for part in self.tongue.parts.get(better, ()):
                self._ask(f"{better} {part}", part, OF_COMPOUND)
            self._meanings(better)

    def _joined(self, typed: Sequence[str]) -> None:
        """Ask for words of the site that were typed in two: *handelings deel*."""
        for first, second in pairwise(typed):
            whole = first + second
            if min(len(first), len(second)) >= SHORTEST_JOINED and whole in self.tongue.tokens:
                self._word(whole)

    def _means(self, phrase: str) -> tuple[tuple[str, ...], float] | None:
        """Return what people mean by this, and how sure we are: the support point's own words first."""
        local = self.local.get(phrase) or self._by_stem(phrase, self.local_by_stem, DUTCH)
        if local:
            return local, TYPED
        found = self.tongue.meanings.get(phrase) or self._by_stem(phrase, self.tongue.meanings_by_stem, self.lang)
        return (found, SYNONYM if self.lang == DUTCH else GLOSSARY) if found else None

    @staticmethod
    def _by_stem(phrase: str, meanings: Meanings, lang: str) -> tuple[str, ...]:
        if " " in phrase or not meanings or phrase in STOP_WORDS[lang]:
            return ()
        return next((meanings[token] for token in near_tokens(phrase, lang) if token in meanings), ())

    def _meanings(self, phrase: str) -> None:
        found = self._means(phrase)
        if not found:
            return
        means, weight = found
        for mean in means:
            telling = telling_forms(mean)
            # A meaning of several words says little by each of them.
            for form in telling:
                thought = phrase if len(telling) == 1 else f"{phrase} {form}"
                self._ask(thought, form, weight / len(telling) ** 0.5)

    def _ask(self, thought: str, form: str, weight: float, lang: str = DUTCH) -> bool:
        """Add a word to a thought; what was typed wins from a guess. False if the site has it nowhere."""
        tokens = self.words.known_tokens(form, lang)
        if not tokens:
            return False
        pages = max(self.words.pages[token] for token in tokens)
        asked = Asked(form, tokens, pages, weight * self.words.rarity(pages, lang))
        words = self.thoughts.setdefault(thought, {})
        before = words.setdefault(tokens[0], asked)
        if before.weight < asked.weight:
            words[tokens[0]] = asked
        return True


def _phrases(typed: Sequence[str]) -> Iterator[str]:
    """Yield every row of words that may stand in a list of words, the longest first, each once."""
    seen: dict[str, None] = {}
    for length in range(LONGEST_PHRASE, 0, -1):
        for start in range(len(typed) - length + 1):
            seen[" ".join(typed[start : start + length])] = None
    yield from seen


def _once(thoughts: dict[Thought, None]) -> tuple[Thought, ...]:
    """Return the thoughts with every word in one of them only: the one in which it weighs most."""
    best: dict[str, Asked] = {}
    for asked in (asked for thought in thoughts for asked in thought):
        if asked.tokens[0] not in best or best[asked.tokens[0]].weight < asked.weight:
            best[asked.tokens[0]] = asked
    kept: list[Thought] = []
    for thought in thoughts:
        rest = tuple(asked for asked in thought if best.get(asked.tokens[0]) is asked)
        for asked in rest:
            del best[asked.tokens[0]]
        if rest:
            kept.append(rest)
    return tuple(kept)
