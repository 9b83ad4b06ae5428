"""Who can help with this? A few answers in, the doors that are open and those that are closed out.

The doors, their conditions and their words are data (content/guide.yaml); this file only knows how a condition is
read. A condition names questions and, for each, the answers with which it holds; a question that was skipped
fits no condition that names it. So skipping never opens a door by accident, and never closes one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Condition = Mapping[str, tuple[str, ...]]
Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Option:
    slug: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    slug: str
    ask: str
    help: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that must be said when a condition holds: why a door is closed, or what to know before going in."""

    when: Condition
    text: str


@dataclass(frozen=True, slots=True)
class Door:
    """One contact: for whom, how to get in, which clock, what it costs and what its word is worth."""

    contact: str
    fits: tuple[Condition, ...]
    excluded: tuple[Remark, ...]
    warn: tuple[Remark, ...]
    why: str
    enter: str
    clock: str
    cost: str
    binding: str


@dataclass(frozen=True, slots=True)
class Guide:
    questions: tuple[Question, ...]
    doors: tuple[Door, ...]


@dataclass(frozen=True, slots=True)
class OpenDoor:
    door: Door
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClosedDoor:
    """A door that would fit, if it were not for these reasons."""

    door: Door
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    open: tuple[OpenDoor, ...]
    closed: tuple[ClosedDoor, ...]


def holds(condition: Condition, answers: Answers) -> bool:
    """Say whether every question that the condition names was answered with one of its answers."""
    return all(answers.get(question) in allowed for question, allowed in condition.items())


def advise(guide: Guide, answers: Answers) -> Advice:
    """Return the doors that fit these answers, in the order of the guide: open ones, and closed ones with why."""
    open_doors, closed = [], []
    for door in guide.doors:
        if not any(holds(condition, answers) for condition in door.fits):
            continue
        because = tuple(remark.text for remark in door.excluded if holds(remark.when, answers))
        if because:
            closed.append(ClosedDoor(door=door, because=because))
        else:
            warnings = tuple(remark.text for remark in door.warn if holds(remark.when, answers))
            open_doors.append(OpenDoor(door=door, warnings=warnings))
    return Advice(open=tuple(open_doors), closed=tuple(closed))
