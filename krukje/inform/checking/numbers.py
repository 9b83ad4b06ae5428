"""Does every number come from a fact, and is what nobody verified said with doubt?"""

import re
from collections.abc import Iterator

from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.facts import UNVERIFIED
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import named
from krukje.inform.edition.references import FACT, FORM, facts_in

# Words that tell a reader that something is not certain; one of them stands beside every unverified fact.
DOUBT = re.compile(
    r"\b(meestal|vaak|soms|bijna altijd|niet zeker|voor zover wij weten|"
    r"vraag (?:\w+ ){0,2}na|kijk (?:\S+ ){0,4}na)\b",
    re.I,
)
NUMBER = (
    r"(?:\d[\d.]*|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|"
    r"dertig|honderd)"
)
UNIT = r"(?:seconden|minuten|uur|uren|(?:school)?dag(?:en)?|week|weken|maand|maanden|jaar|jaren|euro|procent)"
COUNTED = re.compile(rf"\b{NUMBER} (?:\w+ )?{UNIT}\b", re.I)
DIGITS = re.compile(r"\d+")
LIST_NUMBER = re.compile(r"^\d\. ", re.M)


def numbers_come_from_facts(ground: Ground) -> Iterator[Complaint]:
    for piece in ground.pieces:
        if piece.is_name:
            continue
        for number in numbers_in(piece.text):
            yield Complaint(piece.where, f"‘{number}’ hoort uit een feit te komen: [[feit:…]].")


def doubt_is_said_aloud(ground: Ground) -> Iterator[Complaint]:
    unverified = {fact.slug for fact in ground.edition.facts if fact.status == UNVERIFIED}
    for piece in ground.pieces:
        for line in piece.text.splitlines():
            certain = unverified & set(facts_in(line))
            if certain and not DOUBT.search(ground.shown(line)):
                yield Complaint(piece.where, f"zegt als zeker wat dat niet is: feit {', '.join(sorted(certain))}.")


def topics_list_the_facts_they_use(ground: Ground) -> Iterator[Complaint]:
    for topic in ground.edition.topics:
        if topic.listed != facts_in(topic.body):
            yield Complaint(named("onderwerp", topic.slug), "‘facts’ noemt niet precies wat de tekst gebruikt.")


def forms_stand_where_they_work(ground: Ground) -> Iterator[Complaint]:
    """Elsewhere a reader would see the brackets; and a link wants words that fit its sentence."""
    for piece in ground.pieces:
        for form in FORM.finditer(piece.text):
            if not piece.may_point:
                yield Complaint(piece.where, f"{form[0]} kan hier niet staan.")
            elif form["kind"] != FACT and not form["words"]:
                yield Complaint(piece.where, f"{form[0]} heeft geen woorden om op te drukken.")


def numbers_in(text: str) -> list[str]:
    """Return what is counted outside a fact, in words or digits."""
    bare = LIST_NUMBER.sub("", FORM.sub("", text))
    return [match[0] for pattern in (COUNTED, DIGITS) for match in pattern.finditer(bare)]


CHECKS: tuple[Check, ...] = (
    numbers_come_from_facts,
    doubt_is_said_aloud,
    topics_list_the_facts_they_use,
    forms_stand_where_they_work,
)
