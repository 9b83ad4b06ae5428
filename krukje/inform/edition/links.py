"""Does everything that is pointed at exist, once? And is every body fit to be a page?"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from krukje.inform.edition.files import Page, Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import FACT, MOMENT, TOPIC, broken_forms, references
from krukje.inform.edition.shapes import ContactText, FactText, MomentText, TopicText

# Every footer links to it: without this page there is no edition.
URGENT = "direct-hulp"
TOP_HEADING = re.compile(r"#\s")
NOUNS = {FACT: "feit", TOPIC: "onderwerp", MOMENT: "moment"}


@dataclass(frozen=True, slots=True)
class Links:
    """All texts of a set, each with the block or page that it came from."""

    facts: Sequence[tuple[Record, FactText]]
    contacts: Sequence[tuple[Record, ContactText]]
    moments: Sequence[tuple[Page, MomentText]]
    topics: Sequence[tuple[Page, TopicText]]

    def check(self, found: Finds) -> None:
        facts = {fact.slug for _, fact in self.facts}
        contacts = {contact.slug for _, contact in self.contacts}
        moments = {moment.slug for _, moment in self.moments}
        topics = {topic.slug for _, topic in self.topics}
        self._check_doubles(found)
        for record, contact in self.contacts:
            _check_slugs(record, "phone", filter(None, [contact.phone]), facts, found)
            _check_slugs(record, "site", filter(None, [contact.site]), facts, found)
        for page, moment in self.moments:
            _check_slugs(page.head, "topics", moment.topics, topics, found)
            _check_slugs(page.head, "next", moment.next, moments, found)
            _check_slugs(page.head, "contacts", moment.contacts, contacts, found)
        for page, topic in self.topics:
            _check_slugs(page.head, "facts", page.head.values.get("facts") or [], facts, found)
            _check_slugs(page.head, "related", topic.related, topics, found)
            _check_slugs(page.head, "contacts", topic.contacts, contacts, found)
        known = {FACT: facts, TOPIC: topics, MOMENT: moments}
        for page in [*(page for page, _ in self.moments), *(page for page, _ in self.topics)]:
            _check_body(page, known, found)
        if URGENT not in topics:
            found.add(f"topics/{URGENT}.md", None, "dit bestand ontbreekt: elke pagina verwijst ernaar.")

    def _check_doubles(self, found: Finds) -> None:
        """Files can't have the same name twice; ids inside files can."""
        _once([(record, fact.slug) for record, fact in self.facts], "id", found)
        _once([(record, contact.slug) for record, contact in self.contacts], "slug", found)
        _once([(page.head, str(moment.nr)) for page, moment in self.moments], "nr", found)
        _once([(page.head, moment.slug) for page, moment in self.moments], "title", found)


def _check_slugs(record: Record, key: str, slugs: Iterable[str], known: Collection[str], found: Finds) -> None:
    for slug in slugs:
        if slug not in known:
            found.add(record.file, record.lines.get(key, record.line), f"‘{slug}’ bestaat niet (bij ‘{key}’).")


def _once(named: Sequence[tuple[Record, str]], key: str, found: Finds) -> None:
    seen: set[str] = set()
    for record, name in named:
        if name and name in seen:
            found.add(record.file, record.lines.get(key, record.line), f"‘{name}’ bestaat al.")
        seen.add(name)


def _check_body(page: Page, known: dict[str, set[str]], found: Finds) -> None:
    file = page.head.file
    if not page.body.strip():
        found.add(file, page.body_line, "onder de kop staat geen tekst.")
    for number, line in enumerate(page.body.split("\n"), start=page.body_line):
        if TOP_HEADING.match(line):
            found.add(file, number, "een tussenkop begint met twee hekjes: ##.")
    for reference in references(page.body, first_line=page.body_line):
        if reference.kind not in known:
            found.add(file, reference.line, f"‘{reference.kind}’ kennen we niet; kies feit, onderwerp of moment.")
        elif reference.slug not in known[reference.kind]:
            found.add(file, reference.line, f"{NOUNS[reference.kind]} ‘{reference.slug}’ bestaat niet.")
    for number in broken_forms(page.body, first_line=page.body_line):
        found.add(file, number, "dit lijkt op [[soort:naam|woorden]], maar is het niet.")
