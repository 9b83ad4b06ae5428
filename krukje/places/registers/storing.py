"""How do checked rows come into the database? What is new or changed is written, what is the same left alone."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from django.db import models

from krukje.places.registers.problems import BadFile

# Told now and then how far we are: rows done, rows in all.
Tell = Callable[[int, int], None]
AnyModel = TypeVar("AnyModel", bound=models.Model)
AnyKey = TypeVar("AnyKey", bound=Hashable)
CHUNK = 500

# A newer file may lack schools that closed. A file that was cut off lacks a great many.
MANY = 100
LARGE_PART = 4


class Gone(Enum):
    """What happens to rows that are in the database but no longer in the file?"""

    KEEP = "keep"
    REMOVE = "remove"
    REMOVE_MANY = "remove many"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load did. `gone` counts the rows removed because the file no longer had them."""

    new: int
    changed: int
    same: int
    gone: int


def quiet(done: int, total: int) -> None:
    """Tell nobody."""


def store(
    rows: Mapping[AnyKey, AnyModel],
    *,
    known: Mapping[AnyKey, AnyModel],
    key: Sequence[str],
    fields: Sequence[str],
    tell: Tell,
) -> Outcome:
    """Write the new and changed rows. Call it inside a transaction; it removes nothing."""
    new = [row for name, row in rows.items() if name not in known]
    changed = [row for name, row in rows.items() if name in known and differs(row, known[name], fields)]
    to_write = new + changed
    model = type(next(iter(rows.values())))
    for start in range(0, len(to_write), CHUNK):
        model._default_manager.bulk_create(
            to_write[start : start + CHUNK],
            update_conflicts=True,
            unique_fields=key,
            update_fields=fields,
        )
        tell(min(start + CHUNK, len(to_write)), len(to_write))
    return Outcome(len(new), len(changed), len(rows) - len(to_write), 0)


def differs(one: models.Model, other: models.Model, fields: Iterable[str]) -> bool:
    return any(getattr(one, field) != getattr(other, field) for field in fields)


def remove(model: type[models.Model], ids: Sequence[Any], *, of: int, gone: Gone) -> int:
    """Delete these rows, unless they are to be kept or suspiciously many.

    :raises BadFile: if a large part of all rows would go and nobody said that this is right.
    """
    if gone is Gone.KEEP:
        return 0
    if gone is Gone.REMOVE and len(ids) > MANY and len(ids) * LARGE_PART > of:
        raise BadFile(
            f"Van de {of} rijen die er nu zijn, staan er {len(ids)} niet meer in dit bestand. Is het bestand "
            "heel? Als het klopt, geef dan --remove-many mee."
        )
    for start in range(0, len(ids), CHUNK):
        model._default_manager.filter(pk__in=ids[start : start + CHUNK]).delete()
    return len(ids)
