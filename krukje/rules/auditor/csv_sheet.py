"""What does a reader of the CSV file see?"""

import csv
from collections.abc import Sequence
from io import StringIO

from krukje.rules.auditor.reading import MARK, count_in
from krukje.rules.auditor.sheet import Hierarchies, Sheet, Unreadable, sheet

COUNT_COLUMNS = ("count", "aantal")
STATUS_COLUMN = "status"
HIDDEN_WORDS = ("hidden", "verborgen")


def read_csv(
    text: str,
    *,
    dimensions: Sequence[str] | None = None,
    hierarchies: Hierarchies | None = None,
    mark: str = MARK,
) -> Sheet:
    """Return the table in a CSV text: a column per dimension and a column `count` or `aantal`.

    `dimensions` names the columns that are one; left out, all but the count and `status` are. Comma or
    semicolon. An empty count is hidden only if the column `status` says so.

    :raises Unreadable: naming the line.
    """
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    reader = csv.reader(StringIO(text), delimiter=";" if ";" in first else ",", strict=True)
    try:
        header, *lines = [line for line in reader if line]
    except (csv.Error, ValueError) as error:
        raise Unreadable(f"not a CSV table: {error}") from error
    names = [name.strip() for name in header]
    counts = [place for place, name in enumerate(names) if name.lower() in COUNT_COLUMNS]
    if len(counts) != 1 or len(set(names)) != len(names):
        raise Unreadable("line 1: one column `count` or `aantal` is needed, and no name twice")
    places = _places(names, counts[0], dimensions)
    status = names.index(STATUS_COLUMN) if STATUS_COLUMN in names else None
    rows = []
    for number, line in enumerate(lines, start=2):
        if len(line) != len(names):
            raise Unreadable(f"line {number}: {len(line)} fields where {len(names)} are expected")
        field = line[counts[0]]
        if not field.strip() and status is not None and line[status].strip().lower() in HIDDEN_WORDS:
            field = mark
        rows.append(([line[place] for place in places], count_in(field, mark=mark, where=f"line {number}")))
    return sheet([names[place] for place in places], rows, hierarchies)


def _places(names: list[str], count: int, dimensions: Sequence[str] | None) -> list[int]:
    if dimensions is None:
        return [p for p, name in enumerate(names) if p != count and name != STATUS_COLUMN]
    missing = [name for name in dimensions if name not in names]
    if missing:
        raise Unreadable(f"line 1: there is no column {missing[0]!r}")
    return [names.index(name) for name in dimensions]
