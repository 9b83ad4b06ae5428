"""What is a fact, a topic, a moment, a contact, before it stands in the database?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class FactText:
    """One claim: what a page shows of it (`value`), on which law or source, and until when it may be trusted."""

    slug: str
    claim: str
    value: str
    number: Decimal | None
    unit: str
    law: tuple[str, ...]
    source: str
    source_date: str
    valid_from: date | None
    valid_until: date | None
    checked_on: date
    next_check: date
    confidence: str
    status: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who approved a text: for the law, for practice and for families. Empty means: nobody yet."""

    law: str = ""
    practice: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class TopicText:
    slug: str
    title: str
    summary: str
    group: str
    audience: str
    say: str
    body: str
    facts: tuple[str, ...]
    moments: tuple[str, ...]
    related: tuple[str, ...]
    contacts: tuple[str, ...]
    families_say: tuple[str, ...]
    owner: str
    signatures: Signatures
    checked_on: date
    next_check: date


@dataclass(frozen=True, slots=True)
class MomentText:
    slug: str
    nr: int
    title: str
    short: str
    stage: str
    summary: str
    body: str
    facts: tuple[str, ...]
    topics: tuple[str, ...]
    next: tuple[str, ...]
    contacts: tuple[str, ...]
    opportunities: tuple[str, ...]
    families_say: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContactText:
    """Somebody outside who can help. Phone and site are facts, so that they are checked like facts."""

    slug: str
    name: str
    helps_with: str
    not_for: str
    cost: str
    phone: str
    site: str


@dataclass(frozen=True, slots=True)
class NationalSet:
    """Everything of one edition; the digest changes with any byte of any file."""

    digest: str
    facts: tuple[FactText, ...]
    topics: tuple[TopicText, ...]
    moments: tuple[MomentText, ...]
    contacts: tuple[ContactText, ...]
    despair: tuple[str, ...]
