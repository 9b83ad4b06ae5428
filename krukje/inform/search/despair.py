"""Does somebody write words of despair? Then direct help stands first, whatever the ranking says.

Words are compared folded. Between the words of a phrase two others may stand; a long word may have one letter
wrong; a phrase ending in * takes every word that begins so. Rather once too often than once too few.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from krukje.inform.search.analyse import fold, forms

MOST_BETWEEN = 2
# Shorter words have innocent neighbours: doodgaan, doorgaan.
LONG_WORD = 9


def speaks_of_despair(question: str, phrases: Iterable[str]) -> bool:
    """Say whether the question holds one of these phrases (as `folded` wrote them)."""
    words = forms(question)
    return any(_holds(words, phrase.split()) for phrase in phrases)


def folded(phrase: str) -> str:
    """Return the phrase as it is compared, with its star if it has one."""
    star = "*" if phrase.rstrip().endswith("*") else ""
    return " ".join(forms(fold(phrase))) + star


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    return any(_goes_on(words[start:], phrase) for start in range(len(words)))


def _goes_on(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Say whether the phrase starts with the very first of these words and goes on with small gaps."""
    if not phrase:
        return True
    if not words or not _same(words[0], phrase[0]):
        return False
    rest = phrase[1:]
    return not rest or any(_goes_on(words[skip:], rest) for skip in range(1, MOST_BETWEEN + 2))


def _same(word: str, wanted: str) -> bool:
    if wanted.endswith("*"):
        stem = wanted[:-1]
        return word.startswith(stem) or _one_slip(word[: len(stem)], stem)
    return word == wanted or _one_slip(word, wanted)


def _one_slip(word: str, wanted: str) -> bool:
    return len(wanted) >= LONG_WORD and DamerauLevenshtein.distance(word, wanted, score_cutoff=1) <= 1
