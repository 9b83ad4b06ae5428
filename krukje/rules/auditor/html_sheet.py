"""What does a reader of the web page see in its table?

The table is the plain kind that screen readers understand: `<th scope="col">` above each column,
`<th scope="row">` before each row, and no merged cells.
"""

from html.parser import HTMLParser

from krukje.rules.auditor.reading import MARK, count_in
from krukje.rules.auditor.sheet import Hierarchies, Sheet, Unreadable, sheet


class _Tables(HTMLParser):
    """Collects every table as rows of (kind, text); kind is `row`, `col` or empty."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[tuple[str, str]]]] = []
        self._inside = False
        self._cell: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        if tag == "table":
            if self._inside:
                raise Unreadable("a table inside a table")
            self._inside = True
            self.tables.append([])
        elif self._inside and tag == "tr":
            self._close()
            self.tables[-1].append([])
        elif self._inside and tag in ("td", "th"):
            self._close()
            if any(facts.get(span, "1") != "1" for span in ("colspan", "rowspan")):
                raise Unreadable("merged cells")
            self._cell = (facts.get("scope") or "" if tag == "th" else "", [])

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._close()
        if tag == "table":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._cell:
            self._cell[1].append(data)

    def _close(self) -> None:
        if self._cell:
            if not self.tables[-1]:
                raise Unreadable("a cell outside a row")
            kind, pieces = self._cell
            self.tables[-1][-1].append((kind, " ".join("".join(pieces).split())))
            self._cell = None


def read_html(
    text: str,
    *,
    rows: str,
    columns: str | None = None,
    hierarchies: Hierarchies | None = None,
    mark: str = MARK,
    number: int = 0,
) -> Sheet:
    """Return a table of the page, the first unless `number` says otherwise.

    `rows` and `columns` name the dimensions down and across; without `columns` there is one column, of
    counts.

    :raises Unreadable: if there is no such table, or it is not of the plain kind.
    """
    parser = _Tables()
    parser.feed(text)
    parser.close()
    if number >= len(parser.tables):
        raise Unreadable(f"the page has {len(parser.tables)} tables")
    lines = [line for line in parser.tables[number] if line]
    heads = [line for line in lines if all(kind == "col" for kind, _ in line[1:]) and line[1:]]
    body = [line for line in lines if line not in heads]
    if len(heads) != 1:
        raise Unreadable('one row of <th scope="col"> is needed')
    across = [words for _, words in heads[0][1:]]
    if columns is None and len(across) != 1:
        raise Unreadable("more columns than the one with counts: which dimension is across?")
    names = [rows] if columns is None else [rows, columns]
    found: list[tuple[list[object], int | None]] = []
    for (kind, down), *fields in body:
        if kind != "row" or len(fields) != len(across) or any(kind for kind, _ in fields):
            raise Unreadable(f'{down!r}: a <th scope="row"> and {len(across)} counts are needed')
        for top, (_, field) in zip(across, fields, strict=True):
            count = count_in(field, mark=mark, where=f"{down} / {top}")
            found.append(([down] if columns is None else [down, top], count))
    return sheet(names, found, hierarchies)
