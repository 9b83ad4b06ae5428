"""What stands in this file? Semicolons, columns by name, UTF-8 or windows-1252, as DUO publishes them."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from krukje.places.registers.problems import BadFile

MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column by the names it goes by in the several years of DUO's files."""

    name: str
    also: tuple[str, ...] = ()
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file: its number as an editor counts, and its texts by column name."""

    number: int
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The columns we asked for and found, and the rows that have something in them."""

    columns: frozenset[str]
    rows: Sequence[Row]


def read_table(path: Path, columns: Sequence[Column]) -> Table:
    """Read the file and keep the columns asked for.

    :raises BadFile: if it can't be read, lacks a needed column, or has rows of the wrong length.
    """
    lines = split_lines(read_text(path), path)
    heading = next(lines, None)
    if heading is None:
        raise BadFile(f"Het bestand {path} is leeg.")
    places = find_columns(heading[1], columns)
    reasons: list[str] = []
    rows = []
    for number, texts in lines:
        if any(texts[len(heading[1]) :]) or len(texts) < len(heading[1]):
            reasons.append(f"regel {number}: {len(texts)} velden in plaats van {len(heading[1])}.")
        else:
            rows.append(Row(number, {name: texts[place] for name, place in places.items()}))
    if reasons:
        raise BadFile("Niet alle regels passen onder de kolomkoppen.", reasons)
    if not rows:
        raise BadFile(f"In {path} staan kolomkoppen, maar geen regels eronder.")
    return Table(frozenset(places), rows)


def read_text(path: Path) -> str:
    data = read_bytes(path)
    if b"\0" in data:
        raise BadFile(f"{path} is geen tekstbestand. Sla het register op als CSV met puntkomma’s.")
    for encoding in ("utf-8-sig", "windows-1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadFile(f"{path} is geen UTF-8 en ook geen windows-1252. Sla het register op als CSV in UTF-8.")


def read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise BadFile(f"{path} is een map. Geef de naam van een CSV-bestand.")
        if not path.exists():
            raise BadFile(f"Het bestand {path} is er niet.")
        if not path.is_file():
            raise BadFile(f"{path} is geen gewoon bestand.")
        if path.stat().st_size > MOST_BYTES:
            raise BadFile(f"{path} is groter dan {MOST_BYTES // 1_000_000} MB. Dat is vast geen register.")
        return path.read_bytes()
    except OSError:
        raise BadFile(f"Het bestand {path} is niet te lezen. Kijk of u er rechten voor heeft.") from None


def split_lines(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield each line that is not empty, with the number of the line it starts on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    while True:
        start = reader.line_num + 1
        try:
            texts = [" ".join(field.split()) for field in next(reader)]
        except StopIteration:
            return
        except csv.Error:
            raise BadFile(
                f"{path}, regel {start}: de aanhalingstekens kloppen niet, of een veld is veel te lang."
            ) from None
        if any(texts):
            yield start, texts


def find_columns(heading: Sequence[str], columns: Sequence[Column]) -> dict[str, int]:
    """Return where each column stands; columns that nobody asked for are left out."""
    titles = [squeeze(title) for title in heading]
    found = {}
    for column in columns:
        names = [name for name in (column.name, *column.also) if squeeze(name) in titles]
        if not names:
            continue
        if (times := titles.count(squeeze(names[0]))) > 1:
            raise BadFile(f"De kolom {names[0]} staat er {times} keer in.")
        found[column.name] = titles.index(squeeze(names[0]))
    missing = [column.name for column in columns if column.is_needed and column.name not in found]
    if missing:
        which = (
            f"De kolom {missing[0]} ontbreekt."
            if len(missing) == 1
            else (f"De kolommen {', '.join(missing[:-1])} en {missing[-1]} ontbreken.")
        )
        only_one = " Staan er puntkomma’s tussen de kolommen?" if len(heading) == 1 else ""
        raise BadFile(which + only_one)
    return found


def squeeze(title: str) -> str:
    """Make "Huisnummer toevoeging" and "HUISNUMMER-TOEVOEGING" the same."""
    return "".join(mark for mark in title.upper() if mark.isalnum())
