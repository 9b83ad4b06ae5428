"""Which rows belong to a list of slugs? In the order of the list, in the reader's language where it exists."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from krukje.inform.models import Contact, Fact, Moment, Step, Topic
from krukje.inform.translated import in_readers_language

Row = TypeVar("Row", bound=Model)

# What a list of links needs of a page: never its whole text.
AS_LINK = ("slug", "title", "summary")
AS_STOP = (*AS_LINK, "nr", "short", "stage")


def in_order(rows: QuerySet[Any, Row], slugs: Iterable[str]) -> list[Row]:
    wanted = list(slugs)
    found = {getattr(row, "slug"): row for row in rows.filter(slug__in=wanted)} if wanted else {}  # noqa: B009
    return [found[slug] for slug in wanted if slug in found]


def facts(slugs: Iterable[str]) -> list[Fact]:
    return in_order(Fact.objects.all(), slugs)


def contacts(slugs: Iterable[str]) -> list[Contact]:
    return in_readers_language(in_order(Contact.objects.all(), slugs))


def topics(slugs: Iterable[str]) -> list[Topic]:
    return in_readers_language(in_order(Topic.objects.only(*AS_LINK), slugs))


def moments(slugs: Iterable[str]) -> list[Moment]:
    return in_readers_language(in_order(Moment.objects.only(*AS_STOP), slugs))


def every_moment() -> list[Moment]:
    return in_readers_language(Moment.objects.only(*AS_STOP).order_by("nr"))


def every_step() -> QuerySet[Step]:
    return Step.objects.only(*AS_LINK, "nr", "short", "next").order_by("nr")


def urgent_contacts() -> list[Contact]:
    """Return who can be called right now: those of the page for direct help that have a number."""
    return in_readers_language(Contact.objects.filter(urgent__isnull=False).order_by("urgent"))
