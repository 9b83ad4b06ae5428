"""May these sheets go out? The attacker that every release has to survive.

It reads only what was rendered and knows the rule: the threshold, that a mark can stand for any number,
and that nothing is hidden without a small count to hide. It shares no code with the protector.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from krukje.rules.auditor.attack import Attack
from krukje.rules.auditor.finding import Finding, How
from krukje.rules.auditor.frame import Frame, Grid, frames
from krukje.rules.auditor.groups import hidden_groups
from krukje.rules.auditor.plain_sight import in_plain_sight
from krukje.rules.auditor.releases import side_by_side
from krukje.rules.auditor.sheet import Sheet
from krukje.rules.auditor.view import View


def audit(sheets: Sequence[Sheet], *, threshold: int = 5) -> list[Finding]:
    """Return every small count that can be worked out from these sheets; empty means they may go out.

    Sheets about the same cells are taken for releases one after another, in the order given. A number is
    small from 1 up to the threshold, not included.

    :raises Unreadable: if the labels of the sheets contradict each other.
    :raises TooLarge: if there are too many cells to attack.
    :raises Undecided: if the solver gives up. In none of these cases may the sheets go out.
    """
    found = [finding for frame in frames(sheets) for finding in _audit(frame, threshold)]
    return list(dict.fromkeys(found))


def _audit(frame: Frame, threshold: int) -> Iterator[Finding]:
    yield from in_plain_sight(frame, threshold)
    possible = True
    for place, number in enumerate(frame.numbers):
        view = _view(frame, place, threshold)
        if view.lowest(np.zeros(len(frame.leaves)), whole=True) is None:
            possible = False
            yield Finding(How.TOTALS, number, (), 0, 0)
        else:
            yield from _alone(frame, place, view)
    if possible and len(frame.sheets) > 1:
        yield from side_by_side(frame, threshold)


def _view(frame: Frame, place: int, threshold: int) -> View:
    printed = frame.sheets[place].printed
    values = np.array(list(printed.values()), dtype=np.int64)
    return View(frame.rows(list(printed)), values, np.zeros((0, len(frame.leaves)), dtype=np.int64), threshold)


def _alone(frame: Frame, place: int, view: View) -> Iterator[Finding]:
    """Attack one sheet by itself, as an outsider and as somebody who is counted in it."""
    sheet, number = frame.sheets[place], frame.numbers[place]
    hidden = sheet.hidden
    rows = frame.rows(hidden)
    if place == 0:
        # A later release also hides growth, and what was hidden before: there a mark needs no small count.
        view = _with_reasons(view, hidden_groups(frame, sheet))
    attack = Attack(view, rows)
    attack.run()
    leaves = np.array([key in set(frame.leaves) for key in hidden], dtype=bool)
    for row, (value, how) in sorted(attack.run_inside(rows[leaves]).items()):
        yield Finding(how, number, hidden[row], value, value)


def _with_reasons(view: View, groups: Sequence[Grid]) -> View:
    """Return the view with the groups, unless no table has a small count in each: then there is no rule."""
    reasoned = View(view.equations, view.values, view.growth, view.threshold, groups)
    nothing = np.zeros(view.equations.shape[1])
    return view if reasoned.lowest(nothing, whole=True, groups=True) is None else reasoned
