"""May this release go out? The separate auditor reads what was rendered, beside all that stands already."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krukje.rules.auditor import (
    TOTAL,
    Finding,
    How,
    Sheet,
    TooLarge,
    Undecided,
    Unreadable,
    audit,
    disagreements,
    read_csv,
    read_html,
)
from krukje.signal.models import Report
from krukje.signal.rendering import MARK
from krukje.signal.tables import SECTOR, TOPIC, PublicTable

REASONS = {
    How.PRINTED: gettext_lazy("het kleine aantal staat er gewoon"),
    How.TOTALS: gettext_lazy("de totalen kloppen niet met elkaar"),
    How.REMAINDER: gettext_lazy("wat er van het totaal overblijft, is een klein aantal"),
    How.ALGEBRA: gettext_lazy("het verborgen aantal is uit te rekenen met de totalen"),
    How.BOUNDS: gettext_lazy("het verborgen aantal kan maar één getal zijn"),
    How.INTEGERS: gettext_lazy("het verborgen aantal kan maar één heel getal zijn"),
    How.INSIDER: gettext_lazy("wie er zelf in meetelt, kan het verborgen aantal uitrekenen"),
    How.RELEASES: gettext_lazy("naast een eerdere uitgave is het aantal uit te rekenen"),
    How.DISAGREE: gettext_lazy("de tabel en het bestand zeggen niet hetzelfde"),
}


def objections(
    *, csv: bytes, html: str, table: PublicTable, threshold: int, earlier: Sequence[Report]
) -> list[str]:
    """Return every reason why this may not go out, in Dutch; an empty list means that it may.

    `earlier` are the releases about the same quarter: other quarters count other families.
    """
    try:
        page = read_html(html, rows=TOPIC, columns=SECTOR, hierarchies=hierarchies(table), mark=MARK)
        file = read(csv, table)
        before = [read(bytes(report.csv), PublicTable.load(report.table)) for report in earlier]
        sheets = [with_silence(sheet) for sheet in (*before, file)]
        found = [*disagreements(file, page), *audit(sheets, threshold=threshold)]
    except Unreadable:
        return [_("De tabel is niet te lezen zoals een lezer dat doet, dus niet na te rekenen.")]
    except (TooLarge, Undecided):
        return [_("De tabel is te groot om na te rekenen.")]
    return list(dict.fromkeys(in_words(finding) for finding in found))


def read(csv: bytes, table: PublicTable) -> Sheet:
    return read_csv(csv.decode(), dimensions=[TOPIC, SECTOR], hierarchies=hierarchies(table), mark=MARK)


def hierarchies(table: PublicTable) -> dict[str, dict[object, object]]:
    """Return how the labels add up, as a reader understands it."""
    trees: dict[str, dict[object, object]] = {}
    for name, headings in ((TOPIC, table.topics), (SECTOR, table.sectors)):
        words = {heading.code: heading.label for heading in headings}
        trees[name] = {heading.label: words.get(heading.parent, TOTAL) for heading in headings}
    return trees


def with_silence(sheet: Sheet) -> Sheet:
    """Return the sheet with the zeros that the page tells in words: topics nobody asked about have no row."""
    told = dict.fromkeys(product(*(axis.labels for axis in sheet.axes)), 0)
    return replace(sheet, cells={**told, **sheet.cells})


def in_words(finding: Finding) -> str:
    """Say where and how, never how many: the reasons stand on a screen."""
    cell = " / ".join("Totaal" if words == TOTAL else words for words in finding.cell)
    return f"{cell or _('De hele tabel')}: {REASONS[finding.how]}."
