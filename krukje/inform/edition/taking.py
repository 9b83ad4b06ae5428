"""Is every key of a block there, and is it what it should be? Reads one block, tells what is wrong with it."""

import re
from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from krukje.inform.edition.files import Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.shapes import Signatures

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# The longest a name of anything may be: the columns of the tables are at least as wide.
SHORT = 80
TITLE = 150
DUTCH = "nl"
# The languages of the site beside Dutch.
LANGUAGES = ("en", "tr", "ar", "pl", "uk")
EPOCH = date(1970, 1, 1)


class Taker:
    """Takes one key after the other. What is wrong is told to `found` and answered with something harmless."""

    def __init__(self, record: Record, found: Finds) -> None:
        self.record = record
        self.found = found
        self.taken: set[str] = set()

    def wrong(self, key: str, reason: str) -> None:
        self.found.add(self.record.file, self.record.lines.get(key, self.record.line), reason)

    def take(self, key: str) -> Any:
        self.taken.add(key)
        # A key with a line but no value could not be read, and that was told already.
        if key not in self.record.lines:
            self.wrong(key, f"‘{key}’ ontbreekt.")
        return self.record.values.get(key)

    def take_if_there(self, key: str) -> Any:
        self.taken.add(key)
        return self.record.values.get(key)

    def text(self, key: str, *, most: int = 2000) -> str:
        value = self.take(key)
        if key in self.record.values and not (isinstance(value, str) and value.strip()):
            self.wrong(key, f"bij ‘{key}’ hoort een tekst te staan.")
        return self.fitting(key, value.strip() if isinstance(value, str) else "", most)

    def fitting(self, key: str, value: str, most: int) -> str:
        if len(value) > most:
            self.wrong(key, f"‘{key}’ is te lang: hooguit {most} tekens.")
        return value

    def text_or_nothing(self, key: str, *, most: int = SHORT) -> str:
        """Take a text; `null` and a missing key both mean: nothing."""
        value = self.take_if_there(key)
        if isinstance(value, date | int):
            return str(value)
        if value is not None and not isinstance(value, str):
            self.wrong(key, f"bij ‘{key}’ hoort een tekst te staan, of null.")
        return self.fitting(key, value.strip() if isinstance(value, str) else "", most)

    def slug(self, key: str) -> str:
        return self.fitting_slug(key, self.text(key))

    def fitting_slug(self, key: str, value: str) -> str:
        if value and not SLUG.fullmatch(value):
            self.wrong(key, f"‘{value}’ mag alleen kleine letters, cijfers en streepjes hebben.")
        return self.fitting(key, value, SHORT)

    def day(self, key: str) -> date:
        value = self.take(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if key in self.record.values:
            self.wrong(key, f"bij ‘{key}’ hoort een datum als 2026-11-21 te staan.")
        return EPOCH

    def day_or_none(self, key: str) -> date | None:
        return None if self.take_if_there(key) is None else self.day(key)

    def whole_number(self, key: str) -> int:
        value = self.take(key)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        if key in self.record.values:
            self.wrong(key, f"bij ‘{key}’ hoort een heel getal te staan.")
        return 0

    def amount_or_none(self, key: str) -> Decimal | None:
        value = self.take_if_there(key)
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return Decimal(str(value))
        self.wrong(key, f"bij ‘{key}’ hoort een getal te staan.")
        return None

    def one_of(self, key: str, allowed: Collection[str]) -> str:
        value = self.text(key)
        if value and value not in allowed:
            self.wrong(key, f"‘{value}’ kan hier niet; kies uit: {', '.join(sorted(allowed))}.")
        return value

    def texts(self, key: str, *, least: int = 0) -> tuple[str, ...]:
        value = self.take(key)
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            if key in self.record.values:
                self.wrong(key, f"bij ‘{key}’ hoort een lijst met teksten te staan.")
            return ()
        if len(value) < least:
            self.wrong(key, f"bij ‘{key}’ horen er minstens {least} te staan.")
        return tuple(dict.fromkeys(item.strip() for item in value))

    def texts_by(self, key: str, names: Collection[str], *, least: int = 0) -> dict[str, tuple[str, ...]]:
        """Take lists of texts by name; only if `least` is more than zero must each name be there."""
        value = self.take(key) if least else self.take_if_there(key)
        if value is None and not least:
            return {}
        if not isinstance(value, dict) or not set(value) <= set(names):
            if key in self.record.values:
                self.wrong(key, f"bij ‘{key}’ horen lijsten te staan onder: {', '.join(names)}.")
            return {}
        lists = {name: value.get(name) or [] for name in names}
        for name, texts in lists.items():
            if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
                self.wrong(key, f"bij ‘{name}’ hoort een lijst met teksten te staan.")
                lists[name] = []
            elif len(texts) < least:
                self.wrong(key, f"bij ‘{name}’ horen er minstens {least} te staan.")
        return {
            name: tuple(dict.fromkeys(text.strip() for text in texts)) for name, texts in lists.items() if texts
        }

    def text_by(self, key: str, names: Collection[str]) -> dict[str, str]:
        """Take one text for every name."""
        value = self.take(key)
        if (
            not isinstance(value, dict)
            or set(value) != set(names)
            or not all(isinstance(text, str) and text.strip() for text in value.values())
        ):
            if key in self.record.values:
                self.wrong(key, f"bij ‘{key}’ hoort een tekst te staan voor elk van: {', '.join(names)}.")
            return {}
        return {name: value[name].strip() for name in names}

    def blocks(self, key: str) -> list[Record]:
        """Take the blocks that stand in a list under this key."""
        value = self.take(key)
        blocks = self.record.blocks.get(key, [])
        if key in self.record.values and (not isinstance(value, list) or len(blocks) != len(value)):
            self.wrong(key, f"bij ‘{key}’ hoort een lijst van blokken te staan.")
        return blocks

    def numbers(self, key: str) -> tuple[int, ...]:
        value = self.take(key)
        if isinstance(value, list) and all(isinstance(item, int) for item in value):
            return tuple(dict.fromkeys(value))
        if key in self.record.values:
            self.wrong(key, f"bij ‘{key}’ hoort een lijst met getallen te staan.")
        return ()

    def signatures(self, key: str) -> Signatures:
        value = self.take(key)
        kinds = ("law", "practice", "family")
        fits = isinstance(value, dict) and set(value) == set(kinds)
        if not fits or not all(
            name is None or (isinstance(name, str) and name.strip() and len(name) <= TITLE)
            for name in value.values()
        ):
            if key in self.record.values:
                self.wrong(key, "bij ‘signatures’ horen law, practice en family te staan: null of een naam.")
            return Signatures()
        return Signatures(**{kind: value[kind] or "" for kind in kinds})

    def nothing_else(self) -> None:
        for key in self.record.values.keys() - self.taken:
            self.wrong(key, f"‘{key}’ kennen we hier niet; is het een typefout?")
