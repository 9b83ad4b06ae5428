"""How do topics, moments, steps, rights and words stand in the database?"""

from collections.abc import Iterator

from krukje.inform.edition import MomentText, NationalSet, StepText, TopicText
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.shapes import RightText
from krukje.inform.markup import Known, first_list, plain, render, render_piece
from krukje.inform.models import Moment, Rights, Step, Term, Topic


def topic_rows(edition: NationalSet, known: Known) -> Iterator[Topic]:
    for topic in edition.topics:
        yield Topic(
            **_shared(topic, known),
            group=topic.group,
            audience=topic.audience,
            say=topic.say,
            related=list(topic.related),
            moments=list(topic.moments),
            owner=topic.owner,
            law_signature=topic.signatures.law,
            practice_signature=topic.signatures.practice,
            family_signature=topic.signatures.family,
            checked_on=topic.checked_on,
            next_check=topic.next_check,
        )


def moment_rows(edition: NationalSet, known: Known) -> Iterator[Moment]:
    for moment in edition.moments:
        shared = _shared(moment, known)
        yield Moment(
            **shared,
            act_html=first_list(str(shared["html"])),
            nr=moment.nr,
            short=moment.short,
            stage=moment.stage,
            topics=list(moment.topics),
            next=list(moment.next),
            opportunities={name: render_piece(text, known) for name, text in moment.opportunities.items()},
        )


def step_rows(edition: NationalSet, known: Known) -> Iterator[Step]:
    for step in edition.steps:
        yield Step(
            **_shared(step, known),
            nr=step.nr,
            short=step.short,
            who=step.who,
            agree_html=render_piece(step.agree, known),
            questions={name: list(questions) for name, questions in step.questions.items()},
            topics=list(step.topics),
            next=list(step.next),
            owner=step.owner,
            checked_on=step.checked_on,
            next_check=step.next_check,
        )


def rights_rows(edition: NationalSet, known: Known) -> Iterator[Rights]:
    for rights in edition.rights:
        yield Rights(
            slug=rights.slug,
            nr=rights.nr,
            title=rights.title,
            who=rights.who,
            speaks_to_youth=rights.voice == "je",
            summary=rights.summary,
            items=[_right(item, known) for item in rights.items],
            facts=list(rights.facts),
            owner=rights.owner,
            checked_on=rights.checked_on,
            next_check=rights.next_check,
        )


def term_rows(edition: NationalSet, known: Known) -> Iterator[Term]:
    for term in edition.terms:
        html = render_piece(term.meaning, known, own_term=term.slug)
        yield Term(
            slug=term.slug,
            word=term.word,
            also=list(term.also),
            regional=list(term.regional),
            html=html,
            plain=plain(html),
            facts=list(term.facts),
            topics=list(term.topics),
        )


def _right(right: RightText, known: Known) -> dict[str, object]:
    facts = [known.facts[slug] for slug in facts_in(right.what, right.from_when)]
    return {
        "slug": right.slug,
        "kind": right.kind,
        "title": right.title,
        "what": render_piece(right.what, known),
        "from_when": render_piece(right.from_when, known),
        "say": right.say,
        "door": render_piece(right.door, known),
        "law": list(dict.fromkeys(law for fact in facts for law in fact.law)),
    }


def _shared(text: TopicText | MomentText | StepText, known: Known) -> dict[str, object]:
    body = render(text.body, known)
    return {
        "slug": text.slug,
        "title": text.title,
        "summary": text.summary,
        "html": body.html,
        "rest_html": body.rest,
        "facts": list(text.facts),
        "contacts": list(text.contacts),
    }
