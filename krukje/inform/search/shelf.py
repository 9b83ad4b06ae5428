"""What does the ranking know of every page? Read once per process and edition, and packed: some 5 kB a page."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from krukje.inform.models import Entry

Numbers = npt.NDArray[np.float32]
Places = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages of one edition, each by its place on the shelf."""

    keys: Places
    # A page that explains goes before one that only names.
    standing: Numbers
    # By token: on which places it stands, and how much it says of the page there.
    postings: Mapping[str, tuple[Places, Numbers]]
    # By place and language: the tokens of each line that may be just what somebody asks.
    lines: Sequence[Mapping[str, Sequence[str]]]

    def places_of(self, keys: Sequence[int]) -> Places:
        """Return where the pages with these keys stand."""
        found: Places = np.searchsorted(self.keys, np.array(sorted(keys), dtype=np.int32)).astype(np.int32)
        return found

    def often(self, tokens: Sequence[str]) -> Numbers:
        """Return for every page how much the best of these tokens says of it."""
        most: Numbers = np.zeros(len(self.keys), dtype=np.float32)
        for token in tokens:
            if token in self.postings:
                places, weights = self.postings[token]
                most[places] = np.maximum(most[places], weights)
        return most


@lru_cache(maxsize=2)
def shelf_of(edition: str) -> Shelf:  # noqa: ARG001
    """Return the pages of the edition with this name: the newest one. Another edition has other pages."""
    keys, standing = array("i"), array("f")
    postings: dict[str, tuple[array[int], array[float]]] = {}
    lines: list[Mapping[str, Sequence[str]]] = []
    rows = Entry.objects.order_by("pk").values_list("pk", "standing", "weights", "lines")
    for place, (key, rank, weights, said) in enumerate(rows.iterator(chunk_size=200)):
        keys.append(key)
        standing.append(rank)
        lines.append(said)
        for token, weight in weights.items():
            places, worth = postings.setdefault(token, (array("i"), array("f")))
            places.append(place)
            worth.append(weight)
    return Shelf(
        keys=np.array(keys, dtype=np.int32),
        standing=np.array(standing, dtype=np.float32),
        postings={
            token: (np.frombuffer(places, dtype=np.int32), np.frombuffer(worth, dtype=np.float32))
            for token, (places, worth) in postings.items()
        },
        lines=lines,
    )
