"""What do we write in the database of a text that was read and checked?"""

from collections.abc import Iterator

from krukje.inform.edition import MomentText, NationalSet, TopicText
from krukje.inform.edition.links import URGENT
from krukje.inform.markup import Known, fact_link, first_list, render
from krukje.inform.models import Contact, Fact, Moment, Topic
from krukje.inform.search.analyse import terms


def fact_rows(edition: NationalSet) -> Iterator[Fact]:
    for fact in edition.facts:
        yield Fact(
            slug=fact.slug,
            claim=fact.claim,
            value=fact.value,
            number=fact.number,
            unit=fact.unit,
            law=list(fact.law),
            source=fact.source,
            source_date=fact.source_date,
            valid_from=fact.valid_from,
            valid_until=fact.valid_until,
            checked_on=fact.checked_on,
            next_check=fact.next_check,
            confidence=fact.confidence,
            status=fact.status,
        )


def contact_rows(edition: NationalSet) -> Iterator[Contact]:
    facts = known_in(edition).facts
    urgent = next(topic.contacts for topic in edition.topics if topic.slug == URGENT)
    for contact in edition.contacts:
        phone, site = facts.get(contact.phone), facts.get(contact.site)
        yield Contact(
            slug=contact.slug,
            name=contact.name,
            helps_with=contact.helps_with,
            not_for=contact.not_for,
            cost=contact.cost,
            phone=phone.value if phone else "",
            phone_address=fact_link(phone)[0] if phone else "",
            site=site.value if site else "",
            site_address=fact_link(site)[0] if site else "",
            urgent=urgent.index(contact.slug) if phone and contact.slug in urgent else None,
        )


def topic_rows(edition: NationalSet) -> Iterator[Topic]:
    known = known_in(edition)
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


def moment_rows(edition: NationalSet) -> Iterator[Moment]:
    known = known_in(edition)
    for moment in edition.moments:
        shared = _shared(moment, known)
        # The short name on the map is a name too.
        shared["title_terms"] = terms(f"{moment.title} {moment.short}")
        yield Moment(
            **shared,
            act_html=first_list(str(shared["html"])),
            nr=moment.nr,
            short=moment.short,
            stage=moment.stage,
            topics=list(moment.topics),
            next=list(moment.next),
            opportunities=list(moment.opportunities),
        )


def known_in(edition: NationalSet) -> Known:
    return Known(
        facts={fact.slug: fact for fact in edition.facts},
        topics={topic.slug: topic.title for topic in edition.topics},
        moments={moment.slug: moment.title for moment in edition.moments},
    )


def _shared(text: TopicText | MomentText, known: Known) -> dict[str, object]:
    """Return what a topic and a moment have in common, the search's tokens included."""
    body = render(text.body, known)
    return {
        "slug": text.slug,
        "title": text.title,
        "summary": text.summary,
        "html": body.html,
        "rest_html": body.rest,
        "plain": body.plain,
        "facts": list(text.facts),
        "contacts": list(text.contacts),
        "title_terms": terms(text.title),
        "say_terms": terms("\n".join(text.families_say)),
        "summary_terms": terms(text.summary),
        "body_terms": terms(body.plain),
    }
