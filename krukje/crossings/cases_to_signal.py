"""Support -> Signal: how many questions came in, about what.

Passes: one count per topic and kind of school, of a quarter that is over. Never passes: texts, names, schools,
references of cases, or any date finer than the quarter. Erased cases still count: their facts stayed.
"""

from datetime import date

from django.db import transaction
from django.db.models import Count

from krukje.audit.logbook import SYSTEM, record
from krukje.places.models import SupportPoint
from krukje.rules.quarters import Quarter
from krukje.signal.models import UNSORTED, CaseCount
from krukje.support.models import Case


class QuarterNotOver(Exception):
    """Questions may still come in: a count of half a quarter would be two releases side by side later."""


@transaction.atomic
def pass_counts(*, support_point: SupportPoint, quarter: Quarter, today: date) -> int:
    """Replace this quarter's counts by what support knows now. Returns the number of questions.

    :raises QuarterNotOver: on its last day or before.
    """
    if today <= quarter.last_day:
        raise QuarterNotOver
    found = (
        Case.objects.filter(support_point=support_point, asked_on__range=(quarter.first_day, quarter.last_day))
        .order_by()
        .values_list("topic", "sector")
        .annotate(number=Count("pk"))
    )
    counts = [
        CaseCount(
            support_point=support_point,
            quarter=str(quarter),
            topic=topic or UNSORTED,
            sector=sector,
            number=number,
        )
        for topic, sector, number in found
    ]
    CaseCount.objects.filter(support_point=support_point, quarter=str(quarter)).delete()
    CaseCount.objects.bulk_create(counts)
    record(chain=support_point.slug, who=SYSTEM, what="report.count", which=str(quarter), at=today)
    return sum(count.number for count in counts)
