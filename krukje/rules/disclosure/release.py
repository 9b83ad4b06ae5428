"""What was printed before about the same families?"""

from collections.abc import Mapping
from dataclasses import dataclass

from krukje.rules.disclosure.layout import Key


@dataclass(frozen=True, eq=False)
class Release:
    """An earlier publication: a count, or None for a hidden cell. A key left out was not printed."""

    cells: Mapping[Key, int | None]

    @property
    def printed(self) -> dict[Key, int]:
        """The cells of which the count was printed."""
        return {key: count for key, count in self.cells.items() if count is not None}
