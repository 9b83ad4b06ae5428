"""Which of a quarter's numbers may be shown? Asks the protector, and keeps what proves that it was right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from krukje.places.models import SupportPoint
from krukje.rules.disclosure import TOTAL, protect
from krukje.signal.headings import grouped_headings, sector_headings, topic_headings, topic_headings_again
from krukje.signal.models import UNSORTED, CaseCount, Report
from krukje.signal.tables import SECTOR, SUM, TOPIC, Heading, Key, PublicTable, dimension

# All topics of the national set by all sectors takes seconds; beyond this the protector merges rows.
MOST_CELLS = 800

Counts = dict[Key, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """A protected table with its proof; not audited yet."""

    table: PublicTable
    proof: dict[str, Any]


def counts_of(support_point: SupportPoint, quarter: str) -> Counts:
    rows = CaseCount.objects.filter(support_point=support_point, quarter=quarter).order_by("topic", "sector")
    return {(row.topic, row.sector): row.number for row in rows}


def same_as_in(report: Report, counts: Counts) -> bool:
    """Tell whether this release was made of these very counts."""
    return {(topic, sector): number for topic, sector, number in report.proof["counts"]} == counts


def make_draft(
    counts: Counts,
    *,
    titles: Mapping[str, str],
    groups: Mapping[str, str],
    threshold: int,
    earlier: Sequence[Report],
) -> Draft:
    """Protect the counts together with what was published before about the same quarter.

    :raises krukje.rules.disclosure.CannotProtect: if nothing can be shown safely.
    :raises krukje.rules.disclosure.NotProven: if the certificates do not hold.
    """
    history = [PublicTable.load(report.table).as_release() for report in earlier]
    sectors = sector_headings()
    for topics in ways_to_divide(titles, groups, earlier):
        protected = protect(
            leaves_of(counts, topics),
            [dimension(TOPIC, topics), dimension(SECTOR, sectors)],
            threshold=threshold,
            history=history,
            most_cells=MOST_CELLS,
        )
        if TOPIC not in protected.cost.coarsened:
            break
    labels = {heading.code: heading.label for heading in (*topics, *sectors, SUM)}
    proof = {
        "counts": [[topic, sector, number] for (topic, sector), number in counts.items()],
        "topics": [[heading.code, heading.parent, heading.label] for heading in topics],
        "certificates": {name: points.tolist() for name, points in protected.certificates.items()},
    }
    return Draft(PublicTable.of(protected, labels), proof)


def ways_to_divide(
    titles: Mapping[str, str], groups: Mapping[str, str], earlier: Sequence[Report]
) -> list[tuple[Heading, ...]]:
    """Return the rows to try: every topic, and if that is too fine the same topics in groups.

    What was published before can only be compared with the same rows.
    """
    if earlier:
        before = tuple(Heading(*heading) for heading in earlier[-1].proof["topics"])
        return [topic_headings_again(before, titles)]
    plain, grouped = topic_headings(titles), grouped_headings(titles, groups)
    return [plain] if len(plain) == len(grouped) else [plain, grouped]


def leaves_of(counts: Counts, topics: Sequence[Heading]) -> Counts:
    """Return the counts per row of the table. A topic that is no longer on the site has no row of its own."""
    rows = {heading.code for heading in topics} - {heading.parent for heading in topics} - {TOTAL}
    leaves: Counts = {}
    for (topic, sector), number in counts.items():
        key = (topic if topic in rows else UNSORTED, sector)
        leaves[key] = leaves.get(key, 0) + number
    return leaves
