"""Which samenwerkingsverbanden belong to a postcode area? From the annex of the minister's regulation."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from krukje.places.models import PostcodeArea, Samenwerkingsverband
from krukje.places.registers.checking import Checker
from krukje.places.registers.reading import Column, Row, read_table
from krukje.places.registers.storing import Gone, Outcome, Tell, quiet, remove, store

COLUMNS = (
    Column("PC4", is_needed=True),
    Column("GEMEENTE", also=("GEMEENTENAAM",), is_needed=True),
    Column("SWV_PO", is_needed=True),
    Column("SWV_VO", is_needed=True),
)
PC4 = re.compile(r"[1-9]\d{3}", re.ASCII)
CODES = {kind: re.compile(rf"{kind}\d{{4}}", re.ASCII) for kind in Samenwerkingsverband.Kind}
Key = tuple[str, str]


def load_postcodes(file: Path, *, gone: Gone = Gone.REMOVE, tell: Tell = quiet) -> Outcome:
    """Load the postcode areas of this file, whole or not at all.

    Areas that the file no longer has are removed; so is a samenwerkingsverband that is left without an area,
    unless a support point serves it.

    :raises BadFile: if anything in the file is wrong. Nothing has changed then.
    """
    areas = check_areas(read_table(file, COLUMNS).rows)
    with transaction.atomic():
        return store_areas(areas, gone=gone, tell=tell)


def check_areas(rows: Sequence[Row]) -> dict[Key, dict[str, str]]:
    """Return per area its two codes; one of them may be empty."""
    checker = Checker()
    areas: dict[Key, dict[str, str]] = {}
    lines: dict[Key, int] = {}
    for row in rows:
        checker.begin(row)
        pc4 = checker.code("PC4", PC4, "1234", is_needed=True)
        municipality = checker.text("GEMEENTE", most=100, is_needed=True)
        po = checker.code("SWV_PO", CODES[Samenwerkingsverband.Kind.PO], "PO1234")
        vo = checker.code("SWV_VO", CODES[Samenwerkingsverband.Kind.VO], "VO1234")
        if not po and not vo:
            checker.wrong("SWV_PO en SWV_VO zijn allebei leeg")
        key = pc4, municipality
        if key in lines and not checker.found:
            checker.wrong(f"{pc4} in {municipality} stond al op regel {lines[key]}")
        lines.setdefault(key, row.number)
        areas[key] = {"po": po, "vo": vo}
    checker.raise_if_wrong()
    return areas


def store_areas(areas: dict[Key, dict[str, str]], *, gone: Gone, tell: Tell) -> Outcome:
    ids = store_codes({code for codes in areas.values() for code in codes.values() if code})
    rows = {
        key: PostcodeArea(pc4=key[0], municipality=key[1], po_id=ids.get(codes["po"]), vo_id=ids.get(codes["vo"]))
        for key, codes in areas.items()
    }
    known = {(area.pc4, area.municipality): area for area in PostcodeArea.objects.all()}
    vanished = [area.pk for key, area in known.items() if key not in rows]
    outcome = store(rows, known=known, key=["pc4", "municipality"], fields=["po_id", "vo_id"], tell=tell)
    removed = remove(PostcodeArea, vanished, of=len(known), gone=gone)
    if gone is not Gone.KEEP:
        remove_unused_codes()
    return replace(outcome, gone=removed)


def store_codes(codes: set[str]) -> dict[str, int]:
    Samenwerkingsverband.objects.bulk_create(
        [Samenwerkingsverband(code=code, kind=code[:2]) for code in sorted(codes)], ignore_conflicts=True
    )
    return dict(Samenwerkingsverband.objects.values_list("code", "id"))


def remove_unused_codes() -> None:
    """A samenwerkingsverband without areas has merged into another; a support point that serves it keeps it."""
    areas = PostcodeArea.objects.filter(Q(po=OuterRef("pk")) | Q(vo=OuterRef("pk")))
    Samenwerkingsverband.objects.filter(~Exists(areas), support_points=None).delete()
