"""Through which door does a family ask? Each has its own start page, addresses and questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from krukje.places.models import SupportPoint
from krukje.rules.voice import Voice
from krukje.support.forms_public import AboutYou, CheckAnswers, Story, WhichSchool, WhoAsks
from krukje.support.models import Asker
from krukje.support.voice import VoicedForm, voice_to

Answers = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Door:
    """A way in: one question a page, in this order. The word before a question is its page's address."""

    start: str
    start_page: str
    step: str
    questions: Mapping[str, type[VoicedForm]]
    known: Mapping[str, str] = field(default_factory=dict)

    def voice(self, answers: Answers) -> Voice:
        return voice_to({**answers, **self.known}.get("asker", ""))

    @property
    def steps(self) -> list[str]:
        return list(self.questions)

    def is_last(self, step: str) -> bool:
        return step == self.steps[-1]

    def first_open_step(self, answers: Answers) -> str:
        """Return the first page whose answers are not complete: nobody lands on a page that misses its ground."""
        return next(
            step for step, form in self.questions.items() if self.is_last(step) or not form(answers).is_valid()
        )

    def may_answer(self, step: str, answers: Answers) -> bool:
        return self.steps.index(step) <= self.steps.index(self.first_open_step(answers))

    def start_url(self, support_point: SupportPoint) -> str:
        return reverse(self.start, args=[support_point.slug])

    def url(self, support_point: SupportPoint, step: str) -> str:
        return reverse(self.step, args=[support_point.slug, step])

    def url_after(self, support_point: SupportPoint, step: str) -> str:
        return self.url(support_point, self.steps[min(self.steps.index(step) + 1, len(self.steps) - 1)])

    def url_before(self, support_point: SupportPoint, step: str) -> str:
        place = self.steps.index(step)
        return self.url(support_point, self.steps[place - 1]) if place else self.start_url(support_point)

    def urls_of_fields(self, support_point: SupportPoint) -> dict[str, str]:
        """Say for each thing that is asked here on which page it can be changed."""
        return {
            name: self.url(support_point, step)
            for step, form in self.questions.items()
            for name in form.base_fields
        }


FRONT = Door(
    start="support:ask",
    start_page="support/ask_start.html",
    step="support:ask_step",
    questions={
        "wie": WhoAsks,
        "school": WhichSchool,
        "verhaal": Story,
        "over-u": AboutYou,
        "nakijken": CheckAnswers,
    },
)
YOUTH = Door(
    start="support:ask_youth",
    start_page="support/ask_start_youth.html",
    step="support:ask_youth_step",
    questions={
        "school": WhichSchool,
        "verhaal": Story,
        "over-jou": AboutYou,
        "nakijken": CheckAnswers,
    },
    known={"asker": Asker.PUPIL},
)
