"""Is every fact complete, sourced and honest about what was read? A check gives one complaint per fault."""

import re
from collections.abc import Iterator
from datetime import date

from .edition import Check, Edition

FACT_KEYS = {
    "id",
    "claim",
    "law",
    "source",
    "source_date",
    "valid_from",
    "valid_until",
    "checked_on",
    "next_check",
    "confidence",
    "status",
}
NO_SOURCE = "algemene kennis, nog geen bron gelezen"
REVIEW_DUE = date(2026, 12, 31)


def facts_are_complete(edition: Edition) -> Iterator[str]:
    for fact in edition.facts:
        if missing := FACT_KEYS - fact.keys():
            yield f"{fact['id']}: lacks {sorted(missing)}"
            continue
        if unknown := fact.keys() - FACT_KEYS - {"value", "number", "unit"}:
            yield f"{fact['id']}: unknown {sorted(unknown)}"
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", fact["id"]):
            yield f"{fact['id']}: no kebab-case"
        if not re.fullmatch(r"[A-Z0-9].*\.", fact["claim"]) or len(fact["claim"].split()) > 30:
            yield f"{fact['id']}: the claim is no single short sentence"
        if ("number" in fact) != ("unit" in fact):
            yield f"{fact['id']}: a number and its unit go together"
        if not fact["checked_on"] < fact["next_check"]:
            yield f"{fact['id']}: next check is not after the check"


def fact_ids_are_unique(edition: Edition) -> Iterator[str]:
    ids = [fact["id"] for fact in edition.facts]
    yield from (f"{one}: twice" for one in sorted(set(ids)) if ids.count(one) > 1)


def facts_say_where_they_come_from(edition: Edition) -> Iterator[str]:
    yield from (
        f"{fact['id']}: no law and no source" for fact in edition.facts if not (fact["law"] or fact["source"])
    )


def checked_means_read(edition: Edition) -> Iterator[str]:
    for fact in edition.facts:
        if fact["status"] not in {"checked", "unverified"} or fact["confidence"] not in {
            "high",
            "medium",
            "low",
        }:
            yield f"{fact['id']}: unknown status or confidence"
        if fact["status"] == "checked" and (fact["confidence"] != "high" or fact["source"] in {None, NO_SOURCE}):
            yield f"{fact['id']}: checked without a source of high confidence"
        if (fact["status"] == "unverified" or str(fact["source"]).endswith("2017")) and fact[
            "next_check"
        ] > REVIEW_DUE:
            yield f"{fact['id']}: its review comes too late"


def laws_are_named_right(edition: Edition) -> Iterator[str]:
    for fact in edition.facts:
        for law in fact["law"]:
            if re.search(r"(?<!vroeger )\bWVO art", law):
                yield f"{fact['id']}: an old WVO number without the WVO 2020"
        about = f"{fact['claim']} {fact.get('value', '')} {' '.join(fact['law'])}"
        if re.search(r"\b5a\b", about) and "rondreizen" not in about:
            yield f"{fact['id']}: 5a is for travelling families, not fit for school is 5 onder a"


CHECKS: list[Check] = [
    facts_are_complete,
    fact_ids_are_unique,
    facts_say_where_they_come_from,
    checked_means_read,
    laws_are_named_right,
]
