"""What comes out of the protector, and does it still hold?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from krukje.rules.disclosure.dimension import Dimension
from krukje.rules.disclosure.layout import Key, Layout, Whole
from krukje.rules.disclosure.release import Release
from krukje.rules.disclosure.verify import complaints


class NotProven(Exception):
    """The certificates do not prove that the table is safe: it may not go out."""


@dataclass(frozen=True)
class Cost:
    """What protection took away, in cells of the full cross.

    `lost` is what was minimised: 1 per hidden cell, and 1 more for each level it stands above the
    leaves. Nobody can do with less than `least`; where that is lower than `lost`, the search was cut
    short. `coarsened` names the dimensions that lost their lowest level, in that order.
    """

    cells: int
    primary: int
    hidden: int
    lost: int
    least: int
    coarsened: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class ProtectedTable(Release):
    """A table that may be published: `cells` of the full cross with a count, or None for hidden.

    Only `cells`, `dimensions`, and of `cost` only `hidden` and `coarsened`, may leave: how many counts were
    small is a hint by itself. `certificates` holds whole tables, the true one among
    them: per kind of knowledge a matrix (tables x columns), the columns being `layout.leaves`, once per
    release. They prove, together, that no hidden number can be worked out.
    """

    layout: Layout
    certificates: Mapping[str, Whole]
    cost: Cost
    threshold: int
    history: Sequence[Release] = ()

    @property
    def dimensions(self) -> Sequence[Dimension]:
        """The dimensions as published, after coarsening."""
        return self.layout.menu

    @property
    def structural_zeros(self) -> Collection[Key]:
        """The leaf cells that cannot exist."""
        return self.layout.impossible

    def verify(self) -> None:
        """Check every certificate again, without a solver.

        :raises NotProven: with everything that is wrong.
        """
        wrong = complaints(self.layout, self.cells, self.certificates, self.threshold, self.history)
        if wrong:
            raise NotProven("; ".join(wrong))
