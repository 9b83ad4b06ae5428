"""Publishing a quarter's numbers, and answering them. Nothing goes out that our own attacker can open."""

import hashlib
import uuid
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from krukje.accounts.models import User
from krukje.audit.logbook import SYSTEM, record
from krukje.places.models import SupportPoint
from krukje.rules.disclosure import CannotProtect, NotProven
from krukje.rules.quarters import Quarter
from krukje.signal.auditing import objections
from krukje.signal.models import Reply, Report
from krukje.signal.protecting import Draft, counts_of, make_draft, same_as_in
from krukje.signal.rendering import to_csv, to_html
from krukje.signal.wording import months
from krukje.ui.models import empty_page_cache

NO_GROUPS: Mapping[str, str] = MappingProxyType({})


class NothingToPublish(Exception):
    """No question came in that quarter."""


class StandsAlready(Exception):
    """These very counts were published before."""

    def __init__(self, report: Report) -> None:
        super().__init__(str(report))
        self.report = report


class ReportRefused(Exception):
    """It may not go out. `reasons` say why, in Dutch and without a number."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class PublishedMeanwhile(Exception):
    """Somebody else published this quarter at the same moment: this release was not audited beside theirs."""


def publish_report(
    *,
    support_point: SupportPoint,
    quarter: Quarter,
    titles: Mapping[str, str],
    groups: Mapping[str, str] = NO_GROUPS,
    now: datetime,
    by: User | None = None,
) -> Report:
    """Protect, render, attack, and only then publish a quarter's numbers.

    `titles` names every topic of the site, in the order of the rows; `groups` says which belong together.
    It takes seconds, so nothing is locked until the end.

    :raises NothingToPublish: if there are no counts.
    :raises StandsAlready: if nothing changed since the last release.
    :raises ReportRefused: if it is not safe. That stands in the logbook, and nothing is published.
    :raises PublishedMeanwhile: if somebody was ahead.
    """
    counts = counts_of(support_point, str(quarter))
    if not counts:
        raise NothingToPublish
    earlier = list(Report.objects.filter(support_point=support_point, quarter=str(quarter)).order_by("release"))
    if earlier and same_as_in(earlier[-1], counts):
        raise StandsAlready(earlier[-1])
    report = Report(
        support_point=support_point,
        quarter=str(quarter),
        release=len(earlier) + 1,
        published_on=localdate(now),
        threshold=support_point.threshold,
    )
    try:
        draft = make_draft(counts, titles=titles, groups=groups, threshold=support_point.threshold, earlier=earlier)
    except (CannotProtect, NotProven):
        reasons = [_("Geen enkele tabel van deze aantallen is veilig genoeg.")]
    else:
        fill(report, draft)
        reasons = objections_to(report, draft, earlier)
    if reasons:
        refuse(report, by=by, now=now)
        raise ReportRefused(reasons)
    return store(report, by=by, now=now)


def fill(report: Report, draft: Draft) -> None:
    title = _("Vragen in %(months)s") % {"months": months(Quarter.read(report.quarter))}
    report.table, report.proof = draft.table.dump(), draft.proof
    report.csv = to_csv(draft.table, quarter=report.quarter)
    report.html = to_html(draft.table, title=title)
    report.digest = hashlib.sha256(bytes(report.csv) + report.html.encode()).hexdigest()


def objections_to(report: Report, draft: Draft, earlier: list[Report]) -> list[str]:
    if not draft.table.has_numbers:
        return [_("Er zijn zo weinig vragen dat er geen enkel aantal te zien zou zijn.")]
    return objections(
        csv=bytes(report.csv),
        html=report.html,
        table=draft.table,
        threshold=report.threshold,
        earlier=earlier,
    )


@transaction.atomic
def store(report: Report, *, by: User | None, now: datetime) -> Report:
    try:
        with transaction.atomic():
            report.save(force_insert=True)
    except IntegrityError:
        raise PublishedMeanwhile from None
    write_down("report.publish", report, by=by, now=now)
    empty_page_cache()
    return report


@transaction.atomic
def refuse(report: Report, *, by: User | None, now: datetime) -> None:
    write_down("report.refuse", report, by=by, now=now)


def write_down(what: str, report: Report, *, by: User | None, now: datetime) -> None:
    # The digest binds the logbook, that nobody can change, to what everybody got to see.
    which = f"{report.quarter}/{report.release} {report.digest}".strip()
    who = by.name if by else SYSTEM
    record(chain=report.support_point.slug, who=who, what=what, which=which, at=now)


@transaction.atomic
def reply_to(
    *, report: Report, by: User, organisation: str, text: str, submission: uuid.UUID, now: datetime
) -> Reply:
    """Put a reply under a report, for everybody to read. Sent twice it stands there once."""
    reply, created = Reply.objects.get_or_create(
        submission=submission,
        defaults={
            "report": report,
            "author": by,
            "organisation": organisation,
            "text": text,
            "written_on": localdate(now),
        },
    )
    if created:
        which = f"{report.quarter}/{report.release}"
        record(chain=report.support_point.slug, who=by.name, what="report.reply", which=which, at=now)
        empty_page_cache()
    return reply
