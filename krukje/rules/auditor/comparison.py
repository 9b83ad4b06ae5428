"""Do the files of one release say the same?"""

from collections.abc import Sequence

from krukje.rules.auditor.finding import Finding, How, Key
from krukje.rules.auditor.sheet import Sheet

HIDDEN = -1


def disagreements(one: Sheet, other: Sheet) -> list[Finding]:
    """Return each cell that the second sheet gives otherwise than the first, in any order of dimensions.

    `low` and `high` are what the first and the second say; -1 is hidden or absent. A cell hidden in one
    file and absent from the other disagrees as well. `sheet` is 1: the second.
    """
    names = [axis.name for axis in one.axes]
    theirs = [axis.name for axis in other.axes]
    if sorted(names) != sorted(theirs):
        return [Finding(How.DISAGREE, 1, tuple(theirs), HIDDEN, HIDDEN)]
    turned = _turned(other, [theirs.index(name) for name in names])
    found = []
    for key in dict.fromkeys((*one.cells, *turned)):
        missing = (key in one.cells) != (key in turned)
        left, right = one.cells.get(key), turned.get(key)
        if missing or left != right:
            low, high = (HIDDEN if count is None else count for count in (left, right))
            found.append(Finding(How.DISAGREE, 1, key, low, high))
    return found


def _turned(page: Sheet, order: Sequence[int]) -> dict[Key, int | None]:
    return {tuple(key[place] for place in order): count for key, count in page.cells.items()}
