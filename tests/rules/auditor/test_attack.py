"""The attacks one by one, and against every table there could be."""

from collections.abc import Iterator
from itertools import product
from types import SimpleNamespace

import numpy as np
import pytest

from krukje.rules.auditor import How, Sheet, TooLarge, Undecided, Unreadable, audit, sheet
from krukje.rules.auditor import view as solving
from krukje.rules.auditor.algebra import determined
from krukje.rules.auditor.attack import Attack
from krukje.rules.auditor.view import View

from .cast import found_cells, grid

NONE = np.zeros((0, 2), dtype=np.int64)
FIRST = np.array([[1, 0]])


def view(*equation: int, value: int, groups: tuple[np.ndarray, ...] = ()) -> View:
    return View(np.array([equation]), np.array([value]), NONE, 5, groups)


@pytest.mark.parametrize(
    ("seen", "known", "why"),
    [
        (view(1, 0, value=3), {0: (3, How.ALGEBRA)}, "printed in other words"),
        (view(1, 0, value=7), {}, "known, but not small"),
        (view(1, 1, value=7), {}, "anything from 0 to 7"),
        (view(5, 2, value=9), {0: (1, How.INTEGERS)}, "0 would leave 4.5 for the other"),
        (view(2, 3, value=5), {0: (1, How.INTEGERS)}, "only 1 and 1 make 5"),
        (view(5, 1, value=9), {}, "0 and 9, or 1 and 4"),
        (
            view(5, 1, value=9, groups=(np.eye(2, dtype=np.int64),)),
            {0: (1, How.INTEGERS)},
            "0 and 9 would have been printed",
        ),
    ],
)
def test_each_attack_finds_what_it_can(seen: View, known: dict[int, tuple[int, How]], why: str) -> None:
    assert Attack(seen, FIRST).run() == known, why


def test_bounds_alone_can_be_enough() -> None:
    # Two sums of three unknowns that only meet at one point without negative counts.
    seen = View(np.array([[1, 1, 1], [0, 1, 2]]), np.array([3, 0]), np.zeros((0, 3), dtype=np.int64), 5)

    assert Attack(seen, np.array([[1, 0, 0]])).run() == {0: (3, How.BOUNDS)}


def test_sums_that_nobody_can_obey_give_nothing_to_attack() -> None:
    seen = View(np.array([[1, 1], [1, 1]]), np.array([3, 4]), NONE, 5)

    assert Attack(seen, FIRST).run() == {}


def test_nobody_can_be_counted_where_nobody_is() -> None:
    assert Attack(view(0, 1, value=0), FIRST).run_inside(np.array([[0, 1]])) == {}


def test_an_insider_knows_that_his_cell_is_not_empty() -> None:
    assert Attack(view(3, 1, value=5), FIRST).run_inside(FIRST) == {0: (1, How.INSIDER)}


def test_a_solver_that_gives_up_stops_the_release(monkeypatch: pytest.MonkeyPatch) -> None:
    gave_up = SimpleNamespace(status=1, x=None, message="time")
    monkeypatch.setattr(solving, "milp", lambda *_, **__: gave_up)

    with pytest.raises(Undecided, match="time"):
        view(1, 1, value=7).lowest([1, 0], whole=True)


def test_algebra_counts_exactly() -> None:
    equations = np.array([[1, 1, 0], [0, 1, 1], [1, 0, 1]])

    assert determined(equations, np.array([5, 7, 6]), np.array([[1, 0, 0], [1, 1, 1]])) == {0: 2, 1: 9}


def test_sheets_with_too_many_cells_are_not_let_through() -> None:
    wide = sheet(["a", "b"], [((f"a{n}", f"b{n}"), 9) for n in range(80)])

    with pytest.raises(TooLarge):
        audit([wide])


def test_sheets_that_place_a_label_differently_are_not_let_through() -> None:
    one = sheet(["place"], [(("oak",), 9)], {"place": {"oak": "north", "north": "Total"}})
    other = sheet(["place"], [(("oak",), 9)], {"place": {"oak": "south", "south": "Total"}})

    with pytest.raises(Unreadable, match="oak"):
        audit([one, other])


def test_sheets_of_other_cells_are_not_compared() -> None:
    assert audit([sheet(["topic"], [(("Total",), 20)]), sheet(["age"], [(("Total",), 21)])]) == []


def test_a_mark_without_any_reason_is_taken_as_a_mark() -> None:
    # All tables that agree have counts of 0 and 9 only: whoever hid this did not follow the rule.
    assert audit([grid("care youth Total\nsleep • 9 18\nschool 9 7 16\nTotal 18 16 34")]) == []


def tables(total: int) -> Iterator[np.ndarray]:
    for a, b, c in product(range(total + 1), repeat=3):
        if a + b + c <= total:
            yield np.array([[a, b], [c, total - a - b - c]])


def crossed(leaves: np.ndarray) -> np.ndarray:
    wide = np.hstack([leaves, leaves.sum(axis=1, keepdims=True)])
    return np.vstack([wide, wide.sum(axis=0, keepdims=True)])


NAMES = [(down, across) for down in ("a", "b", "Total") for across in ("x", "y", "Total")]
PATTERNS = [
    {("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")},
    {("a", "x"), ("a", "y")},
    {("a", "x"), ("b", "x"), ("Total", "x"), ("a", "y"), ("Total", "y")},
    {("a", "x"), ("a", "Total"), ("Total", "x"), ("b", "y"), ("b", "x")},
]


@pytest.mark.parametrize("hidden", PATTERNS)
@pytest.mark.parametrize("total", [6, 8])
def test_the_auditor_finds_exactly_what_trying_all_tables_finds(hidden: set[tuple[str, str]], total: int) -> None:
    everything = [dict(zip(NAMES, crossed(leaves).flat, strict=True)) for leaves in tables(total)]
    for truth in everything[::17]:
        agree = [t for t in everything if all(t[k] == truth[k] for k in NAMES if k not in hidden)]
        # These patterns are one group each: a table without a small count would have been printed.
        agree = [t for t in agree if any(0 < t[k] < 5 for k in hidden)] or agree
        expected = small_and_known(agree, hidden)
        for own in hidden - {k for k in hidden if "Total" in k}:
            expected |= small_and_known([t for t in agree if t[own]], hidden)
        page = printed(truth, hidden)

        worked_out = {f for f in audit([page]) if f.how in (How.ALGEBRA, How.BOUNDS, How.INTEGERS, How.INSIDER)}

        assert found_cells(list(worked_out)) == expected, truth


def small_and_known(tables: list[dict[tuple[str, str], int]], hidden: set[tuple[str, str]]) -> set[tuple[str, ...]]:
    values = {key: {int(t[key]) for t in tables} for key in hidden}
    return {key for key, seen in values.items() if len(seen) == 1 and 0 < min(seen) < 5}


def printed(truth: dict[tuple[str, str], int], hidden: set[tuple[str, str]]) -> Sheet:
    rows = [(key, None if key in hidden else int(count)) for key, count in truth.items()]
    return sheet(["topic", "sector"], rows)
