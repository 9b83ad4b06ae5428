"""What does every check stand on? The set as it was read, what was agreed about it, and the day."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from krukje.inform.checking.agreed import AgreedSet
from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.pieces import Piece, pieces_of
from krukje.inform.edition import FactText, NationalSet
from krukje.rules.readability import WORD, shown_blocks


@dataclass(frozen=True)
class Ground:
    edition: NationalSet
    agreed: AgreedSet
    today: date

    @cached_property
    def facts(self) -> Mapping[str, FactText]:
        return {fact.slug: fact for fact in self.edition.facts}

    @cached_property
    def values(self) -> Mapping[str, str]:
        """Return what a fact shows that stands in a text without words of its own."""
        return {fact.slug: fact.value for fact in self.edition.facts}

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Return every Dutch text that a reader sees."""
        return tuple(pieces_of(self.edition))

    def shown(self, text: str) -> str:
        """Return the words that a reader sees of a text."""
        return " ".join(shown_blocks(text, values=self.values))

    def words(self, text: str) -> int:
        return len(WORD.findall(self.shown(text)))


Check = Callable[[Ground], Iterator[Complaint]]
