"""Is every fact complete, sourced, and honest about what was read?"""

import re
from collections.abc import Iterator
from datetime import timedelta

from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import named
from krukje.inform.edition import FactText

LONGEST_CLAIM = 30  # words
CLAIM = re.compile(r"[A-Z0-9‘].*\.")
UNVERIFIED = "unverified"
NO_SOURCE = "algemene kennis, nog geen bron gelezen"
OLD_TEXT = "2017"
# What nobody read at the source, or read in an old text, must be looked at soon.
SOON = timedelta(days=45)


def facts_are_whole(ground: Ground) -> Iterator[Complaint]:
    for fact in ground.edition.facts:
        where = named("feit", fact.slug)
        if not CLAIM.fullmatch(fact.claim):
            yield Complaint(where, "de bewering begint met een hoofdletter en eindigt met een punt.")
        if len(fact.claim.split()) > LONGEST_CLAIM:
            yield Complaint(where, f"de bewering is langer dan {LONGEST_CLAIM} woorden.")
        if (fact.number is None) != (not fact.unit):
            yield Complaint(where, "‘number’ en ‘unit’ horen bij elkaar.")
        if not fact.checked_on < fact.next_check:
            yield Complaint(where, "de volgende controle moet na de vorige liggen.")


def checked_means_read(ground: Ground) -> Iterator[Complaint]:
    for fact in ground.edition.facts:
        where = named("feit", fact.slug)
        if fact.status == "checked" and (fact.confidence != "high" or fact.source == NO_SOURCE):
            yield Complaint(where, "‘checked’ mag alleen met een gelezen bron en ‘confidence: high’.")
        if _is_shaky(fact) and fact.next_check - fact.checked_on > SOON:
            yield Complaint(where, f"dit is nog niet zeker; kijk het binnen {SOON.days} dagen opnieuw na.")


def _is_shaky(fact: FactText) -> bool:
    return fact.status == UNVERIFIED or fact.source.endswith(OLD_TEXT)


CHECKS: tuple[Check, ...] = (facts_are_whole, checked_means_read)
