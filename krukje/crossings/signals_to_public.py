"""Signal -> the public: you said, we did.

Passes: what stands published already (counts that were protected and audited), the replies to it, and since when a
quarter waits for one. Never passes: true counts, or anything of a case.
"""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from krukje.places.tenant import TenantRequest
from krukje.signal.charts import most_asked
from krukje.signal.queries import Published, published
from krukje.signal.tables import Row
from krukje.ui.page_cache import for_readers

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Signal:
    """One quarter in short."""

    published: Published
    total: int | None
    often: list[Row]


@for_readers
@require_safe
def signals(request: TenantRequest) -> HttpResponse:
    found = [in_short(each) for each in published(request.support_point)]
    return render(request, "crossings/signals.html", {"signals": found})


def in_short(quarter: Published) -> Signal:
    table = quarter.table
    return Signal(published=quarter, total=table.total, often=most_asked(table, most=MOST_NAMED))
