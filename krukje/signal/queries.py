"""What stands published here, and what still waits for a reply?"""

from dataclasses import dataclass
from datetime import date

from django.http import Http404

from krukje.places.models import SupportPoint
from krukje.rules.quarters import NotAQuarter, Quarter
from krukje.signal.models import Reply, Report
from krukje.signal.tables import PublicTable
from krukje.signal.wording import months

# What the protector alone may read, and what only its own page shows.
HEAVY = ("proof", "csv", "html")


@dataclass(frozen=True, slots=True)
class Published:
    """A quarter as the outside sees it: its newest release, and every reply to any of them."""

    quarter: Quarter
    newest: Report
    published_on: date
    replies: list[Reply]

    @property
    def months(self) -> str:
        return months(self.quarter)

    @property
    def table(self) -> PublicTable:
        return PublicTable.load(self.newest.table)


def published(support_point: SupportPoint) -> list[Published]:
    """Return every quarter with a report, the newest first."""
    reports = Report.objects.filter(support_point=support_point).defer(*HEAVY).prefetch_related("replies")
    quarters: dict[str, list[Report]] = {}
    for report in reports.order_by("-quarter", "release"):
        quarters.setdefault(report.quarter, []).append(report)
    return [
        Published(
            quarter=Quarter.read(name),
            newest=releases[-1],
            published_on=releases[0].published_on,
            replies=[reply for release in releases for reply in release.replies.all()],
        )
        for name, releases in quarters.items()
    ]


def releases_of(support_point: SupportPoint, name: str) -> list[Report]:
    """Return the releases about a quarter, the first one first.

    :raises Http404: if this is no quarter, or nothing was published about it.
    """
    try:
        quarter = Quarter.read(name)
    except NotAQuarter:
        raise Http404 from None
    found = Report.objects.filter(support_point=support_point, quarter=str(quarter)).defer("proof")
    releases = list(found.order_by("release"))
    if not releases:
        raise Http404
    return releases


def find_release(releases: list[Report], number: int | None) -> Report:
    """Return one release, the newest if no number is given.

    :raises Http404: if there is no such release.
    """
    for report in releases:
        if report.release == (len(releases) if number is None else number):
            return report
    raise Http404


def replies_to(releases: list[Report]) -> list[Reply]:
    return list(Reply.objects.filter(report__in=releases).select_related("report"))


def reports_without_reply(support_point: SupportPoint) -> int:
    """How many quarters wait for somebody to say something back?"""
    quarters = Report.objects.filter(support_point=support_point).values("quarter").distinct()
    return quarters.exclude(quarter__in=quarters.filter(replies__isnull=False)).count()
