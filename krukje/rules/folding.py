"""How do we compare names that people type? Without capitals, accents and punctuation."""

import unicodedata

# Letters that Unicode does not take apart into a letter and an accent.
WHOLE = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i"})
APOSTROPHES = frozenset("'’‘`´ʼ")


def fold(text: str) -> str:
    """Return small letters and digits with single spaces: "'t Kofschip, Émile" becomes "t kofschip emile"."""
    kept = []
    for mark in unicodedata.normalize("NFKD", text).casefold().translate(WHOLE):
        if unicodedata.combining(mark) or mark in APOSTROPHES:
            continue
        kept.append(mark if mark.isalnum() else " ")
    return " ".join("".join(kept).split())
