"""A crowd before a door: everybody who comes now is sent away."""

from collections.abc import Iterator
from contextlib import contextmanager

from krukje.ui.slots import Door


@contextmanager
def nobody_passes(door: Door) -> Iterator[None]:
    """Take every place before this door, as many visitors at once would."""
    taken = 0
    while door.places.acquire(blocking=False):
        taken += 1
    try:
        yield
    finally:
        door.places.release(taken)
