"""Sheets as a reader sees them, and their renderings."""

from collections.abc import Mapping, Sequence

from krukje.rules.auditor import Finding, How, Sheet, read_csv

Cells = Mapping[tuple[str, ...], int | None]
MARK = "•"


def grid(text: str) -> Sheet:
    """A cross table of topics down and sectors across, written out: the first line has the sectors."""
    head, *lines = [line.split() for line in text.strip().splitlines()]
    cells = {(line[0], code): line[n] for line in lines for n, code in enumerate(head, start=1)}
    rows = "".join(f"{down},{across},{count}\n" for (down, across), count in cells.items())
    return read_csv(f"topic,sector,count\n{rows}")


def as_csv(names: Sequence[str], cells: Cells) -> str:
    lines = [",".join([*key, MARK if count is None else str(count)]) for key, count in cells.items()]
    return "\n".join([",".join([*names, "count"]), *lines]) + "\n"


def as_html(cells: Cells) -> str:
    down = list(dict.fromkeys(key[0] for key in cells))
    across = list(dict.fromkeys(key[1] for key in cells))
    head = "".join(f'<th scope="col">{code}</th>' for code in across)
    rows = "".join(
        f'<tr><th scope="row">{code}</th>'
        + "".join(f"<td>{MARK if (c := cells[code, top]) is None else c}</td>" for top in across)
        + "</tr>"
        for code in down
    )
    return f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>"


def ways(findings: Sequence[Finding]) -> set[How]:
    return {finding.how for finding in findings}


def found_cells(findings: Sequence[Finding]) -> set[tuple[str, ...]]:
    return {finding.cell for finding in findings}
