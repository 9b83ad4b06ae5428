"""What can be worked out by laying releases of the same cells side by side?

Two assumptions that an attacker may make: nothing changed between the releases, or counts only grew. One
that the printed numbers refute gets him nowhere.
"""

from collections.abc import Iterator, Mapping

import numpy as np

from krukje.rules.auditor.attack import Attack
from krukje.rules.auditor.finding import Finding, How, Key
from krukje.rules.auditor.frame import Frame, Grid
from krukje.rules.auditor.view import View

Asked = list[tuple[int, Key, Grid]]


def side_by_side(frame: Frame, threshold: int) -> Iterator[Finding]:
    """Give what two or more sheets tell together: counts hidden in one of them, and growth."""
    for view, asked in (_unchanged(frame, threshold), _growing(frame, threshold)):
        if asked and view.lowest(np.zeros(view.equations.shape[1]), whole=True) is not None:
            known = Attack(view, np.array([row for _, _, row in asked])).run()
            for place, (value, _) in sorted(known.items()):
                number, key, _ = asked[place]
                yield Finding(How.RELEASES, number, key, value, value)
    yield from _left_together(frame, threshold)


def _unchanged(frame: Frame, threshold: int) -> tuple[View, Asked]:
    rows = np.concatenate([frame.rows(list(sheet.printed)) for sheet in frame.sheets])
    none = np.zeros((0, len(frame.leaves)), dtype=np.int64)
    asked = []
    for number, sheet in zip(frame.numbers, frame.sheets, strict=True):
        asked += [(number, key, frame.rows([key])[0]) for key in sheet.hidden]
    return View(rows, _printed_counts(frame), none, threshold), asked


def _printed_counts(frame: Frame) -> Grid:
    counts = [list(sheet.printed.values()) for sheet in frame.sheets]
    return np.concatenate([np.array(own, dtype=np.int64) for own in counts])


def _growing(frame: Frame, threshold: int) -> tuple[View, Asked]:
    blocks, size = len(frame.sheets), len(frame.leaves)

    def place(rows: Grid, block: int) -> Grid:
        return np.kron(np.eye(blocks, dtype=np.int64)[block], rows)

    one = np.eye(size, dtype=np.int64)
    growth = np.concatenate([place(one, block + 1) - place(one, block) for block in range(blocks - 1)])
    printed = [place(frame.rows(list(sheet.printed)), block) for block, sheet in enumerate(frame.sheets)]
    view = View(np.concatenate(printed), _printed_counts(frame), growth, threshold)
    asked: Asked = []
    for later, (number, sheet) in enumerate(zip(frame.numbers, frame.sheets, strict=True)):
        asked += [(number, key, place(frame.rows([key]), later)[0]) for key in sheet.hidden]
        for earlier in range(later):
            before = frame.sheets[earlier].cells
            for key in dict.fromkeys((*before, *sheet.cells)):
                if before.get(key) is None or sheet.cells.get(key) is None:
                    row = frame.rows([key])
                    asked.append((number, key, (place(row, later) - place(row, earlier))[0]))
    return view, asked


def _left_together(frame: Frame, threshold: int) -> Iterator[Finding]:
    """Give what is left of a total in one sheet by the parts in the others, if these agree."""
    together: dict[Key, int] = {}
    for sheet in frame.sheets:
        if any(together.setdefault(key, count) != count for key, count in sheet.printed.items()):
            return
    yield from _small_left(frame, together, threshold)


def _small_left(frame: Frame, printed: Mapping[Key, int], threshold: int) -> Iterator[Finding]:
    for key, parts in frame.lines:
        left = printed.get(key, 0) - sum(printed.get(part, 0) for part in parts)
        if 0 < left < threshold:
            yield Finding(How.RELEASES, frame.numbers[-1], key, left, left)
