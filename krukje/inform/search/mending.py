"""Which word of the site was this meant to be? Mends typing errors, and splits a word that we do not know."""

from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from krukje.inform.search.languages import DUTCH, is_known
from krukje.inform.search.lexicon import Lexicon, Tongue

SHORTEST_MENDED = 4
# Where we have no dictionary, a word that we do not know is mostly no typing error.
SHORTEST_MENDED_BLIND = 6
SHORTEST_PART = 3
# One known part of a word says enough only if it is long.
SHORTEST_ALONE = 6
LINKS = ("", "s", "en", "e", "n")


def mend(form: str, words: Lexicon, lang: str = DUTCH) -> str | None:
    """Return the word of the same language that this is most likely a typing error of."""
    shortest = SHORTEST_MENDED if lang == DUTCH else SHORTEST_MENDED_BLIND
    if len(form) < shortest or is_known(form, lang):
        return None
    tongue = words.tongues[lang]
    near = process.extract(
        form, tongue.shown, scorer=DamerauLevenshtein.distance, score_cutoff=_slips(form, lang), limit=8
    )
    # Fewest slips; then the same first letter, which people seldom get wrong; then the commoner word.
    ranked = sorted(near, key=lambda found: (found[1], found[0][0] != form[0], -_commonness(found[0], words, lang)))
    return ranked[0][0] if ranked else None


def parts_of(form: str, tongue: Tongue) -> tuple[str, ...]:
    """Return the words of the site in a word that it does not know: *schoolgesprek*, *leerplicht*ambtenaar."""
    splits = [
        (first, second)
        for cut in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1)
        for first in _without_link(form[:cut])
        if first in tongue.tokens and (second := form[cut:]) in tongue.tokens
    ]
    if splits:
        return max(splits, key=lambda parts: min(map(len, parts)))
    longest_first = range(len(form) - 1, SHORTEST_ALONE - 1, -1)
    ends = (part for length in longest_first for part in (form[:length], form[-length:]))
    alone = next((part for part in ends if part in tongue.tokens), None)
    return (alone,) if alone else ()


def _slips(form: str, lang: str) -> int:
    if lang != DUTCH:
        return 1
    return 1 if len(form) < 8 else 2 if len(form) < 14 else 3  # noqa: PLR2004


def _commonness(form: str, words: Lexicon, lang: str) -> int:
    return max((words.pages.get(token, 0) for token in words.tongues[lang].tokens[form]), default=0)


def _without_link(part: str) -> Iterator[str]:
    """Yield the first part of a compound with and without the letters that tie it to the second."""
    for link in LINKS:
        if part.endswith(link) and len(part) - len(link) >= SHORTEST_PART:
            yield part.removesuffix(link)
