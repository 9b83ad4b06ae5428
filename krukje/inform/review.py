"""Which facts and texts must somebody look at again, and on which pages do they stand?"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from krukje.inform.models import Edition, Fact, Moment, Topic


@dataclass(frozen=True, slots=True)
class FactInUse:
    """A fact with the pages that show it."""

    fact: Fact
    topics: list[Topic]
    moments: list[Moment]


@dataclass(frozen=True, slots=True)
class Review:
    edition: Edition | None
    unverified: list[FactInUse]
    overdue_facts: list[FactInUse]
    expired_facts: list[FactInUse]
    overdue_topics: list[Topic]
    unvalidated: list[Topic]


def review_on(today: date) -> Review:
    """Return what waits for the editor on this day."""
    facts = list(Fact.objects.order_by("next_check", "slug"))
    topics = list(Topic.objects.defer("html", "rest_html", "plain"))
    moments = list(Moment.objects.defer("html", "rest_html", "plain"))
    in_use = _in_use(facts, topics, moments)
    return Review(
        edition=Edition.objects.first(),
        unverified=[use for use in in_use if use.fact.is_unverified],
        overdue_facts=[use for use in in_use if use.fact.next_check < today],
        expired_facts=[use for use in in_use if use.fact.valid_until and use.fact.valid_until < today],
        overdue_topics=sorted(
            (topic for topic in topics if topic.next_check < today), key=lambda topic: topic.next_check
        ),
        unvalidated=[topic for topic in topics if not topic.is_validated],
    )


def _in_use(facts: Iterable[Fact], topics: Iterable[Topic], moments: Iterable[Moment]) -> list[FactInUse]:
    topics_with: dict[str, list[Topic]] = defaultdict(list)
    moments_with: dict[str, list[Moment]] = defaultdict(list)
    for topic in topics:
        for slug in topic.facts:
            topics_with[slug].append(topic)
    for moment in moments:
        for slug in moment.facts:
            moments_with[slug].append(moment)
    return [FactInUse(fact=fact, topics=topics_with[fact.slug], moments=moments_with[fact.slug]) for fact in facts]
