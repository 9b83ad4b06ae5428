"""How is the guide to who can help kept with an edition, and read back?

Its conditions are asked on every visit (krukje/rules/guide.py), its words are safe HTML made when it was loaded.
"""

from dataclasses import asdict
from functools import lru_cache
from typing import Any

from krukje.inform.edition import GuideText, NationalSet
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.texts.guide import said_at
from krukje.inform.markup import Known, plain, render_piece
from krukje.inform.models import Edition
from krukje.inform.rows.known import known_in
from krukje.rules.guide import Door, Guide, Option, Question, Remark

WORDS = ("why", "enter", "clock", "cost", "binding")


def guide_data(edition: NationalSet) -> dict[str, Any]:
    """Return what is stored of the guide; an empty dict if the edition has none."""
    if edition.guide is None:
        return {}
    known = known_in(edition)
    return {
        "questions": [_question_data(question, known) for question in edition.guide.guide.questions],
        "doors": [_door_data(door, known) for door in edition.guide.guide.doors],
        "facts": {door.contact: facts_in(*said_at(door)) for door in edition.guide.guide.doors},
        **_days(edition.guide),
    }


def guide_of(edition: Edition) -> Guide:
    """Return the guide of this edition."""
    return _guide(edition.digest)


@lru_cache(maxsize=2)
def _guide(digest: str) -> Guide:
    data = Edition.objects.filter(digest=digest).values_list("guide", flat=True).first() or {}
    return Guide(
        questions=tuple(_question(question) for question in data.get("questions", [])),
        doors=tuple(_door(door) for door in data.get("doors", [])),
    )


def _days(guide: GuideText) -> dict[str, str]:
    return {"checked_on": guide.checked_on.isoformat(), "next_check": guide.next_check.isoformat()}


def _question_data(question: Question, known: Known) -> dict[str, Any]:
    data = asdict(question)
    for option in data["options"]:
        # Inside a label nothing can be pressed: the words of a fact, without its link.
        option["label"] = plain(render_piece(option["label"], known))
    return data


def _door_data(door: Door, known: Known) -> dict[str, Any]:
    data = asdict(door)
    for name in WORDS:
        data[name] = render_piece(data[name], known)
    for remark in (*data["excluded"], *data["warn"]):
        remark["text"] = render_piece(remark["text"], known)
    return data


def _question(data: dict[str, Any]) -> Question:
    return Question(**{**data, "options": tuple(Option(**option) for option in data["options"])})


def _door(data: dict[str, Any]) -> Door:
    return Door(
        contact=data["contact"],
        fits=tuple(_condition(condition) for condition in data["fits"]),
        excluded=tuple(_remark(remark) for remark in data["excluded"]),
        warn=tuple(_remark(remark) for remark in data["warn"]),
        **{name: data[name] for name in WORDS},
    )


def _remark(data: dict[str, Any]) -> Remark:
    return Remark(when=_condition(data["when"]), text=data["text"])


def _condition(data: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {question: tuple(answers) for question, answers in data.items()}
