"""How many key derivations run at once? A few, so that a flood of codes slows codes and nothing else.

Each derivation takes 64 MiB and a fifth of a second of a core. A door lets one through at a time in each web
process; a few may wait a moment, the rest is told at once to come back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Semaphore


class TooBusy(Exception):
    """Too many codes are being tried just now. Come back in a minute."""


class Door:
    """Lets one through at a time. `waiting` is how many may stand before it, `patience` for how many seconds."""

    def __init__(self, *, waiting: int, patience: float) -> None:
        self.places = Semaphore(waiting + 1)
        self.inside = Lock()
        self.patience = patience

    @contextmanager
    def turn(self) -> Iterator[None]:
        """:raises TooBusy: if there is no place to wait, or the wait takes too long."""
        if not self.places.acquire(blocking=False):
            raise TooBusy
        try:
            if not self.inside.acquire(timeout=self.patience):
                raise TooBusy
            try:
                yield
            finally:
                self.inside.release()
        finally:
            self.places.release()


CODES = Door(waiting=2, patience=3.0)
# Who asks waits as long as it takes: a story that was written is never sent away.
ASKING = Door(waiting=50, patience=60.0)
