"""Is this row right? Each question gives back the value, or notes a reason and gives back something empty."""

import math
import re
from collections.abc import Sequence

from krukje.places.registers.problems import BadFile
from krukje.places.registers.reading import Row
from krukje.rules.postcodes import read_postcode

MOST_PUPILS = 100_000


class Checker:
    """Asks one row after the other, and remembers what was wrong in all of them."""

    def __init__(self) -> None:
        self.reasons: list[str] = []
        self.row = Row(0, {})
        self.found: list[str] = []

    def begin(self, row: Row) -> None:
        self.end()
        self.row = row

    def end(self) -> None:
        if self.found:
            self.reasons.append(f"regel {self.row.number}: {'; '.join(self.found)}.")
        self.found = []

    def raise_if_wrong(self) -> None:
        self.end()
        if self.reasons:
            count = len(self.reasons)
            raise BadFile("Er is 1 regel fout." if count == 1 else f"Er zijn {count} regels fout.", self.reasons)

    def wrong(self, reason: str) -> None:
        self.found.append(reason)

    def text(self, column: str, *, most: int, is_needed: bool = False) -> str:
        text = self.row.texts.get(column, "")
        if is_needed and not text:
            self.wrong(f"{column} is leeg")
        if len(text) > most:
            self.wrong(f"{column} is langer dan {most} tekens")
        return text

    def code(self, column: str, pattern: re.Pattern[str], example: str, *, is_needed: bool = False) -> str:
        text = self.row.texts.get(column, "")
        if not text and not is_needed:
            return ""
        if not pattern.fullmatch(text.upper()):
            self.wrong(f"{column} is leeg" if not text else f"{column} ‘{short(text)}’ lijkt niet op {example}")
        return text.upper()

    def postcode(self, column: str) -> str:
        text = self.row.texts.get(column, "")
        postcode = read_postcode(text)
        if text and postcode is None:
            self.wrong(f"{column} ‘{short(text)}’ lijkt niet op 1234AB")
        return postcode or ""

    def pupils(self, column: str) -> int | None:
        """DUO leaves small numbers out, or writes "<5"."""
        text = self.row.texts.get(column, "")
        if not text or text.startswith("<"):
            return None
        if not (text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_PUPILS))):
            self.wrong(f"{column} ‘{short(text)}’ is geen aantal")
            return None
        return int(text)

    def degrees(self, column: str, *, most: int) -> float | None:
        text = self.row.texts.get(column, "").replace(",", ".")
        if not text:
            return None
        try:
            degrees = float(text)
        except ValueError:
            degrees = math.nan
        if not abs(degrees) <= most:
            self.wrong(f"{column} ‘{short(text)}’ is geen plaats op aarde")
            return None
        return degrees


def short(text: str, *, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def in_words(count: int, names: Sequence[str]) -> str:
    """Return "1 school" or "3 scholen": a number with a dot per thousand and the right word."""
    return f"{count:,} {names[count != 1]}".replace(",", ".")
