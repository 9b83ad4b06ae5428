"""Does everything that is pointed at exist, once? And is every body fit to be a page?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from krukje.inform.edition.files import Page, Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import FACT, MOMENT, TOPIC, broken_forms, references
from krukje.inform.edition.shapes import (
    ContactText,
    FactText,
    GuideText,
    Kind,
    MomentText,
    RightsText,
    StepText,
    TermText,
    TopicText,
    TranslationText,
)
from krukje.inform.edition.texts.guide import said_at

# Every footer links to it: without this page there is no edition.
URGENT = "direct-hulp"
# The guide's own name for whoever this site is of.
OURSELVES = "steunpunt"
TOP_HEADING = re.compile(r"#\s")
KINDS = {FACT: Kind.FACT, TOPIC: Kind.TOPIC, MOMENT: Kind.MOMENT}

Source = TypeVar("Source")
Text = TypeVar("Text")
Sourced = tuple[Source, Text]
KnownSlugs = dict[Kind, set[str]]


@dataclass(frozen=True, slots=True)
class Pointer:
    """A key of a block that names other texts."""

    record: Record
    key: str
    kind: Kind
    slugs: Iterable[str]


@dataclass(frozen=True, slots=True)
class Links:
    """All texts of a set, each with the block or page that it came from."""

    facts: Sequence[Sourced[Record, FactText]]
    contacts: Sequence[Sourced[Record, ContactText]]
    moments: Sequence[Sourced[Page, MomentText]]
    topics: Sequence[Sourced[Page, TopicText]]
    steps: Sequence[Sourced[Page, StepText]]
    rights: Sequence[Sourced[Record, RightsText]]
    terms: Sequence[Sourced[Record, TermText]]
    guides: Sequence[Sourced[Record, GuideText]]
    translations: Sequence[Sourced[Page | Record, TranslationText]]

    def check(self, found: Finds) -> None:
        known = self.known()
        self._check_doubles(found)
        for pointer in self._pointers():
            _check_pointer(pointer, known, found)
        for page in self._pages():
            _check_body(page, known, found)
        for record, key, text in self._pieces():
            _check_piece(record, key, text, known, found)
        if URGENT not in known[Kind.TOPIC]:
            found.add(f"topics/{URGENT}.md", None, "dit bestand ontbreekt: elke pagina verwijst ernaar.")

    def known(self) -> KnownSlugs:
        """Return the slugs of each kind that may be pointed at."""
        return {
            Kind.FACT: {fact.slug for _, fact in self.facts},
            Kind.TOPIC: {topic.slug for _, topic in self.topics},
            Kind.MOMENT: {moment.slug for _, moment in self.moments},
            Kind.CONTACT: {contact.slug for _, contact in self.contacts},
            Kind.STEP: {step.slug for _, step in self.steps},
        }

    def _pointers(self) -> Iterator[Pointer]:
        for record, contact in self.contacts:
            yield Pointer(record, "phone", Kind.FACT, filter(None, [contact.phone]))
            yield Pointer(record, "site", Kind.FACT, filter(None, [contact.site]))
        for page, moment in self.moments:
            yield Pointer(page.head, "topics", Kind.TOPIC, moment.topics)
            yield Pointer(page.head, "next", Kind.MOMENT, moment.next)
            yield Pointer(page.head, "contacts", Kind.CONTACT, moment.contacts)
        for page, topic in self.topics:
            yield Pointer(page.head, "facts", Kind.FACT, page.head.values.get("facts") or [])
            yield Pointer(page.head, "related", Kind.TOPIC, topic.related)
            yield Pointer(page.head, "contacts", Kind.CONTACT, topic.contacts)
        for page, step in self.steps:
            yield Pointer(page.head, "topics", Kind.TOPIC, step.topics)
            yield Pointer(page.head, "next", Kind.STEP, step.next)
            yield Pointer(page.head, "contacts", Kind.CONTACT, step.contacts)
        for record, term in self.terms:
            yield Pointer(record, "topics", Kind.TOPIC, term.topics)
        for record, guide in self.guides:
            doors = (door.contact for door in guide.guide.doors if door.contact != OURSELVES)
            yield Pointer(record, "doors", Kind.CONTACT, doors)
        for source, translation in self.translations:
            record = source.head if isinstance(source, Page) else source
            key = "slug" if isinstance(source, Record) else "title"
            yield Pointer(record, key, translation.kind, [translation.slug])

    def _pages(self) -> Iterator[Page]:
        yield from (page for page, _ in (*self.moments, *self.topics, *self.steps))
        yield from (source for source, _ in self.translations if isinstance(source, Page))

    def _pieces(self) -> Iterator[tuple[Record, str, str]]:
        """Yield the texts above the line, or in a block, that may hold references too."""
        for page, moment in self.moments:
            yield from ((page.head, "opportunities", text) for text in moment.opportunities.values())
        for page, step in self.steps:
            yield page.head, "agree", step.agree
        for record, rights in self.rights:
            for item, block in zip(rights.items, record.blocks.get("items", []), strict=False):
                yield block, "what", item.what
                yield block, "from_when", item.from_when
                yield block, "door", item.door
        for record, term in self.terms:
            yield record, "meaning", term.meaning
        for record, guide in self.guides:
            for question, block in zip(guide.guide.questions, record.blocks.get("questions", []), strict=False):
                yield from ((block, "options", option.label) for option in question.options)
            for door, block in zip(guide.guide.doors, record.blocks.get("doors", []), strict=False):
                yield from ((block, "why", text) for text in said_at(door))

    def _check_doubles(self, found: Finds) -> None:
        """Files can't have the same name twice; ids inside files can."""
        _once([(record, fact.slug) for record, fact in self.facts], "id", found)
        _once([(record, contact.slug) for record, contact in self.contacts], "slug", found)
        _once([(record, term.slug) for record, term in self.terms], "slug", found)
        _once([(record, rights.slug) for record, rights in self.rights], "slug", found)
        for pages in (self.moments, self.steps):
            _once([(page.head, str(text.nr)) for page, text in pages], "nr", found)
            _once([(page.head, text.slug) for page, text in pages], "title", found)


def _check_pointer(pointer: Pointer, known: KnownSlugs, found: Finds) -> None:
    record = pointer.record
    for slug in pointer.slugs:
        if slug and slug not in known[pointer.kind]:
            line = record.lines.get(pointer.key, record.line)
            found.add(record.file, line, f"‘{slug}’ bestaat niet (bij ‘{pointer.key}’).")


def _once(named: Sequence[tuple[Record, str]], key: str, found: Finds) -> None:
    seen: set[str] = set()
    for record, name in named:
        if name and name in seen:
            found.add(record.file, record.lines.get(key, record.line), f"‘{name}’ bestaat al.")
        seen.add(name)


def _check_body(page: Page, known: KnownSlugs, found: Finds) -> None:
    file = page.head.file
    if not page.body.strip():
        found.add(file, page.body_line, "onder de kop staat geen tekst.")
    for number, line in enumerate(page.body.split("\n"), start=page.body_line):
        if TOP_HEADING.match(line):
            found.add(file, number, "een tussenkop begint met twee hekjes: ##.")
        _check_text(file, number, line, known, found)


def _check_piece(record: Record, key: str, text: str, known: KnownSlugs, found: Finds) -> None:
    _check_text(record.file, record.lines.get(key, record.line), text, known, found)


def _check_text(file: str, line: int, text: str, known: KnownSlugs, found: Finds) -> None:
    for reference in references(text):
        if reference.kind not in KINDS:
            found.add(file, line, f"‘{reference.kind}’ kennen we niet; kies feit, onderwerp of moment.")
        elif reference.slug not in known[KINDS[reference.kind]]:
            found.add(file, line, f"{reference.kind} ‘{reference.slug}’ bestaat niet.")
    if any(broken_forms(text)):
        found.add(file, line, "dit lijkt op [[soort:naam|woorden]], maar is het niet.")
