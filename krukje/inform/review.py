"""Which facts and texts must somebody look at again, and on which pages do they stand?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from krukje.inform.edition import Kind
from krukje.inform.models import Contact, Edition, Fact, Moment, Rights, Step, Term, Topic, Translation


@dataclass(frozen=True, slots=True)
class Shown:
    """A page with the facts that it shows. Without a day of its own it is looked at when its facts are."""

    kind: Kind
    slug: str
    title: str
    facts: tuple[str, ...]
    next_check: date | None = None

    def address(self, support_point: str) -> str:
        return reverse(f"inform:{self.kind}", args=[support_point, self.slug])


@dataclass(frozen=True, slots=True)
class FactInUse:
    """A fact with the pages that show it."""

    fact: Fact
    pages: list[Shown]


@dataclass(frozen=True, slots=True)
class Review:
    edition: Edition | None
    unverified: list[FactInUse]
    overdue_facts: list[FactInUse]
    expired_facts: list[FactInUse]
    overdue_pages: list[Shown]
    unvalidated: list[Topic]
    # Translations of an older Dutch text.
    outdated: list[Translation]


def review_on(today: date) -> Review:
    """Return what waits for the editor on this day."""
    facts = list(Fact.objects.order_by("next_check", "slug"))
    pages = list(every_page())
    in_use = _in_use(facts, pages)
    overdue = [page for page in pages if page.next_check and page.next_check < today]
    return Review(
        edition=Edition.objects.first(),
        unverified=[use for use in in_use if use.fact.is_unverified],
        overdue_facts=[use for use in in_use if use.fact.next_check < today],
        expired_facts=[use for use in in_use if use.fact.valid_until and use.fact.valid_until < today],
        overdue_pages=sorted(overdue, key=lambda page: (page.next_check, page.title)),
        unvalidated=[topic for topic in Topic.objects.defer("html", "rest_html") if not topic.is_validated],
        outdated=list(Translation.objects.filter(is_current=False).only("lang", "kind", "slug", "title")),
    )


def every_page() -> Iterator[Shown]:
    """Yield every page on which a fact may stand."""
    for topic in Topic.objects.only("slug", "title", "facts", "next_check"):
        yield Shown(Kind.TOPIC, topic.slug, topic.title, tuple(topic.facts), topic.next_check)
    for moment in Moment.objects.only("slug", "title", "facts"):
        yield Shown(Kind.MOMENT, moment.slug, moment.title, tuple(moment.facts))
    for step in Step.objects.only("slug", "title", "facts", "next_check"):
        yield Shown(Kind.STEP, step.slug, step.title, tuple(step.facts), step.next_check)
    for rights in Rights.objects.only("slug", "title", "facts", "next_check"):
        yield Shown(Kind.RIGHTS, rights.slug, rights.title, tuple(rights.facts), rights.next_check)
    for term in Term.objects.only("slug", "word", "facts"):
        yield Shown(Kind.TERM, term.slug, term.word, tuple(term.facts))
    edition = Edition.objects.first()
    names = dict(Contact.objects.values_list("slug", "name"))
    for contact, facts in (edition.guide.get("facts", {}) if edition else {}).items():
        # The guide's words about ourselves have no page of their own: they stand on the guide only.
        if facts and contact in names:
            yield Shown(Kind.CONTACT, contact, names[contact], tuple(facts))


def _in_use(facts: Iterable[Fact], pages: Iterable[Shown]) -> list[FactInUse]:
    pages_with: dict[str, list[Shown]] = defaultdict(list)
    for page in pages:
        for slug in page.facts:
            pages_with[slug].append(page)
    return [FactInUse(fact=fact, pages=pages_with[fact.slug]) for fact in facts]
