"""Are the fifteen moments and the six steps there, whole, and does the way go on?"""

from collections.abc import Iterator

from krukje.inform.checking.bodies import are_steps, headings, lines_under
from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import named
from krukje.inform.checking.topics import NOT_STEPS, STEPS
from krukje.inform.edition.texts.moments import OPPORTUNITIES
from krukje.inform.edition.texts.steps import ASKED

MOMENT_HEADINGS = ["Herkent u dit?", "Wat is er aan de hand?", "Wat kunt u doen?", "Wat kan er hierna komen?"]
STEP_HEADINGS = ["Wat gebeurt er?", "Wat mag u verwachten?", "Wat kunt u doen?", "Hoe gaat het verder?"]
TO_DO = "Wat kunt u doen?"
WHEN = ["- **Vandaag**", "- **Deze week**", "- **Deze maand**"]
FEWEST_QUESTIONS = 2
EVALUATING, PLAN = "evalueren", "plan"


def moments_are_the_agreed_ones(ground: Ground) -> Iterator[Complaint]:
    moments = {moment.slug: moment for moment in ground.edition.moments}
    for nr, (slug, stage) in enumerate(ground.agreed.moments.items(), start=1):
        moment = moments.get(slug)
        if moment is None:
            yield Complaint(named("moment", slug), "ontbreekt.")
        elif (moment.nr, moment.stage) != (nr, stage):
            yield Complaint(named("moment", slug), f"is nummer {nr}, in ‘{stage}’.")
    for slug in moments.keys() - ground.agreed.moments.keys():
        yield Complaint(named("moment", slug), "staat niet in set.yaml.")


def moments_have_their_parts(ground: Ground) -> Iterator[Complaint]:
    for moment in ground.edition.moments:
        where = named("moment", moment.slug)
        if headings(moment.body) != MOMENT_HEADINGS:
            yield Complaint(where, f"de kopjes zijn niet: {' / '.join(MOMENT_HEADINGS)}")
        if [line.partition(":")[0] for line in lines_under(moment.body, TO_DO)] != WHEN:
            yield Complaint(where, "wat iemand kan doen, is er één voor vandaag, deze week en deze maand.")
        if missing := [name for name in OPPORTUNITIES if not moment.opportunities.get(name)]:
            yield Complaint(where, f"mist een actie voor: {', '.join(missing)}.")
        if not (moment.topics and moment.contacts):
            yield Complaint(where, "verwijst naar geen onderwerp of naar niemand die kan helpen.")
        if not moment.next or moment.slug in moment.next:
            yield Complaint(where, "‘next’ noemt minstens één ander moment, en niet zichzelf.")


def steps_are_the_agreed_ones(ground: Ground) -> Iterator[Complaint]:
    there = [(step.nr, step.slug) for step in ground.edition.steps]
    agreed = list(enumerate(ground.agreed.steps, start=1))
    for nr, slug in agreed:
        if (nr, slug) not in there:
            yield Complaint(named("stap", slug), f"ontbreekt als nummer {nr}.")
    for nr, slug in there:
        if (nr, slug) not in agreed:
            yield Complaint(named("stap", slug), f"hoort niet op nummer {nr}.")


def steps_have_their_parts(ground: Ground) -> Iterator[Complaint]:
    for step in ground.edition.steps:
        where = named("stap", step.slug)
        if headings(step.body) != STEP_HEADINGS:
            yield Complaint(where, f"de kopjes zijn niet: {' / '.join(STEP_HEADINGS)}")
        lines = lines_under(step.body, TO_DO)
        if not (len(lines) in STEPS and are_steps(lines)):
            yield Complaint(where, NOT_STEPS)
        for asked in ASKED:
            if len(step.questions.get(asked, ())) < FEWEST_QUESTIONS:
                yield Complaint(where, f"bij ‘{asked}’ horen minstens {FEWEST_QUESTIONS} vragen.")
        if not (step.topics and step.contacts):
            yield Complaint(where, "verwijst naar geen onderwerp of naar niemand die kan helpen.")
        if not step.next or step.slug in step.next:
            yield Complaint(where, "‘next’ noemt minstens één andere stap, en niet zichzelf.")


def who_evaluates_goes_back_to_the_plan(ground: Ground) -> Iterator[Complaint]:
    for step in ground.edition.steps:
        if step.slug == EVALUATING and PLAN not in step.next:
            yield Complaint(named("stap", step.slug), "na evalueren kan er altijd weer een plan komen.")


CHECKS: tuple[Check, ...] = (
    moments_are_the_agreed_ones,
    moments_have_their_parts,
    steps_are_the_agreed_ones,
    steps_have_their_parts,
    who_evaluates_goes_back_to_the_plan,
)
