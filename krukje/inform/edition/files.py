"""What stands in a content file, and on which line? YAML lists, and Markdown under a YAML head."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from krukje.inform.edition.problems import Finds

# Raise this when the same files must be loaded anew, because we make something else of them.
FORMAT = 2
FENCE = "---"
# The same reader in C, where it was built: several times faster.
Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NOT_YAML = "dit is geen geldige YAML; kijk naar inspringen, dubbele punten en aanhalingstekens."


@dataclass(frozen=True, slots=True)
class Record:
    """A block of `key: value` in a file, with the line of each key."""

    file: str
    line: int
    values: dict[str, Any]
    lines: dict[str, int]
    # The blocks that stand in a list under a key, with lines of their own.
    blocks: "dict[str, list[Record]]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file: its head, its body, and the line on which the body starts."""

    slug: str
    head: Record
    body: str
    body_line: int


class Folder:
    """The content folder. Every file is read once, so that the digest is of exactly what was read."""

    def __init__(self, path: Path, found: Finds) -> None:
        self.path = path
        self.found = found
        self._hash = hashlib.sha256(f"format {FORMAT}".encode())

    @property
    def digest(self) -> str:
        """Return the SHA-256 (hex) of all files read so far, names and contents."""
        return self._hash.hexdigest()

    def records(self, pattern: str, *, may_lack: bool = False) -> list[Record]:
        """Read the YAML files that are lists of blocks."""
        return [record for path in self._paths(pattern, may_lack) for record in self._records(path)]

    def blocks(self, pattern: str, *, may_lack: bool = False) -> list[Record]:
        """Read the YAML files that are one block each."""
        texts = ((self._name(path), self._text(path)) for path in self._paths(pattern, may_lack))
        blocks = (self._block(text, name, first_line=1) for name, text in texts if text is not None)
        return [block for block in blocks if block]

    def pages(self, pattern: str, *, may_lack: bool = False) -> list[Page]:
        """Read the Markdown files."""
        return [page for path in self._paths(pattern, may_lack) if (page := self._page(path))]

    def _paths(self, pattern: str, may_lack: bool) -> list[Path]:
        paths = sorted(self.path.glob(pattern))
        if not paths and not may_lack:
            self.found.add(pattern, None, "hier staat geen enkel bestand.")
        return paths

    def _name(self, path: Path) -> str:
        return path.relative_to(self.path).as_posix()

    def _text(self, path: Path) -> str | None:
        file = self._name(path)
        try:
            data = path.read_bytes()
        except OSError:
            self.found.add(file, None, "dit bestand ontbreekt of is niet te lezen.")
            return None
        self._hash.update(f"\0{file}\0{len(data)}\0".encode() + data)
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as problem:
            line = data[: problem.start].count(b"\n") + 1
            self.found.add(file, line, "hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8.")
            return None

    def _records(self, path: Path) -> list[Record]:
        text, file = self._text(path), self._name(path)
        loader, node = (None, None) if text is None else _compose(text, file, 1, self.found)
        if node is None or loader is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.found.add(file, 1, "hier hoort een lijst te staan: elk blok begint met een streepje.")
            return []
        return [record for item in node.value if (record := _record(loader, item, file, 1, self.found))]

    def _page(self, path: Path) -> Page | None:
        text, file = self._text(path), self._name(path)
        if text is None:
            return None
        lines = text.split("\n")
        if lines[0].rstrip() != FENCE:
            self.found.add(file, 1, "het bestand moet beginnen met een regel ‘---’ en dan de kop.")
            return None
        end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
        if end is None:
            self.found.add(file, 1, "de kop eindigt nergens: de tweede regel ‘---’ ontbreekt.")
            return None
        head = self._block("\n".join(lines[1:end]), file, first_line=2)
        body = "\n".join(lines[end + 1 :])
        return Page(slug=path.stem, head=head, body=body, body_line=end + 2) if head else None

    def _block(self, text: str, file: str, *, first_line: int) -> Record | None:
        loader, node = _compose(text, file, first_line, self.found)
        return _record(loader, node, file, first_line, self.found) if loader and node else None


def _compose(
    text: str, file: str, first_line: int, found: Finds
) -> tuple[yaml.SafeLoader | None, yaml.Node | None]:
    try:
        loader = Loader(text)
        node = loader.get_single_node()
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        found.add(file, mark.line + first_line if mark else None, NOT_YAML)
        return None, None
    if node is None:
        found.add(file, first_line, "hier staat niets.")
    return loader, node


def _record(loader: yaml.SafeLoader, node: yaml.Node, file: str, first_line: int, found: Finds) -> Record | None:
    line = node.start_mark.line + first_line
    if not isinstance(node, yaml.MappingNode):
        found.add(file, line, "hier horen regels als ‘naam: waarde’ te staan.")
        return None
    record = Record(file=file, line=line, values={}, lines={})
    for key_node, value_node in node.value:
        key, key_line = str(key_node.value), key_node.start_mark.line + first_line
        if key in record.lines:
            found.add(file, key_line, f"‘{key}’ staat hier twee keer.")
        record.lines[key] = key_line
        try:
            record.values[key] = loader.construct_object(value_node, deep=True)
        except (yaml.YAMLError, ValueError, TypeError):
            found.add(file, key_line, f"wat bij ‘{key}’ staat, is niet te lezen. Bestaat deze datum wel?")
        record.blocks[key] = _blocks_in(loader, value_node, file, first_line, found)
    return record


def _blocks_in(loader: yaml.SafeLoader, node: yaml.Node, file: str, first_line: int, found: Finds) -> list[Record]:
    """Read the blocks of a list; a list of anything else has none."""
    if not isinstance(node, yaml.SequenceNode):
        return []
    blocks = (item for item in node.value if isinstance(item, yaml.MappingNode))
    return [record for item in blocks if (record := _record(loader, item, file, first_line, found))]
