"""Do the rules of the guide open the doors that the data says, and never one by accident?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krukje.rules.guide import Condition, Door, Guide, Option, Question, Remark, advise, holds

pytestmark = pytest.mark.pure

ASKED = {"waar": ("weigert", "plan"), "loopt": ("ja", "nee")}


def door(
    name: str,
    *,
    fits: tuple[Condition, ...] = ({},),
    excluded: tuple[Remark, ...] = (),
    warn: tuple[Remark, ...] = (),
) -> Door:
    return Door(name, fits, excluded, warn, why="", enter="", clock="", cost="", binding="")


def guide(*doors: Door) -> Guide:
    questions = tuple(
        Question(name, ask=name, help="", options=tuple(Option(slug, slug) for slug in slugs))
        for name, slugs in ASKED.items()
    )
    return Guide(questions=questions, doors=doors)


@pytest.mark.parametrize(
    ("condition", "answers", "fits", "reason"),
    [
        ({}, {}, True, "no condition at all always holds"),
        ({}, {"waar": "plan"}, True, "whatever was answered"),
        ({"waar": ("plan",)}, {"waar": "plan"}, True, "the answer that is named"),
        ({"waar": ("weigert", "plan")}, {"waar": "plan"}, True, "one of the answers is enough"),
        ({"waar": ("plan",)}, {"waar": "weigert"}, False, "another answer"),
        ({"waar": ("plan",)}, {}, False, "who skipped the question did not say so"),
        ({"waar": ("plan",), "loopt": ("ja",)}, {"waar": "plan"}, False, "every question must fit"),
        ({"waar": ("plan",), "loopt": ("ja",)}, {"waar": "plan", "loopt": "ja"}, True, "and here each does"),
    ],
)
def test_a_condition_holds(condition: Condition, answers: dict[str, str], fits: bool, reason: str) -> None:
    assert holds(condition, answers) is fits, reason


def test_a_door_that_is_excluded_is_closed_with_every_reason() -> None:
    busy = Remark({"loopt": ("ja",)}, "er loopt een procedure")
    always = Remark({}, "nooit bij ons")
    advice = advise(guide(door("consulent", excluded=(busy, always))), {"loopt": "ja"})

    assert advice.open == ()
    assert [closed.because for closed in advice.closed] == [("er loopt een procedure", "nooit bij ons")]


def test_a_door_that_does_not_fit_is_not_even_named_as_closed() -> None:
    elsewhere = door("cce", fits=({"waar": ("weigert",)},), excluded=(Remark({}, "nooit"),))

    advice = advise(guide(elsewhere), {"waar": "plan"})

    assert (advice.open, advice.closed) == ((), ())


def test_only_the_warnings_that_hold_are_given() -> None:
    warned = door("commissie", warn=(Remark({}, "altijd"), Remark({"loopt": ("ja",)}, "als er iets loopt")))

    assert advise(guide(warned), {}).open[0].warnings == ("altijd",)
    assert advise(guide(warned), {"loopt": "ja"}).open[0].warnings == ("altijd", "als er iets loopt")


conditions = st.fixed_dictionaries(
    {}, optional={name: st.lists(st.sampled_from(slugs), min_size=1).map(tuple) for name, slugs in ASKED.items()}
)
answer_sets = st.fixed_dictionaries({}, optional={name: st.sampled_from(slugs) for name, slugs in ASKED.items()})
remarks = st.lists(conditions.map(lambda when: Remark(when, "zo is het")), max_size=2).map(tuple)
doors = st.builds(
    lambda fits, excluded, warn: door("deur", fits=fits, excluded=excluded, warn=warn),
    st.lists(conditions, min_size=1, max_size=3).map(tuple),
    remarks,
    remarks,
)


@given(st.lists(doors, max_size=6), answer_sets)
def test_a_door_is_open_or_closed_never_both_and_the_order_stays(many: list[Door], answers: dict[str, str]) -> None:
    advice = advise(guide(*many), answers)
    named = [one.door for one in advice.open] + [one.door for one in advice.closed]

    assert len(named) == sum(any(holds(fit, answers) for fit in one.fits) for one in many)
    in_order = [one for one in many if any(one is found.door for found in advice.open)]
    assert [found.door for found in advice.open] == in_order
    assert all(closed.because for closed in advice.closed)


@given(doors, answer_sets, st.sampled_from(sorted(ASKED)))
def test_skipping_a_question_never_opens_a_door_that_only_that_answer_opens(
    one: Door, answers: dict[str, str], skipped: str
) -> None:
    if not all(skipped in fit for fit in one.fits):
        return
    fewer = {name: answer for name, answer in answers.items() if name != skipped}

    advice = advise(guide(one), fewer)

    assert (advice.open, advice.closed) == ((), ())
