"""The parts that the search for witnesses leans on."""

import highspy
import numpy as np
import pytest

from krukje.rules.disclosure import TOTAL, CannotProtect, Release, best, protect, solver
from krukje.rules.disclosure.case import Case
from krukje.rules.disclosure.explanation import groups_of
from krukje.rules.disclosure.knowledge import all_knowledge
from krukje.rules.disclosure.layout import Layout
from krukje.rules.disclosure.pattern import Patterns
from krukje.rules.disclosure.prove import Prover
from krukje.rules.disclosure.solver import Program, Undecided
from krukje.rules.disclosure.witnesses import Search

from .cast import TOPICS, flat, table


def search(dimension_counts: dict[str, int], shown: list[int], *, given: list[int] | None = None) -> Search:
    layout = Layout([flat("topic", *dimension_counts)], [flat("topic", *dimension_counts)])
    truth = np.array(list(dimension_counts.values()))
    case = Case(layout, truth, threshold=5)
    hidden = [q for q in range(len(layout.matrix)) if q not in shown]
    own = None if given is None else np.array(given)
    return Search(case, all_knowledge(layout, ())[0], shown, groups_of(layout, hidden), own)


def test_a_program_stops_when_it_cannot_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solver, "MOST_NODES", 0)
    program = Program(np.zeros(30), np.ones(30), whole=True)
    weights = np.array([[(7 * n) % 31 + 10 for n in range(30)]])
    program.add_rows(weights, [201], [201])

    with pytest.raises(Undecided):
        program.minimise(np.sin(np.arange(30)))


def test_a_program_without_a_point_says_so() -> None:
    program = Program([0], [1], whole=True)
    program.add_rows([[2]], [1], [1])

    assert program.minimise([1]) is None


def test_a_view_without_any_point_gives_no_witness() -> None:
    # The total of 9 with 9 of it about sleep leaves nobody to be counted under school.
    looking = search({"sleep": 9, "school": 0}, [0, 1], given=[0, 1])

    points, cut = looking.look(np.array([0, 1]), [2])

    assert looking.first() is None
    assert points == []
    assert cut.least == 0


def test_a_witness_must_give_a_reason_for_hiding() -> None:
    # Of 5 and 3 the end points 8 and 0 would have been printed: the search goes on to one that would not.
    looking = search({"sleep": 5, "school": 3}, [0])

    points, _ = looking.look(np.array([1, 0]), [1])

    assert sorted(point.tolist() for point in points) == [[1, 7], [7, 1]]


def test_no_reason_at_all_means_no_witness() -> None:
    looking = search({"sleep": 0, "school": 0}, [0])

    points, _ = looking.look(np.array([1, 0]), [1])

    assert points == []


def test_a_cell_costs_more_the_higher_it_stands() -> None:
    layout = Layout([TOPICS], [TOPICS])

    assert layout.weights == (2, 1, 1)


SHAPE = [flat("topic", "sleep", "school", "money", "law"), flat("sector", "care", "youth", "police")]
ROUND = table(SHAPE, 1, 9, 6, 8, 2, 7, 5, 11, 0, 6, 9, 3)


def test_when_the_work_runs_out_a_pattern_is_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    exact = protect(ROUND, SHAPE)
    monkeypatch.setattr(best, "MOST_WORK", 0)
    monkeypatch.setattr(Patterns, "_first_cuts", lambda *_: ())

    mended = protect(ROUND, SHAPE)

    mended.verify()
    assert exact.cost.lost == exact.cost.least
    assert mended.cost.least <= exact.cost.lost <= mended.cost.lost


def test_mending_shows_again_what_was_hidden_too_much() -> None:
    layout = Layout(SHAPE, SHAPE)
    case = Case(layout, np.array(list(ROUND.values())), threshold=5)
    prover = Prover(case)

    kept = best.trimmed(case, prover, list(range(len(layout.matrix))))

    assert len(kept) < len(layout.matrix)
    assert prover.flaws(kept) == []


def test_mending_stops_when_hiding_more_is_no_help(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Release({(TOTAL,): 12, ("sleep",): 9, ("school",): None})
    monkeypatch.setattr(best, "MOST_WORK", 0)

    with pytest.raises(CannotProtect):
        protect({("sleep",): 9, ("school",): 3}, [TOPICS], history=[before])


def test_a_solver_that_lost_its_way_starts_again(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program([0], [1], whole=False)
    answers = iter([highspy.HighsModelStatus.kUnknown, highspy.HighsModelStatus.kOptimal])
    monkeypatch.setattr(highspy.Highs, "getModelStatus", lambda _: next(answers))

    found = program.minimise([-1])

    assert found is not None
    assert found.value == -1
