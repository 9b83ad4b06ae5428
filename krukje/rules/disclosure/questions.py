"""Which numbers may nobody be able to work out, given what is hidden?"""

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from krukje.rules.disclosure.case import hidden_before, printed_before
from krukje.rules.disclosure.knowledge import Knowledge, Questions
from krukje.rules.disclosure.layout import Layout, Whole
from krukje.rules.disclosure.release import Release


def questions_about(knowledge: Knowledge, hidden: Sequence[int], history: Sequence[Release]) -> Iterator[Questions]:
    """Give every question an attacker with this knowledge may ask; `hidden` are quantity numbers."""
    if knowledge.name == "alone":
        yield outsider(knowledge.layout, hidden, hidden_before(knowledge.layout, history))
        yield from insiders(knowledge.layout, hidden)
        return
    yield cells_of_all_releases(knowledge, hidden, history)
    if knowledge.blocks > 1:
        yield differences(knowledge, hidden, history)


def outsider(layout: Layout, hidden: Sequence[int], kept_hidden: Collection[int]) -> Questions:
    """Ask for each hidden cell. It must be unknowable, also when it is not small.

    Then the pattern is as good for every table that agrees with the printed numbers as it is for the
    true one, and that it is good tells nothing about which of them is true. A cell that is hidden only
    because it was hidden before may become known when it is not small.
    """
    must_move = np.array([q not in kept_hidden for q in hidden], dtype=bool)
    return Questions(layout.matrix[list(hidden)], must_move, tuple((q,) for q in hidden))


def insiders(layout: Layout, hidden: Sequence[int]) -> Iterator[Questions]:
    """Ask the same as somebody who is counted in one hidden leaf cell, for each such cell."""
    sums = layout.matrix[list(hidden)]
    for own in hidden:
        if own in layout.lowest:
            about = tuple((q,) if q == own else (q, own) for q in hidden)
            yield Questions(sums, np.zeros(len(hidden), dtype=bool), about, layout.matrix[own])


def cells_of_all_releases(knowledge: Knowledge, hidden: Sequence[int], history: Sequence[Release]) -> Questions:
    """Ask for each cell that this release hides or an earlier one did not print."""
    layout = knowledge.layout
    sums: list[Whole] = [knowledge.place(layout.matrix[list(hidden)], -1)]
    about: list[tuple[int, ...]] = [(q,) for q in hidden]
    for block, release in enumerate(history if knowledge.blocks > 1 else ()):
        unprinted = [key for key, count in release.cells.items() if count is None]
        sums.append(knowledge.place(layout.rows(unprinted), block))
        about += [()] * len(unprinted)
    together = np.concatenate(sums)
    return Questions(together, np.zeros(len(together), dtype=bool), tuple(about))


def differences(knowledge: Knowledge, hidden: Sequence[int], history: Sequence[Release]) -> Questions:
    """Ask for each cell how many families were registered between an earlier release and this one.

    Cells printed in both are left out: their difference is known, and was looked at before.
    """
    layout, away = knowledge.layout, set(hidden)
    sums = [np.zeros((0, knowledge.columns), dtype=np.int64)]
    about: list[tuple[int, ...]] = []
    for block, printed in enumerate(printed_before(layout, history)):
        unknown = [q for q in range(len(layout.matrix)) if q in away or q not in printed]
        rows = layout.matrix[unknown]
        sums.append(knowledge.place(rows, -1) - knowledge.place(rows, block))
        about += [(q,) if q in away else () for q in unknown]
    together = np.concatenate(sums)
    return Questions(together, np.zeros(len(together), dtype=bool), tuple(about))
