"""How do the codes of one dimension add up to its total?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

TOTAL = "Total"


class BadHierarchy(ValueError):
    """A code has no way up to the total, or goes round in a circle."""


@dataclass(frozen=True, eq=False)
class Dimension:
    """One way of dividing the contacts, such as topic or sector.

    `parents` gives each code its parent; the root of every dimension is `TOTAL`, which has none.
    A code that is nobody's parent is a leaf. Branches may differ in depth.

    :raises BadHierarchy: if a code does not lead to the total, or the total has a parent.
    """

    name: str
    parents: Mapping[str, str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "parents", dict(self.parents))
        for code in self.parents:
            self._check_way_up(code)

    def _check_way_up(self, code: str) -> None:
        if code == TOTAL:
            raise BadHierarchy(f"{self.name}: the total cannot have a parent")
        seen = {code}
        while (code := self.parents[code]) != TOTAL:
            if code in seen:
                raise BadHierarchy(f"{self.name}: {code!r} is its own ancestor")
            if code not in self.parents:
                raise BadHierarchy(f"{self.name}: {code!r} has no parent and is not the total")
            seen.add(code)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """All codes, the total first, then in the order given."""
        return (TOTAL, *self.parents)

    @cached_property
    def children(self) -> dict[str, tuple[str, ...]]:
        """The codes directly under each code; a leaf is not in here."""
        found: dict[str, list[str]] = {}
        for code, parent in self.parents.items():
            found.setdefault(parent, []).append(code)
        return {parent: tuple(codes) for parent, codes in found.items()}

    @cached_property
    def leaves(self) -> tuple[str, ...]:
        """The codes that are nobody's parent; of an empty dimension that is the total itself."""
        return tuple(code for code in self.codes if code not in self.children)

    def chain(self, code: str) -> tuple[str, ...]:
        """The code itself and everything above it, the total last.

        :raises KeyError: if the dimension has no such code.
        """
        chain = [code]
        while chain[-1] != TOTAL:
            chain.append(self.parents[chain[-1]])
        return tuple(chain)

    @cached_property
    def height(self) -> dict[str, int]:
        """How many steps each code stands above its lowest leaf; a leaf stands at 0."""
        steps = dict.fromkeys(self.codes, 0)
        for leaf in self.leaves:
            for step, code in enumerate(self.chain(leaf)):
                steps[code] = max(steps[code], step)
        return steps

    def coarser(self) -> "Dimension":
        """The same dimension without its lowest level: the deepest leaves merge into their parents."""
        deepest = self.height[TOTAL]
        kept = {c: p for c, p in self.parents.items() if len(self.chain(c)) - 1 < deepest}
        return Dimension(self.name, kept)
