"""Which words are in a text, and when are two of them the same? Folded, in every language alike.

What is done per language stands in `languages.py`.
"""

import re
import unicodedata

from krukje.rules.folding import WHOLE

# Signs that stand above or below a letter: a word goes on behind them. Inside a word an apostrophe belongs to it.
MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640"
WORD = re.compile(rf"[^\W_](?:[{MARKS}]|[^\W_]|['’ʼ](?=[^\W_]))*")
APOSTROPHES = str.maketrans("", "", "'’ʼ\u0640")
# Letters of their own in Ukrainian, though Unicode takes them apart.
LETTERS = frozenset({"и\u0306", "і\u0308"})
# Arabic letters that people type for each other.
ALIKE = str.maketrans({"ة": "ه", "ى": "ي"})


def fold(text: str) -> str:
    """Return the text in small letters without accents or apostrophes."""
    if text.isascii():
        return text.lower().translate(APOSTROPHES)
    # Once more after the capitals: some small letters come apart only then.
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    kept: list[str] = []
    for part in parts.translate(WHOLE):
        if not unicodedata.combining(part) or (kept and kept[-1] + part in LETTERS):
            kept.append(part)
    return unicodedata.normalize("NFC", "".join(kept)).translate(ALIKE).translate(APOSTROPHES)


def forms(text: str) -> list[str]:
    """Return every word of the text, folded."""
    return [form for match in WORD.finditer(text) if (form := fold(match.group()))]


def phrase_of(text: str) -> str:
    """Return the words of the text as they are compared, with single spaces."""
    return " ".join(forms(text))
