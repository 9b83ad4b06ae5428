"""How many heavy things run at once? One behind each door, so that a flood of them slows them and nothing else.

A door lets one through at a time in each web process, in a thread of its own; a few may wait a moment, the rest is
told at once to come back.
"""

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Semaphore
from typing import TypeVar

Result = TypeVar("Result")


class TooBusy(Exception):
    """Too much of this is being done just now. Come back in a minute."""


class Door:
    """Lets one through at a time.

    `waiting` is how many may stand before it, `patience` for how many seconds; `politeness` (0-19) how far its
    work gives way to the rest of the site, where the system can do that.
    """

    def __init__(self, *, waiting: int, patience: float, politeness: int) -> None:
        self.places = Semaphore(waiting + 1)
        self.patience = patience
        self.worker = ThreadPoolExecutor(1, initializer=give_way, initargs=(politeness,))

    def through(self, work: Callable[[], Result]) -> Result:
        """Do the work when it is its turn. It runs in another thread: it may not touch the database.

        :raises TooBusy: if there is no place to wait, or the wait takes too long.
        """
        if not self.places.acquire(blocking=False):
            raise TooBusy
        try:
            turn = self.worker.submit(work)
            try:
                return turn.result(timeout=self.patience)
            except TimeoutError:
                if turn.cancel():
                    raise TooBusy from None
                # It has begun: what is left takes less time than coming back.
                return turn.result()
        finally:
            self.places.release()


def give_way(politeness: int) -> None:
    """Let this thread alone yield to others. Linux takes a thread's own number here; elsewhere nothing happens."""
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), politeness)
