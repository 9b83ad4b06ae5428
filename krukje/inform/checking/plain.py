"""Are the words plain, Dutch, and kind to the reader?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import GUIDE, Voice, named
from krukje.inform.edition.texts.guide import said_at
from krukje.rules.readability import measure

EASY = 70.0  # Flesch-Douma, for parents and pupils
EASY_FOR_PROFESSIONALS = 60.0
MOST_WORDS_A_SENTENCE = 15
LONGEST_SENTENCE = 21
ENGLISH = re.compile(
    r"\b(the|you|your|meeting|mindset|tools?|feedback|support|calls?|empower\w*|checklist|deadline|challenge|issues?)\b",
    re.I,
)
STIFF = re.compile(
    r"\b(dient te|dienen te|middels|indien|teneinde|derhalve|succesvol\w*|conform|tevens|betreffende|inzake|"
    r"alsmede|omtrent|ingevolge|krachtens)\b",
    re.I,
)
HTML = re.compile(r"</?[a-z][^>]*>", re.I)
JE, U = r"je|jij|jou|jouw|jezelf", r"u|uw|uzelf"
WRONG_WORD = {
    Voice.U: re.compile(rf"\b({JE})\b", re.I),
    Voice.JE: re.compile(rf"\b({U})\b", re.I),
    Voice.NEITHER: re.compile(rf"\b({JE}|{U})\b", re.I),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader reads in one go, and how easy it must be."""

    where: str
    text: str
    easy: float = EASY


def texts_are_easy_to_read(ground: Ground) -> Iterator[Complaint]:
    for reading in _readings(ground):
        found = measure(reading.text, values=ground.values)
        if found.score is None:
            yield Complaint(reading.where, "de tekst is te kort om te meten.")
        elif found.score < reading.easy:
            hard = ", ".join(found.long_words[:5])
            score = f"{found.score:.0f} in plaats van {reading.easy:.0f}"
            yield Complaint(reading.where, f"de tekst is te moeilijk ({score}). Lange woorden: {hard}.")
        if found.words_per_sentence > MOST_WORDS_A_SENTENCE:
            yield Complaint(reading.where, f"de zinnen zijn gemiddeld langer dan {MOST_WORDS_A_SENTENCE} woorden.")


def sentences_are_short(ground: Ground) -> Iterator[Complaint]:
    for piece in ground.pieces:
        longest = measure(piece.text, values=ground.values).longest_sentence
        if longest > LONGEST_SENTENCE:
            yield Complaint(piece.where, f"een zin heeft {longest} woorden; hooguit {LONGEST_SENTENCE}.")


def words_are_dutch_and_not_stiff(ground: Ground) -> Iterator[Complaint]:
    for piece in ground.pieces:
        shown = ground.shown(piece.text)
        yield from (Complaint(piece.where, f"‘{word[0]}’ is Engels.") for word in ENGLISH.finditer(shown))
        yield from (Complaint(piece.where, f"‘{word[0]}’ is stijf.") for word in STIFF.finditer(shown))
        if HTML.search(piece.text):
            yield Complaint(piece.where, "hier staat HTML; schrijf gewone tekst.")


def readers_are_addressed_right(ground: Ground) -> Iterator[Complaint]:
    for piece in ground.pieces:
        wrong = WRONG_WORD.get(piece.voice)
        for word in wrong.finditer(ground.shown(piece.text)) if wrong else ():
            yield Complaint(piece.where, f"‘{word[0]}’ past niet bij wie dit leest.")


def _readings(ground: Ground) -> Iterator[Reading]:
    edition = ground.edition
    for topic in edition.topics:
        easy = EASY_FOR_PROFESSIONALS if topic.audience == "professionals" else EASY
        yield Reading(named("onderwerp", topic.slug), topic.body, easy)
    yield from (Reading(named("moment", moment.slug), moment.body) for moment in edition.moments)
    yield from (Reading(named("stap", step.slug), step.body) for step in edition.steps)
    for rights in edition.rights:
        said = (text for item in rights.items for text in (item.what, item.say, item.door))
        yield Reading(named("rechten", rights.slug), "\n\n".join(said))
    if edition.guide:
        said = (text for door in edition.guide.guide.doors for text in said_at(door))
        yield Reading(GUIDE, "\n\n".join(said))
    if edition.terms:
        yield Reading("woordenlijst", "\n\n".join(term.meaning for term in edition.terms))


CHECKS: tuple[Check, ...] = (
    texts_are_easy_to_read,
    sentences_are_short,
    words_are_dutch_and_not_stiff,
    readers_are_addressed_right,
)
