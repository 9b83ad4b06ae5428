"""How good is a list of results, given how well each helps (its gain)? And how slow are the slowest?"""

from collections.abc import Iterable, Sequence
from math import ceil, log2

BEST = 3


def ndcg(found: Sequence[int], ideal: Iterable[int], at: int = 5) -> float:
    """Return nDCG: gains as 2^g - 1, a log2 discount, against the best order of the question's own answers."""
    return _dcg(found[:at]) / _dcg(sorted(ideal, reverse=True)[:at])


def _dcg(gains: Sequence[int]) -> float:
    return sum((2.0**gain - 1) / log2(place + 2) for place, gain in enumerate(gains))


def hit(found: Sequence[int], among: int) -> int:
    """Is a page that answers the question among the first?"""
    return int(BEST in found[:among])


def mean(values: Iterable[float]) -> float:
    every = list(values)
    return sum(every) / len(every) if every else 0.0


def percentile(values: Iterable[float], part: float) -> float:
    every = sorted(values)
    return every[max(0, ceil(part * len(every)) - 1)] if every else 0.0
