"""Does every text keep to its length? Numbers are words that a reader sees, unless they say otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass

from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import GUIDE, named
from krukje.inform.edition.links import URGENT
from krukje.inform.edition.texts.guide import said_at

TOPIC, URGENT_TOPIC, MOMENT, STEP = (150, 400), (80, 400), (200, 400), (150, 400)
TITLE = 70  # characters
LABEL = 16  # characters, on the map of the journey
SUMMARY = 40
SAY = 40
OPPORTUNITY = 40
RIGHT = 60
RIGHT_ASIDE = 30
MEANING = 60
QUESTION = 20
DOOR = 50
CONTACT = 40


@dataclass(frozen=True, slots=True)
class Limited:
    where: str
    what: str
    text: str
    most: int
    least: int = 0


def texts_keep_to_their_length(ground: Ground) -> Iterator[Complaint]:
    for limited in (*_bodies(ground), *_shorts(ground), *_short_of_rights(ground), *_short_of_others(ground)):
        words = ground.words(limited.text)
        if not limited.least <= words <= limited.most:
            fits = f"{limited.least} tot {limited.most}" if limited.least else f"hooguit {limited.most}"
            yield Complaint(limited.where, f"{limited.what} heeft {words} woorden; {fits} mag.")


def names_keep_to_their_length(ground: Ground) -> Iterator[Complaint]:
    for where, title in _titles(ground):
        if len(title) > TITLE:
            yield Complaint(where, f"de titel is langer dan {TITLE} tekens.")
    for where, short in _labels(ground):
        if len(short) > LABEL:
            yield Complaint(where, f"‘short’ is langer dan {LABEL} tekens.")


def in_language(lang: str, kind: str, slug: str) -> str:
    return f"vertaling {lang}: {named(kind, slug)}"


def _bodies(ground: Ground) -> Iterator[Limited]:
    for topic in ground.edition.topics:
        least, most = URGENT_TOPIC if topic.slug == URGENT else TOPIC
        yield Limited(named("onderwerp", topic.slug), "de tekst", topic.body, most, least)
    for moment in ground.edition.moments:
        yield Limited(named("moment", moment.slug), "de tekst", moment.body, MOMENT[1], MOMENT[0])
    for step in ground.edition.steps:
        yield Limited(named("stap", step.slug), "de tekst", step.body, STEP[1], STEP[0])


def _shorts(ground: Ground) -> Iterator[Limited]:
    for topic in ground.edition.topics:
        where = named("onderwerp", topic.slug)
        yield Limited(where, "‘summary’", topic.summary, SUMMARY)
        yield Limited(where, "‘say’", topic.say, SAY)
    for moment in ground.edition.moments:
        where = named("moment", moment.slug)
        yield Limited(where, "‘summary’", moment.summary, SUMMARY)
        yield from (Limited(where, f"‘{name}’", text, OPPORTUNITY) for name, text in moment.opportunities.items())
    for step in ground.edition.steps:
        where = named("stap", step.slug)
        yield Limited(where, "‘summary’", step.summary, SUMMARY)
        yield Limited(where, "‘agree’", step.agree, SUMMARY)
        asked = (question for questions in step.questions.values() for question in questions)
        yield from (Limited(where, f"‘{question}’", question, QUESTION) for question in asked)


def _short_of_rights(ground: Ground) -> Iterator[Limited]:
    for rights in ground.edition.rights:
        yield Limited(named("rechten", rights.slug), "‘summary’", rights.summary, SUMMARY)
        for item in rights.items:
            where = f"{named('rechten', rights.slug)}, {item.slug}"
            yield Limited(where, "‘what’", item.what, RIGHT)
            yield Limited(where, "‘from_when’", item.from_when, RIGHT_ASIDE)
            yield Limited(where, "‘say’", item.say, RIGHT_ASIDE)
            yield Limited(where, "‘door’", item.door, RIGHT_ASIDE)


def _short_of_others(ground: Ground) -> Iterator[Limited]:
    for term in ground.edition.terms:
        yield Limited(named("woord", term.slug), "‘meaning’", term.meaning, MEANING)
    for contact in ground.edition.contacts:
        for text in (contact.helps_with, contact.not_for, contact.cost):
            yield Limited(named("contact", contact.slug), f"‘{text[:20]}…’", text, CONTACT)
    for door in ground.edition.guide.guide.doors if ground.edition.guide else ():
        for text in said_at(door):
            yield Limited(f"{GUIDE}, deur {door.contact}", f"‘{text[:20]}…’", text, DOOR)


def _titles(ground: Ground) -> Iterator[tuple[str, str]]:
    edition = ground.edition
    yield from ((named("onderwerp", topic.slug), topic.title) for topic in edition.topics)
    yield from ((named("moment", moment.slug), moment.title) for moment in edition.moments)
    yield from ((named("stap", step.slug), step.title) for step in edition.steps)
    yield from ((named("rechten", rights.slug), rights.title) for rights in edition.rights)


def _labels(ground: Ground) -> Iterator[tuple[str, str]]:
    edition = ground.edition
    yield from ((named("moment", moment.slug), moment.short) for moment in edition.moments)
    yield from ((named("stap", step.slug), step.short) for step in edition.steps)
    for text in edition.translations:
        if "short" in text.more:
            yield in_language(text.lang, "moment", text.slug), text.more["short"]


CHECKS: tuple[Check, ...] = (texts_keep_to_their_length, names_keep_to_their_length)
