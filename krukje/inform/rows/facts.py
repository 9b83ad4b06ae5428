"""How do facts and contacts stand in the database?"""

from collections.abc import Iterator

from krukje.inform.edition import NationalSet
from krukje.inform.edition.links import URGENT
from krukje.inform.markup import Known, fact_link
from krukje.inform.models import Contact, Fact


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


def contact_rows(edition: NationalSet, known: Known) -> Iterator[Contact]:
    facts = known.facts
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
