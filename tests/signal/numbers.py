"""Invented counts for the tests of this room, and what a careless protector would make of them."""

import csv
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import StringIO
from itertools import product
from typing import Any

from krukje.places.models import SupportPoint
from krukje.rules.disclosure import Dimension, ProtectedTable
from krukje.rules.disclosure.layout import Layout
from krukje.rules.disclosure.protected import Cost
from krukje.rules.quarters import Quarter
from krukje.signal.actions import publish_report
from krukje.signal.models import UNSORTED, CaseCount, Report

QUARTER = Quarter(2026, 3)
MORNING = datetime(2026, 10, 5, 7, 30, tzinfo=UTC)
TITLES = {
    "zorgplicht": "De zorgplicht van school",
    "schorsing": "Schorsing",
    "opp": "Het ontwikkelingsperspectief (OPP)",
    "thuiszitten": "Uw kind zit thuis",
    "tlv": "Toelaatbaarheidsverklaring (TLV)",
}
COUNTS = {
    ("schorsing", "vo"): 3,
    ("thuiszitten", "po"): 12,
    ("thuiszitten", "vo"): 9,
    ("tlv", "po"): 2,
    ("tlv", "vo"): 8,
    ("zorgplicht", "po"): 7,
    ("zorgplicht", "vo"): 1,
    (UNSORTED, "po"): 6,
}

Counts = Mapping[tuple[str, str], int]


def give_counts(support_point: SupportPoint, counts: Counts, quarter: Quarter = QUARTER) -> None:
    CaseCount.objects.filter(support_point=support_point, quarter=str(quarter)).delete()
    CaseCount.objects.bulk_create(
        CaseCount(support_point=support_point, quarter=str(quarter), topic=topic, sector=sector, number=number)
        for (topic, sector), number in counts.items()
    )


def publish(support_point: SupportPoint, **changes: Any) -> Report:
    facts: dict[str, Any] = {"quarter": QUARTER, "titles": TITLES, "now": MORNING}
    return publish_report(support_point=support_point, **{**facts, **changes})


def lines_of(report: Report) -> dict[tuple[str, str], str]:
    """Read the CSV as somebody's spreadsheet does: the printed count per topic and sector."""
    reader = csv.DictReader(StringIO(bytes(report.csv).decode("utf-8-sig")), delimiter=";")
    return {(line["onderwerp"], line["soort school"]): line["aantal"] for line in reader}


def hide_only_the_small(
    leaves: Mapping[tuple[str, ...], int],
    dimensions: Sequence[Dimension],
    *,
    threshold: int,
    history: Sequence[object],
    most_cells: int,
) -> ProtectedTable:
    """Do what many do: hide what is small and think that it is safe."""
    layout = Layout(dimensions, dimensions, ())
    cells: dict[tuple[str, ...], int | None] = dict.fromkeys(product(*(each.codes for each in dimensions)), 0)
    for leaf, count in leaves.items():
        chains = (each.chain(code) for each, code in zip(dimensions, leaf, strict=True))
        for key in product(*chains):
            cells[key] = (cells[key] or 0) + count
    for key, total in cells.items():
        cells[key] = None if total and total < threshold else total
    hidden = sum(count is None for count in cells.values())
    return ProtectedTable(cells, layout, {}, Cost(len(cells), hidden, hidden, hidden, hidden), threshold)
