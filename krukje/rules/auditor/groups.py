"""Which hidden cells hang together, so that one of them must be the reason for hiding the others?"""

from krukje.rules.auditor.finding import Key
from krukje.rules.auditor.frame import Frame, Grid
from krukje.rules.auditor.sheet import Sheet


def hidden_groups(frame: Frame, sheet: Sheet) -> list[Grid]:
    """Return per group of hidden cells that share sums their rows over the leaves.

    Only for a sheet that has every cell: where cells are absent nobody can tell what hangs together.
    """
    if not (sheet.is_whole and len(sheet.axes) == len(frame.axes)):
        return []
    near: dict[Key, set[Key]] = {key: set() for key in sheet.hidden}
    for parent, parts in frame.lines:
        members = [key for key in (parent, *parts) if key in near]
        for key in members:
            near[key].update(members)
    groups, left = [], dict.fromkeys(sheet.hidden)
    while left:
        group: dict[Key, None] = {}
        edge = [next(iter(left))]
        while edge:
            key = edge.pop()
            if key in left:
                del left[key]
                group[key] = None
                edge.extend(near[key])
        groups.append(frame.rows(tuple(group)))
    return groups
