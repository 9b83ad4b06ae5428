"""Is every language complete, and does a translation still say what the Dutch text says?"""

import re
from collections.abc import Iterator

from krukje.inform.checking.bodies import headings
from krukje.inform.checking.complaints import Complaint, warning
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.lengths import in_language
from krukje.inform.checking.numbers import DIGITS, LIST_NUMBER
from krukje.inform.edition import Kind, TopicText, TranslationText
from krukje.inform.edition.references import FACT, FORM, facts_in
from krukje.inform.edition.versions import versions_of

DUTCH_NAME = {Kind.TOPIC: "onderwerp", Kind.MOMENT: "moment", Kind.CONTACT: "contact"}
# A phone number or a site is the same in every language; any other value is Dutch.
SAME_EVERYWHERE = re.compile(r"[\d\s()+-]+|\S+\.\S+")


def languages_are_complete(ground: Ground) -> Iterator[Complaint]:
    must = {
        Kind.TOPIC: ground.agreed.essentials,
        Kind.MOMENT: tuple(moment.slug for moment in ground.edition.moments),
        Kind.CONTACT: tuple(contact.slug for contact in ground.edition.contacts),
    }
    for lang, fewest in ground.agreed.languages.items():
        there = {(text.kind, text.slug) for text in ground.edition.translations if text.lang == lang}
        for kind, slugs in must.items():
            if missing := [slug for slug in slugs if (kind, slug) not in there]:
                yield Complaint(f"vertaling {lang}", f"mist {DUTCH_NAME[kind]} {', '.join(missing)}.")
        topics = sum(kind is Kind.TOPIC for kind, _ in there)
        if topics < fewest:
            yield Complaint(f"vertaling {lang}", f"heeft {topics} onderwerpen in plaats van {fewest}.")


def translations_follow_the_dutch_text(ground: Ground) -> Iterator[Complaint]:
    dutch = {topic.slug: topic for topic in ground.edition.topics}
    for text in ground.edition.translations:
        if text.kind is Kind.TOPIC and text.slug in dutch:
            yield from _differences(text, dutch[text.slug])


def translations_are_up_to_date(ground: Ground) -> Iterator[Complaint]:
    versions = versions_of(ground.edition)
    for text in ground.edition.translations:
        current = versions.get((text.kind, text.slug))
        if text.of != current:
            where = in_language(text.lang, DUTCH_NAME[text.kind], text.slug)
            yield warning(where, f"de Nederlandse tekst is veranderd sinds versie {text.of}; nu is het {current}.")


def translations_show_no_dutch(ground: Ground) -> Iterator[Complaint]:
    """A form without words shows the Dutch value or title."""
    for text in ground.edition.translations:
        where = in_language(text.lang, DUTCH_NAME[text.kind], text.slug)
        for form in FORM.finditer(text.body):
            value = ground.values.get(form["slug"], "") if form["kind"] == FACT else ""
            if not form["words"] and not SAME_EVERYWHERE.fullmatch(value):
                yield Complaint(where, f"{form[0]} laat Nederlands zien; schrijf er woorden bij.")


def numbers_are_those_of_facts(ground: Ground) -> Iterator[Complaint]:
    for text in ground.edition.translations:
        if text.kind is not Kind.TOPIC:
            continue
        where = in_language(text.lang, DUTCH_NAME[text.kind], text.slug)
        for shown in (LIST_NUMBER.sub("", FORM.sub("", text.body)), text.summary, text.say):
            for number in DIGITS.findall(shown):
                yield Complaint(where, f"‘{number}’ hoort uit een feit te komen.")


def _differences(text: TranslationText, dutch: TopicText) -> Iterator[Complaint]:
    where = in_language(text.lang, DUTCH_NAME[text.kind], text.slug)
    facts, dutch_facts = set(facts_in(text.body)), set(facts_in(dutch.body))
    if missing := sorted(dutch_facts - facts):
        yield Complaint(where, f"mist feit {', '.join(missing)}.")
    if extra := sorted(facts - dutch_facts):
        yield Complaint(where, f"noemt feit {', '.join(extra)}, en het Nederlands niet.")
    if len(headings(text.body)) != len(headings(dutch.body)):
        yield Complaint(where, "heeft niet evenveel kopjes als het Nederlands.")


CHECKS: tuple[Check, ...] = (
    languages_are_complete,
    translations_follow_the_dutch_text,
    translations_are_up_to_date,
    translations_show_no_dutch,
    numbers_are_those_of_facts,
)
