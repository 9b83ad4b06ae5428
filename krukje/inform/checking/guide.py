"""Does the guide help whoever asks? Walks every way through its questions, those that are skipped included."""

from collections.abc import Iterator
from itertools import product

from krukje.inform.checking.bodies import twice
from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import GUIDE
from krukje.inform.edition.links import OURSELVES
from krukje.rules.guide import Answers, Guide, advise

# More doors than these help nobody to choose.
MOST_OPEN = 7


def the_guide_is_there(ground: Ground) -> Iterator[Complaint]:
    if ground.edition.guide is None:
        yield Complaint(GUIDE, "guide.yaml ontbreekt.")
    elif doubled := list(twice([door.contact for door in ground.edition.guide.guide.doors])):
        yield Complaint(GUIDE, f"staat er twee keer: {', '.join(doubled)}.")


def the_guide_always_helps(ground: Ground) -> Iterator[Complaint]:
    """Complain of the first way that goes wrong only: where one does, hundreds do."""
    if ground.edition.guide is None:
        return
    without_us, too_many, opened = None, None, set()
    for answers in ways_through(ground.edition.guide.guide):
        open_doors = [found.door.contact for found in advise(ground.edition.guide.guide, answers).open]
        opened.update(open_doors)
        if OURSELVES not in open_doors:
            without_us = without_us or answers
        if len(open_doors) > MOST_OPEN:
            too_many = too_many or (answers, open_doors)
    if without_us is not None:
        yield Complaint(GUIDE, f"het steunpunt ontbreekt bij {_said(without_us)}.")
    if too_many is not None:
        yield Complaint(GUIDE, f"{len(too_many[1])} deuren bij {_said(too_many[0])}; hooguit {MOST_OPEN}.")
    for door in ground.edition.guide.guide.doors:
        if door.contact not in opened:
            yield Complaint(f"{GUIDE}, deur {door.contact}", "gaat bij geen enkel antwoord open.")


def ways_through(guide: Guide) -> Iterator[Answers]:
    """Yield every combination of answers."""
    choices = [(None, *(option.slug for option in question.options)) for question in guide.questions]
    names = [question.slug for question in guide.questions]
    for chosen in product(*choices):
        yield {name: answer for name, answer in zip(names, chosen, strict=True) if answer}


def _said(answers: Answers) -> str:
    return ", ".join(f"{question} ‘{answer}’" for question, answer in answers.items()) or "geen enkel antwoord"


CHECKS: tuple[Check, ...] = (the_guide_is_there, the_guide_always_helps)
