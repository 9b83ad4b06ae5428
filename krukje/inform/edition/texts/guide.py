"""How does guide.yaml become the guide to who can help? Every condition must name a question and its answers."""

from collections.abc import Mapping

from krukje.inform.edition.files import Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.shapes import GuideText
from krukje.inform.edition.taking import TITLE, Taker
from krukje.rules.guide import Condition, Door, Guide, Option, Question, Remark

FEWEST_OPTIONS = 2
Known = Mapping[str, frozenset[str]]


def guide_from(record: Record, found: Finds) -> GuideText:
    take = Taker(record, found)
    questions = tuple(_question_from(block, found) for block in take.blocks("questions"))
    known = {question.slug: frozenset(option.slug for option in question.options) for question in questions}
    doors = tuple(_door_from(block, known, found) for block in take.blocks("doors"))
    guide = GuideText(
        guide=Guide(questions=questions, doors=doors),
        facts=facts_in(*(text for door in doors for text in said_at(door))),
        checked_on=take.day("checked_on"),
        next_check=take.day("next_check"),
    )
    take.nothing_else()
    return guide


def said_at(door: Door) -> tuple[str, ...]:
    """Return every text of a door in which a fact may stand."""
    remarks = (remark.text for remark in (*door.excluded, *door.warn))
    return (door.why, door.enter, door.clock, door.cost, door.binding, *remarks)


def _question_from(record: Record, found: Finds) -> Question:
    take = Taker(record, found)
    question = Question(
        slug=take.slug("slug"),
        ask=take.text("ask", most=TITLE),
        help=take.text_or_nothing("help", most=TITLE),
        options=tuple(_option_from(block, found) for block in take.blocks("options")),
    )
    if len(question.options) < FEWEST_OPTIONS:
        take.wrong("options", "een vraag heeft minstens twee antwoorden.")
    take.nothing_else()
    return question


def _option_from(record: Record, found: Finds) -> Option:
    take = Taker(record, found)
    option = Option(slug=take.slug("slug"), label=take.text("label", most=TITLE))
    take.nothing_else()
    return option


def _door_from(record: Record, known: Known, found: Finds) -> Door:
    take = Taker(record, found)
    fits = take.take("fits")
    if not isinstance(fits, list) or not fits:
        take.wrong("fits", "bij ‘fits’ hoort minstens één voorwaarde te staan; {} past altijd.")
        fits = []
    door = Door(
        contact=take.slug("contact"),
        fits=tuple(_condition(take, "fits", one, known) for one in fits),
        excluded=tuple(_remark_from(block, "because", known, found) for block in take.blocks("excluded")),
        warn=tuple(_remark_from(block, "text", known, found) for block in take.blocks("warn")),
        why=take.text("why"),
        enter=take.text("enter"),
        clock=take.text("clock"),
        cost=take.text("cost"),
        binding=take.text("binding"),
    )
    take.nothing_else()
    return door


def _remark_from(record: Record, key: str, known: Known, found: Finds) -> Remark:
    take = Taker(record, found)
    remark = Remark(when=_condition(take, "when", take.take("when"), known), text=take.text(key))
    take.nothing_else()
    return remark


def _condition(take: Taker, key: str, value: object, known: Known) -> Condition:
    if not isinstance(value, dict):
        take.wrong(key, f"bij ‘{key}’ horen vragen met hun antwoorden te staan.")
        return {}
    condition: dict[str, tuple[str, ...]] = {}
    for question, answers in value.items():
        if question not in known:
            take.wrong(key, f"vraag ‘{question}’ bestaat niet.")
        elif not isinstance(answers, list) or not answers:
            take.wrong(key, f"bij vraag ‘{question}’ hoort een lijst met antwoorden te staan.")
        else:
            for answer in set(answers) - known[question]:
                take.wrong(key, f"vraag ‘{question}’ heeft geen antwoord ‘{answer}’.")
            condition[str(question)] = tuple(answers)
    return condition
