"""Does a flood of codes slow codes only, and is nobody who asks ever sent away?"""

from threading import Event, Thread

import pytest

from krukje.support.slots import ASKING, CODES, Door, TooBusy

pytestmark = pytest.mark.pure


class Visitor(Thread):
    """Goes through the door, and stays inside until told to go."""

    def __init__(self, door: Door) -> None:
        super().__init__(daemon=True)
        self.door = door
        self.inside, self.told_to_go = Event(), Event()
        self.was_sent_away = False

    def run(self) -> None:
        try:
            with self.door.turn():
                self.inside.set()
                self.told_to_go.wait(10)
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


def test_one_goes_through_at_a_time() -> None:
    door = Door(waiting=1, patience=10)
    first = enter(door)
    second = Visitor(door)
    second.start()

    assert not second.inside.wait(0.05)
    first.goes()
    assert second.inside.wait(10)
    second.goes()


def test_who_finds_no_place_to_wait_is_told_at_once() -> None:
    door = Door(waiting=0, patience=10)
    first = enter(door)

    with pytest.raises(TooBusy), door.turn():
        pytest.fail("there was no place")

    first.goes()
    with door.turn():
        pass


def test_who_waits_too_long_is_told_and_gives_the_place_back() -> None:
    door = Door(waiting=1, patience=0.01)
    first = enter(door)

    for _each in range(3):
        with pytest.raises(TooBusy), door.turn():
            pytest.fail("the first is still inside")

    first.goes()
    with door.turn():
        pass


def test_something_that_goes_wrong_inside_opens_the_door_again() -> None:
    door = Door(waiting=0, patience=0.01)
    for _each in range(3):
        with pytest.raises(ZeroDivisionError), door.turn():
            _impossible = 1 / 0

    with door.turn():
        pass


def test_codes_wait_shortly_and_questions_long() -> None:
    # A few at a time in each process: three times 64 MiB at most for codes, and one for questions.
    assert CODES.patience <= 5
    assert CODES.places._value <= 5
    assert ASKING.patience >= 60
    assert ASKING.places._value >= 50
