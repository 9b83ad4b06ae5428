"""The published numbers, for everybody: a page to read and a file to work with."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from krukje.places.tenant import TenantRequest
from krukje.rules.quarters import Quarter
from krukje.signal.charts import chart
from krukje.signal.queries import find_release, releases_of, replies_to
from krukje.signal.rendering import MARK
from krukje.signal.tables import PublicTable
from krukje.signal.wording import months, what_is_hidden
from krukje.ui.page_cache import for_readers


@for_readers
@require_safe
def report(request: TenantRequest, quarter: str, release: int | None = None) -> HttpResponse:
    releases = releases_of(request.support_point, quarter)
    shown = find_release(releases, release)
    table = PublicTable.load(shown.table)
    context = {
        "report": shown,
        # To the byte what was audited; `to_html` escaped what stands in it.
        "audited": mark_safe(shown.html),
        "is_newest": shown == releases[-1],
        "releases": releases,
        "months": months(Quarter.read(shown.quarter)),
        "table": table,
        "chart": chart(table),
        "hidden": what_is_hidden(table),
        "mark": MARK,
        "replies": replies_to(releases),
        "waits_since": releases[0].published_on,
    }
    return render(request, "signal/report.html", context)


@for_readers
@require_safe
def report_csv(request: TenantRequest, quarter: str, release: int | None = None) -> HttpResponse:
    """Send the very bytes that were audited."""
    shown = find_release(releases_of(request.support_point, quarter), release)
    return HttpResponse(bytes(shown.csv), content_type="text/csv; charset=utf-8")
