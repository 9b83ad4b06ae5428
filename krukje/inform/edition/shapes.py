"""What is a fact, a topic, a moment, a contact, before it stands in the database?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krukje.rules.guide import Guide


class Kind(StrEnum):
    """What a text is: the files point at each other by kind and slug, and so do the pages."""

    FACT = "fact"
    TOPIC = "topic"
    MOMENT = "moment"
    STEP = "step"
    RIGHTS = "rights"
    TERM = "term"
    CONTACT = "contact"


# Per language code, how families say it.
InOtherLanguages = Mapping[str, tuple[str, ...]]


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
    # What its head says that it uses.
    listed: tuple[str, ...]
    moments: tuple[str, ...]
    related: tuple[str, ...]
    contacts: tuple[str, ...]
    families_say: tuple[str, ...]
    families_say_in: InOtherLanguages
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
    opportunities: Mapping[str, str]
    families_say: tuple[str, ...]
    families_say_in: InOtherLanguages


@dataclass(frozen=True, slots=True)
class StepText:
    """One of the six steps: who is in it, who must agree, what each side can ask, and which steps may follow."""

    slug: str
    nr: int
    title: str
    short: str
    who: str
    agree: str
    summary: str
    body: str
    questions: Mapping[str, tuple[str, ...]]
    facts: tuple[str, ...]
    next: tuple[str, ...]
    topics: tuple[str, ...]
    contacts: tuple[str, ...]
    families_say: tuple[str, ...]
    families_say_in: InOtherLanguages
    owner: str
    checked_on: date
    next_check: date


@dataclass(frozen=True, slots=True)
class RightText:
    """One right or duty: what, from when, what to say, and which door if it goes wrong."""

    slug: str
    kind: str
    title: str
    what: str
    from_when: str
    say: str
    door: str


@dataclass(frozen=True, slots=True)
class RightsText:
    """Everything that one person may and must."""

    slug: str
    nr: int
    title: str
    who: str
    voice: str
    summary: str
    items: tuple[RightText, ...]
    facts: tuple[str, ...]
    families_say: tuple[str, ...]
    families_say_in: InOtherLanguages
    owner: str
    checked_on: date
    next_check: date


@dataclass(frozen=True, slots=True)
class TermText:
    """A word that we explain: its other forms in a text, other names for it, and what regions call it."""

    slug: str
    word: str
    forms: tuple[str, ...]
    also: tuple[str, ...]
    regional: tuple[str, ...]
    meaning: str
    facts: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideText:
    """The guide to who can help, with the facts that it rests on."""

    guide: Guide
    facts: tuple[str, ...]
    checked_on: date
    next_check: date


@dataclass(frozen=True, slots=True)
class TranslationText:
    """A text in another language; `of` is the version of the Dutch text that it translates."""

    lang: str
    kind: Kind
    slug: str
    title: str
    summary: str
    say: str
    body: str
    facts: tuple[str, ...]
    of: str
    translated_on: date
    more: Mapping[str, str]


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
class MeaningText:
    """Words that people type, in one language, and the words of the site that they mean by them."""

    lang: str
    words: tuple[str, ...]
    means: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NationalSet:
    """Everything of one edition; the digest changes with any byte of any file."""

    digest: str
    facts: tuple[FactText, ...]
    topics: tuple[TopicText, ...]
    moments: tuple[MomentText, ...]
    steps: tuple[StepText, ...]
    rights: tuple[RightsText, ...]
    terms: tuple[TermText, ...]
    guide: GuideText | None
    contacts: tuple[ContactText, ...]
    translations: tuple[TranslationText, ...]
    despair: tuple[str, ...]
    meanings: tuple[MeaningText, ...]
    # A long word, folded, with the words that it is put together of.
    compounds: Mapping[str, tuple[str, ...]]
