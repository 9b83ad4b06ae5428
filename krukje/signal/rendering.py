"""What exactly goes out? The CSV file, to the byte, and the table on the page."""

import csv
from io import StringIO

from django.template.loader import render_to_string
from django.utils.html import strip_spaces_between_tags

from krukje.signal.tables import SECTOR, TOPIC, PublicTable

# One mark for every hidden number: small, or needed to hide a small one.
MARK = "•"
COUNT = "aantal"


def to_csv(table: PublicTable, *, quarter: str) -> bytes:
    """Return the table with a line per cell, as Dutch spreadsheets open it: semicolons, and UTF-8 that says so."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["kwartaal", TOPIC, SECTOR, COUNT])
    for row in table.rows:
        for column, count in zip(table.columns, row.counts, strict=True):
            writer.writerow([quarter, row.label, column.label, MARK if count is None else count])
    return text.getvalue().encode("utf-8-sig")


def to_html(table: PublicTable, *, title: str) -> str:
    page = render_to_string("signal/table.html", {"table": table, "title": title, "mark": MARK})
    return strip_spaces_between_tags(page.strip())
