"""What is left of a total when the printed parts are taken off?

"20 questions, 17 about sleep" says that 3 families asked about something else, without any of the
hidden cells being known. So what is left of a printed total may not be a small number either; nor may
what is left of the growth of a total that was printed twice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from krukje.rules.disclosure.case import is_small, printed_before
from krukje.rules.disclosure.layout import Layout, Line
from krukje.rules.disclosure.release import Release


@dataclass(frozen=True)
class Remainder:
    """A small number left on a line, and the quantities of that line that could be hidden or shown."""

    line: Line
    left: int
    free: tuple[int, ...]


def small_remainders(
    layout: Layout, shown: dict[int, int], history: Sequence[Release], threshold: int
) -> Iterator[Remainder]:
    """Give the small numbers left on the lines; `shown` has the printed count of each quantity."""
    growths = [
        {q: count - printed[q] for q, count in shown.items() if q in printed}
        for printed in printed_before(layout, history)
    ]
    printed = (dict.fromkeys(range(len(layout.matrix)), 0), *printed_before(layout, history))
    for known, possible in zip((shown, *growths), printed, strict=True):
        for line in layout.lines:
            if line.parent not in known:
                continue
            left = known[line.parent] - sum(known.get(child, 0) for child in line.children)
            if is_small(left, threshold):
                free = tuple(q for q in (line.parent, *line.children) if q in possible)
                yield Remainder(line, left, free)
