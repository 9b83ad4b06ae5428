"""What is wrong with the printed numbers as they stand, before anything is worked out?"""

from collections.abc import Iterator, Mapping

from krukje.rules.auditor.finding import Finding, How, Key
from krukje.rules.auditor.frame import Frame


def in_plain_sight(frame: Frame, threshold: int) -> Iterator[Finding]:
    """Give printed small counts, clashes, wrong totals and small numbers left of a total.

    The same for what a later sheet prints more or less than an earlier one.
    """
    for number, sheet in zip(frame.numbers, frame.sheets, strict=True):
        for key, one, other in sheet.clashes:
            yield Finding(How.TOTALS, number, key, one, other)
        for key, count in sheet.printed.items():
            if 0 < count < threshold:
                yield Finding(How.PRINTED, number, key, count, count)
        yield from _lines(frame, number, sheet.printed, threshold)
    for later in range(1, len(frame.sheets)):
        for earlier in range(later):
            yield from _growth(frame, earlier, later, threshold)


def _lines(frame: Frame, number: int, printed: Mapping[Key, int], threshold: int) -> Iterator[Finding]:
    for key, parts in frame.lines:
        if key not in printed:
            continue
        seen = sum(printed.get(part, 0) for part in parts)
        left = printed[key] - seen
        if left < 0 or (left > 0 and all(part in printed for part in parts)):
            yield Finding(How.TOTALS, number, key, printed[key], seen)
        elif 0 < left < threshold:
            yield Finding(How.REMAINDER, number, key, left, left)


def _growth(frame: Frame, earlier: int, later: int, threshold: int) -> Iterator[Finding]:
    before, after = frame.sheets[earlier].printed, frame.sheets[later].printed
    growth = {key: count - before[key] for key, count in after.items() if key in before}
    for key, more in growth.items():
        if 0 < abs(more) < threshold:
            yield Finding(How.RELEASES, frame.numbers[later], key, more, more)
    for key, parts in frame.lines:
        left = growth.get(key, 0) - sum(growth.get(part, 0) for part in parts)
        if key in growth and 0 < abs(left) < threshold:
            yield Finding(How.RELEASES, frame.numbers[later], key, left, left)
