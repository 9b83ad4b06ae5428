"""Does a flood of codes slow codes only, and is nobody who asks ever sent away?"""

import os
import sys
import threading
from threading import Event, Thread

import pytest

from krukje.support.slots import ASKING, CODES
from krukje.ui.slots import Door, TooBusy

pytestmark = pytest.mark.pure


class Visitor(Thread):
    """Goes through the door, and stays inside until told to go."""

    def __init__(self, door: Door) -> None:
        super().__init__(daemon=True)
        self.door = door
        self.inside, self.told_to_go = Event(), Event()
        self.was_sent_away = False

    def stay(self) -> None:
        self.inside.set()
        self.told_to_go.wait(10)

    def run(self) -> None:
        try:
            self.door.through(self.stay)
        except TooBusy:
            self.was_sent_away = True

    def goes(self) -> None:
        self.told_to_go.set()
        self.join(10)


def enter(door: Door) -> Visitor:
    visitor = Visitor(door)
    visitor.start()
    assert visitor.inside.wait(10)
    return visitor


def no_place() -> None:
    pytest.fail("there was no place")


def test_one_goes_through_at_a_time() -> None:
    door = Door(waiting=1, patience=10, politeness=0)
    first = enter(door)
    second = Visitor(door)
    second.start()

    assert not second.inside.wait(0.05)
    first.goes()
    assert second.inside.wait(10)
    second.goes()


def test_who_finds_no_place_to_wait_is_told_at_once() -> None:
    door = Door(waiting=0, patience=10, politeness=0)
    first = enter(door)

    with pytest.raises(TooBusy):
        door.through(no_place)

    first.goes()
    assert door.through(lambda: "inside") == "inside"


def test_who_waits_too_long_is_told_and_gives_the_place_back() -> None:
    door = Door(waiting=1, patience=0.01, politeness=0)
    first = enter(door)

    for _each in range(3):
        with pytest.raises(TooBusy):
            door.through(no_place)

    first.goes()
    assert door.through(lambda: "inside") == "inside"


def test_who_is_inside_when_patience_ends_may_finish() -> None:
    door = Door(waiting=0, patience=0.01, politeness=0)
    visitor = enter(door)

    visitor.told_to_go.wait(0.05)
    visitor.goes()

    assert not visitor.was_sent_away


def test_something_that_goes_wrong_inside_opens_the_door_again() -> None:
    door = Door(waiting=0, patience=10, politeness=0)
    for _each in range(3):
        with pytest.raises(ZeroDivisionError):
            door.through(lambda: 1 / 0)

    assert door.through(lambda: "inside") == "inside"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has priorities per thread")
def test_trying_codes_gives_way_to_every_other_page() -> None:
    door = Door(waiting=0, patience=10, politeness=15)

    inside = door.through(lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    assert inside == 15
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) < 15


def test_codes_wait_shortly_and_questions_long() -> None:
    # A few at a time in each process: 64 MiB for the code inside, and 64 for a question.
    assert CODES.patience <= 5
    assert CODES.places._value <= 5
    assert ASKING.patience >= 60
    assert ASKING.places._value >= 50
