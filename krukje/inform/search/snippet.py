"""Why is this page a result? The line of it that says most of what was asked, with those words marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from krukje.inform.models import Page
from krukje.inform.search.analyse import WORD, fold
from krukje.inform.search.lexicon import Asked, Lexicon

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


def snippet_of(page: Page, asked: Sequence[Asked], words: Lexicon) -> Snippet:
    """Return the best line of the page in pieces, so that a template can mark them without any HTML from us."""
    weights = {token: word.weight for word in asked for token in word.tokens}
    best, best_worth = page.summary, _worth(page.summary, weights, words) * SUMMARY_LEAD
    for line in page.plain.splitlines():
        worth = _worth(line, weights, words)
        if worth > best_worth:
            best, best_worth = line, worth
    return Snippet(pieces=tuple(_pieces(_around_match(best, weights, words), weights, words)))


def _matches(text: str, weights: dict[str, float], words: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, token) of every word that was asked for."""
    for match in WORD.finditer(text):
        for token in words.tokens.get(fold(match.group()), ()):
            if token in weights:
                yield match.start(), match.end(), token
                break


def _worth(text: str, weights: dict[str, float], words: Lexicon) -> float:
    return sum(weights[token] for token in {token for _, _, token in _matches(text, weights, words)})


def _around_match(text: str, weights: dict[str, float], words: Lexicon) -> str:
    """Cut a long line to whole words around its first match."""
    if len(text) <= LONGEST:
        return text
    first = next((start for start, _, _ in _matches(text, weights, words)), 0)
    start = 0 if first < LONGEST // 2 else text.rfind(" ", 0, first - LONGEST // 4) + 1
    end = len(text) if start + LONGEST >= len(text) else text.rfind(" ", start, start + LONGEST)
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def _pieces(text: str, weights: dict[str, float], words: Lexicon) -> Iterator[Piece]:
    at = 0
    for start, end, _ in _matches(text, weights, words):
        if start > at:
            yield Piece(text=text[at:start], is_match=False)
        yield Piece(text=text[start:end], is_match=True)
        at = end
    if at < len(text):
        yield Piece(text=text[at:], is_match=False)
