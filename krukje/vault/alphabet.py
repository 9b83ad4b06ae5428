"""How do we write a secret on paper so that people can read and type it?

Capitals and digits without 0, O, 1 and I, in groups of four. What people make of it while typing (small
letters, other dashes, a copied zero-width space) is undone here.
"""

from unicodedata import category, normalize

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
GROUP = 4

# 1 and I are never shown, and can only be an "l" that somebody wrote down small. 0 and O are never shown
# either, but may have been a Q as well as a D: those we do not guess.
_LOOK_ALIKES = str.maketrans({"1": "L", "I": "L"})

# Spaces, line ends, invisible characters (soft hyphens, zero-width spaces, direction marks) and dashes.
_SEPARATORS = {"Zs", "Zl", "Zp", "Cc", "Cf", "Pd"}
_MINUS_SIGN = "\N{MINUS SIGN}"  # Unicode counts it as mathematics, people as a dash


def tidy(typed: str) -> str:
    """Return typed in capitals, without separators, with look-alikes put right; the rest stays as it is."""
    letters = (letter for letter in normalize("NFKC", typed) if not _separates(letter))
    return "".join(letters).upper().translate(_LOOK_ALIKES)


def grouped(characters: str) -> str:
    """Return characters in groups of four: ABCD-EFGH."""
    return "-".join(characters[start : start + GROUP] for start in range(0, len(characters), GROUP))


def is_spelled(characters: str, *, length: int) -> bool:
    """Say whether these are exactly length characters, all from the alphabet."""
    return len(characters) == length and set(characters) <= set(ALPHABET)


def _separates(letter: str) -> bool:
    return letter == _MINUS_SIGN or category(letter) in _SEPARATORS
