"""How hard is this Dutch text to read?

The score is Flesch-Douma: 206.84 - 0.93 x words per sentence - 77 x syllables per word, with the syllables
of pyphen. It is an estimate that helps an editor to look; whether a text is plain, readers say. Headings are
left out: they would lift the score without making the text any easier.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import pyphen

FEWEST_SENTENCES: Final = 3
FEWEST_WORDS: Final = 40
LONG_WORD: Final = 13

# The lowest score of each band. "Geschat" belongs to the name: the measure guesses, readers confirm.
BANDS: Final = ((70.0, "geschat B1"), (50.0, "geschat B2"))
HARDEST: Final = "geschat C1"

NO_VALUES: Final[Mapping[str, str]] = MappingProxyType({})

# A full stop after these never ends a sentence: a number or a name follows.
LEADING: Final = frozenset(
    [
        "art",
        "blz",
        "bijv",
        "ca",
        "dhr",
        "dr",
        "drs",
        "evt",
        "fam",
        "ing",
        "ir",
        "jl",
        "mevr",
        "mr",
        "mw",
        "nr",
        "nrs",
        "pag",
        "prof",
        "resp",
        "vgl",
        "zgn",
    ]
)
# A full stop after these ends a sentence only if the next word has a capital.
TRAILING: Final = frozenset(
    ["bv", "enz", "etc", "excl", "incl", "max", "min", "par", "tel", "e.d", "e.a", "o.i.d", "a.u.b", "s.v.p"]
)

FORM = re.compile(r"\[\[\s*(?P<kind>[^\[\]|:]*):(?P<target>[^\[\]|]*)(?:\|(?P<words>[^\[\]]*))?\]\]")
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
MARKER = re.compile(r"^(?:[-*+]|\d{1,3}[.)])[ \t]+")
HEADING = re.compile(r"^#{1,6}(?:[ \t]|$)")
RULE = re.compile(r"^(?:-{3,}|\*{3,}|_{3,}|={3,})$")
MARKUP = re.compile(r"[*`~]+|(?<!\w)_+|_+(?!\w)")
STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
WORD = re.compile(r"[^\W_]+(?:['’.,:/-][^\W_]+)*")
# "J. Jansen" goes on; but "u" and "U" are words, and "Dat helpt u." is a whole sentence.
INITIAL = re.compile(r"[A-TV-Z]")
DOTTED = re.compile(r"[A-Za-z](?:\.[A-Za-z])+")
PART = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Readability:
    """What an editor sees beside a text; no score and no band when the text is too short to say."""

    score: float | None
    band: str | None
    sentences: int
    words: int
    words_per_sentence: float
    longest_sentence: int
    long_words: tuple[str, ...]


def measure(text: str, *, values: Mapping[str, str] = NO_VALUES) -> Readability:
    """Measure the words that a reader sees; `values` says what a fact without words of its own shows."""
    sentences = [found for sentence in split_sentences(text, values=values) if (found := WORD.findall(sentence))]
    words = [word for sentence in sentences for word in sentence]
    per_sentence = len(words) / len(sentences) if sentences else 0.0
    score = None
    if len(sentences) >= FEWEST_SENTENCES and len(words) >= FEWEST_WORDS:
        score = 206.84 - 0.93 * per_sentence - 77 * sum(map(syllables, words)) / len(words)
    return Readability(
        score=score,
        band=None if score is None else band(score),
        sentences=len(sentences),
        words=len(words),
        words_per_sentence=per_sentence,
        longest_sentence=max(map(len, sentences), default=0),
        long_words=tuple(dict.fromkeys(word for word in words if len(word) >= LONG_WORD)),
    )


def band(score: float) -> str:
    """Name the level that texts with this score tend to have."""
    return next((name for lowest, name in BANDS if score >= lowest), HARDEST)


def split_sentences(text: str, *, values: Mapping[str, str] = NO_VALUES) -> list[str]:
    """Split Markdown into the sentences a reader sees; the end of a list item or paragraph ends one too."""
    return [sentence for block in shown_blocks(text, values=values) for sentence in _sentences(block)]


def shown_blocks(text: str, *, values: Mapping[str, str] = NO_VALUES) -> Iterator[str]:
    """Give each paragraph and list item as plain words: no headings, no markup, no [[...]] forms."""
    block: list[str] = []
    for raw in text.splitlines():
        line = raw.strip().lstrip(">").strip()
        heading = HEADING.match(line) is not None
        if heading or not line or RULE.match(line) or MARKER.match(line):
            yield from _joined(block, values)
            block = []
        if line and not heading and not RULE.match(line):
            block.append(MARKER.sub("", line))
    yield from _joined(block, values)


def syllables(word: str) -> int:
    """Count the syllables; a number counts as one."""
    parts = PART.findall(word.lower())
    return sum(len(_hyphenator().positions(part)) + 1 for part in parts) or 1


def _joined(block: list[str], values: Mapping[str, str]) -> Iterator[str]:
    def words_of(form: re.Match[str]) -> str:
        return form["words"] or values.get(form["target"].strip(), "")

    plain = MARKUP.sub("", LINK.sub(r"\1", FORM.sub(words_of, " ".join(block)))).strip()
    if plain:
        yield plain


def _sentences(block: str) -> Iterator[str]:
    start = 0
    for stop in STOP.finditer(block):
        if _ends_sentence(
            before=block[start : stop.start()], stop=stop.group(), after=block[stop.end() :].lstrip()
        ):
            yield block[start : stop.end()].strip()
            start = stop.end()
    if rest := block[start:].strip():
        yield rest


def _ends_sentence(*, before: str, stop: str, after: str) -> bool:
    if not stop.startswith(".") or stop.startswith("..") or not after:
        return True
    last = before.split()[-1].lstrip("(\"'“‘«[") if before.strip() else ""
    if last.lower() in TRAILING:
        return after[0].isupper()
    return not (last.lower() in LEADING or INITIAL.fullmatch(last) or DOTTED.fullmatch(last))


@lru_cache(maxsize=1)
def _hyphenator() -> pyphen.Pyphen:
    # Read once from the package's own data, which is part of the rule and never changes while it runs.
    return pyphen.Pyphen(lang="nl_NL")
