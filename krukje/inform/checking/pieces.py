"""Which Dutch words does a reader see, piece by piece, and how does each speak to whom?"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from krukje.inform.edition import (
    ContactText,
    GuideText,
    MomentText,
    NationalSet,
    RightsText,
    StepText,
    TermText,
    TopicText,
)
from krukje.inform.edition.texts.guide import said_at

GUIDE = "wegwijzer"


class Voice(Enum):
    """How a piece speaks to its reader; `FREE` is somebody speaking to school, or a text for anybody."""

    U = auto()
    JE = auto()
    NEITHER = auto()
    FREE = auto()


VOICE_OF_AUDIENCE = {"ouders": Voice.U, "professionals": Voice.U, "jongeren": Voice.JE, "iedereen": Voice.NEITHER}
VOICE_OF_RIGHTS = {"u": Voice.U, "je": Voice.JE}


@dataclass(frozen=True, slots=True)
class Piece:
    """A text with its place. `may_point`: [[feit:…]] and links become something; `is_name`: may hold a number."""

    where: str
    text: str
    voice: Voice = Voice.FREE
    may_point: bool = False
    is_name: bool = False


def named(kind: str, slug: str) -> str:
    """Name a text as complaints do."""
    return f"{kind} {slug}"


def pieces_of(edition: NationalSet) -> Iterator[Piece]:
    for topic in edition.topics:
        yield from _of_topic(topic)
    for moment in edition.moments:
        yield from _of_moment(moment)
    for step in edition.steps:
        yield from _of_step(step)
    for rights in edition.rights:
        yield from _of_rights(rights)
    for term in edition.terms:
        yield from _of_term(term)
    for contact in edition.contacts:
        yield from _of_contact(contact)
    if edition.guide:
        yield from _of_guide(edition.guide)


def _of_topic(topic: TopicText) -> Iterator[Piece]:
    where, voice = named("onderwerp", topic.slug), VOICE_OF_AUDIENCE[topic.audience]
    yield Piece(where, topic.title, voice)
    yield Piece(where, topic.summary, voice)
    yield Piece(where, topic.say)
    yield Piece(where, topic.body, voice, may_point=True)


def _of_moment(moment: MomentText) -> Iterator[Piece]:
    where = named("moment", moment.slug)
    yield from (Piece(where, text, Voice.U) for text in (moment.title, moment.short, moment.summary))
    yield Piece(where, moment.body, Voice.U, may_point=True)
    yield from (Piece(where, text, Voice.U, may_point=True) for text in moment.opportunities.values())


def _of_step(step: StepText) -> Iterator[Piece]:
    where = named("stap", step.slug)
    yield from (Piece(where, text, Voice.U) for text in (step.title, step.short, step.who, step.summary))
    yield from (Piece(where, text, Voice.U, may_point=True) for text in (step.agree, step.body))
    for asked, questions in step.questions.items():
        voice = Voice.JE if asked == "child" else Voice.U
        yield from (Piece(where, question, voice) for question in questions)


def _of_rights(rights: RightsText) -> Iterator[Piece]:
    where, voice = named("rechten", rights.slug), VOICE_OF_RIGHTS[rights.voice]
    yield from (Piece(where, text, voice, is_name=True) for text in (rights.title, rights.who))
    yield Piece(where, rights.summary, voice)
    for item in rights.items:
        place = f"{where}, {item.slug}"
        yield Piece(place, item.title, voice)
        yield Piece(place, item.say)
        yield from (Piece(place, text, voice, may_point=True) for text in (item.what, item.from_when, item.door))


def _of_term(term: TermText) -> Iterator[Piece]:
    where = named("woord", term.slug)
    yield Piece(where, term.word, is_name=True)
    yield Piece(where, term.meaning, may_point=True)


def _of_contact(contact: ContactText) -> Iterator[Piece]:
    where = named("contact", contact.slug)
    yield Piece(where, contact.name, is_name=True)
    yield from (Piece(where, text) for text in (contact.helps_with, contact.not_for, contact.cost))


def _of_guide(guide: GuideText) -> Iterator[Piece]:
    for question in guide.guide.questions:
        where = f"{GUIDE}, vraag {question.slug}"
        yield from (Piece(where, text, Voice.U) for text in (question.ask, question.help))
        yield from (Piece(where, option.label, Voice.U, may_point=True) for option in question.options)
    for door in guide.guide.doors:
        where = f"{GUIDE}, deur {door.contact}"
        yield from (Piece(where, text, Voice.U, may_point=True) for text in said_at(door))
