"""Why is this page a result? The line of it that says most of what was asked, with those words marked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from krukje.inform.search.analyse import WORD, fold
from krukje.inform.search.lexicon import Lexicon
from krukje.inform.search.stop_words import STOP_WORDS

LONGEST = 180
# The summary says best what a page is about: another line must show clearly more to replace it.
SUMMARY_LEAD = 1.3


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    is_match: bool


@dataclass(frozen=True, slots=True)
class Snippet:
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Marker:
    """Finds the words that were asked for in a text of one language."""

    weights: Mapping[str, float]
    words: Lexicon
    lang: str
    # What was found for a word as it is written: the same words come again and again.
    seen: dict[str, str | None] = field(default_factory=dict)

    def snippet(self, summary: str, lines: Iterable[str]) -> Snippet:
        """Return the best line in pieces, so that a template can mark them without any HTML from us."""
        best, best_worth = summary, self._worth(summary) * SUMMARY_LEAD
        for line in lines:
            worth = self._worth(line)
            if worth > best_worth:
                best, best_worth = line, worth
        return Snippet(pieces=tuple(self._pieces(self._around_match(best))))

    def _matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, token) of every word that was asked for."""
        for match in WORD.finditer(text):
            word = match.group()
            if word not in self.seen:
                self.seen[word] = self._token(fold(word))
            if token := self.seen[word]:
                yield match.start(), match.end(), token

    def _token(self, form: str) -> str | None:
        """Return the token of this word, or of a part of it, that was asked for."""
        if form in STOP_WORDS[self.lang]:
            return None
        tongue = self.words.tongues[self.lang]
        for one in (form, *tongue.parts.get(form, ())):
            for token in tongue.tokens.get(one, ()):
                if token in self.weights:
                    return token
        return None

    def _worth(self, text: str) -> float:
        return sum(self.weights[token] for token in {token for _, _, token in self._matches(text)})

    def _around_match(self, text: str) -> str:
        """Cut a long line to whole words around its first match."""
        if len(text) <= LONGEST:
            return text
        first = next((start for start, _, _ in self._matches(text)), 0)
        start = 0 if first < LONGEST // 2 else text.rfind(" ", 0, first - LONGEST // 4) + 1
        end = len(text) if start + LONGEST >= len(text) else text.rfind(" ", start, start + LONGEST)
        return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")

    def _pieces(self, text: str) -> Iterator[Piece]:
        at = 0
        for start, end, _ in self._matches(text):
            if start > at:
                yield Piece(text=text[at:start], is_match=False)
            yield Piece(text=text[start:end], is_match=True)
            at = end
        if at < len(text):
            yield Piece(text=text[at:], is_match=False)
