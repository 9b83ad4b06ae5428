"""Is this a Dutch postcode, and in which area does it lie?"""

import re
import unicodedata

# Four digits, perhaps two letters, perhaps a place name after it: "1234", "1234AB", "1234 ab Voorbeeldstad".
POSTCODE = re.compile(r"([1-9]\d{3})(?:[\s.-]*[a-z]{2})?(?:[\s,]+[^\d\s].*)?", re.IGNORECASE | re.ASCII | re.DOTALL)
WHOLE_POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Z]{2})", re.ASCII)
# Digits first and hardly a letter: meant as a postcode, no school is called that.
MEANT_AS_ONE = re.compile(r"\d[\d\s.-]*[a-z]{0,3}", re.IGNORECASE | re.ASCII)


def read_area(text: str) -> str | None:
    """Return the four digits of what somebody typed, or None if it is no postcode."""
    found = POSTCODE.fullmatch(plain(text))
    return found[1] if found else None


def read_postcode(text: str) -> str | None:
    """Return a whole postcode as "1234AB", or None if it is not one: for registers, not for people."""
    found = WHOLE_POSTCODE.fullmatch(plain(text).upper())
    return found[1] + found[2] if found else None


def is_meant_as_postcode(text: str) -> bool:
    """Say whether this was probably meant as a postcode, right or wrong."""
    return MEANT_AS_ONE.fullmatch(plain(text)) is not None


def plain(text: str) -> str:
    """Turn wide digits and hard spaces into plain ones."""
    return unicodedata.normalize("NFKC", text).strip()
