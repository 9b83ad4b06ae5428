"""Is every agreed topic there, with all six parts, and can it be found from another?"""

from collections.abc import Iterator

from krukje.inform.checking.bodies import are_steps, headings, lines_under
from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import named
from krukje.inform.edition import TopicText
from krukje.inform.edition.links import URGENT

# The sixth part, what to say, is a key of its own: the page shows it after what one can do.
ADULT = [
    "Wat is het?",
    "Wat mag u verwachten?",
    "Wat kunt u nu doen?",
    "Wie kan helpen?",
    "Wat kan er hierna komen?",
]
YOUTH = [
    "Wat is het?",
    "Wat mag je verwachten?",
    "Wat kun je nu doen?",
    "Wie kan helpen?",
    "Wat kan er hierna komen?",
]
TO_DO = 2
NOT_STEPS = "wat iemand kan doen, zijn twee tot vier stappen: ‘1. **Begin.** En dan.’"
STEPS = range(2, 5)
MOMENTS = RELATED = CONTACTS = range(1, 7)


def topics_are_the_agreed_ones(ground: Ground) -> Iterator[Complaint]:
    topics = {topic.slug: topic for topic in ground.edition.topics}
    for slug in ground.agreed.topics.keys() - topics.keys():
        yield Complaint(named("onderwerp", slug), "ontbreekt.")
    for slug in topics.keys() - ground.agreed.topics.keys():
        yield Complaint(named("onderwerp", slug), "staat niet in set.yaml.")
    for slug, agreed in ground.agreed.topics.items():
        if slug in topics and (topics[slug].group, topics[slug].audience) != (agreed.group, agreed.audience):
            yield Complaint(named("onderwerp", slug), f"hoort bij ‘{agreed.group}’, voor {agreed.audience}.")


def topics_have_their_headings(ground: Ground) -> Iterator[Complaint]:
    for topic in ground.edition.topics:
        # Who is in danger reads no five headings: that page has its own.
        if topic.slug == URGENT:
            continue
        wanted = _headings_for(topic)
        if headings(topic.body) != wanted:
            yield Complaint(named("onderwerp", topic.slug), f"de kopjes zijn niet: {' / '.join(wanted)}")


def what_to_do_is_short_and_numbered(ground: Ground) -> Iterator[Complaint]:
    for topic in ground.edition.topics:
        lines = lines_under(topic.body, _headings_for(topic)[TO_DO])
        if topic.slug != URGENT and not (len(lines) in STEPS and are_steps(lines)):
            yield Complaint(named("onderwerp", topic.slug), NOT_STEPS)


def topics_lead_on(ground: Ground) -> Iterator[Complaint]:
    for topic in ground.edition.topics:
        where = named("onderwerp", topic.slug)
        for key, slugs, allowed in (
            ("moments", topic.moments, MOMENTS),
            ("related", topic.related, RELATED),
            ("contacts", topic.contacts, CONTACTS),
        ):
            if len(slugs) not in allowed:
                yield Complaint(where, f"bij ‘{key}’ horen er {allowed.start} tot {allowed.stop - 1} te staan.")
        if topic.slug in topic.related:
            yield Complaint(where, "staat bij zijn eigen ‘related’.")


def no_topic_is_an_island(ground: Ground) -> Iterator[Complaint]:
    reached = {slug for moment in ground.edition.moments for slug in moment.topics}
    reached |= {slug for topic in ground.edition.topics for slug in topic.related if slug != topic.slug}
    for topic in ground.edition.topics:
        if topic.slug not in reached:
            yield Complaint(named("onderwerp", topic.slug), "geen ander onderwerp of moment verwijst hierheen.")


def only_signers_sign(ground: Ground) -> Iterator[Complaint]:
    for topic in ground.edition.topics:
        signed = topic.signatures
        for kind, name in (("law", signed.law), ("practice", signed.practice), ("family", signed.family)):
            if name and name not in ground.agreed.signers.get(kind, ()):
                yield Complaint(named("onderwerp", topic.slug), f"‘{name}’ tekent niet voor {kind} (zie set.yaml).")


def _headings_for(topic: TopicText) -> list[str]:
    return YOUTH if topic.audience == "jongeren" else ADULT


CHECKS: tuple[Check, ...] = (
    topics_are_the_agreed_ones,
    topics_have_their_headings,
    what_to_do_is_short_and_numbered,
    topics_lead_on,
    no_topic_is_an_island,
    only_signers_sign,
)
