"""A family says how it was, once, and nobody can find out which family said what."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from krukje.audit.models import Entry
from krukje.crossings.evaluations_to_signal import NotInvited, decline, pass_evaluation
from krukje.places.models import SupportPoint
from krukje.signal.models import Answer, EvaluationCount, Question
from krukje.support.models import Case, EvaluationInvite
from tests.cast import Family

PAGE = "/voorbeeldstad/mijn-vraag/oordeel/"
BACK = "/voorbeeldstad/mijn-vraag/gesprek/"
ANSWERS = {"reach": "yes", "helped": "somewhat", "impartial": "unsaid"}
CHOSEN = {Question(question): Answer(answer) for question, answer in ANSWERS.items()}
WEDNESDAY, SUNDAY, MONDAY = date(2026, 11, 18), date(2026, 11, 22), date(2026, 11, 16)


def counted() -> dict[tuple[str, str], int]:
    return {(row.question, row.answer): row.number for row in EvaluationCount.objects.all()}


# The page


def test_a_family_answers_three_questions(client: Client, helped: Family) -> None:
    response = helped.comes_back(client).post(PAGE, ANSWERS)

    assert response["Location"] == BACK
    assert counted() == {("reach", "yes"): 1, ("helped", "somewhat"): 1, ("impartial", "unsaid"): 1}
    assert not EvaluationInvite.objects.exists()
    assert "Dank u wel." in client.get(BACK).text


def test_the_page_asks_and_says_that_answers_are_kept_apart(client: Client, helped: Family) -> None:
    text = helped.comes_back(client).get(PAGE).text

    for question in ("makkelijk om ons te bereiken?", "Heeft het geholpen?", "Waren wij onpartijdig?"):
        assert question in text
    assert "Wij bewaren uw antwoorden los van uw vraag" in text
    assert text.count("Dat zeg ik liever niet") == 3


def test_who_would_rather_not_is_asked_no_more(client: Client, helped: Family) -> None:
    response = helped.comes_back(client).post(PAGE, {"liever-niet": "1"})

    assert response["Location"] == BACK
    assert counted() == {}
    assert not EvaluationInvite.objects.exists()
    assert "Wij vragen het niet meer." in client.get(BACK).text


def test_answering_twice_counts_once(client: Client, helped: Family) -> None:
    helped.comes_back(client).post(PAGE, ANSWERS)

    response = client.post(PAGE, ANSWERS)

    assert response["Location"] == BACK
    assert set(counted().values()) == {1}


def test_an_invitation_that_goes_while_answering_is_no_error(
    client: Client, helped: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_late(**facts: Any) -> None:
        EvaluationInvite.objects.all().delete()
        pass_evaluation(**facts)

    monkeypatch.setattr("krukje.crossings.evaluations_to_signal.pass_evaluation", too_late)

    response = helped.comes_back(client).post(PAGE, ANSWERS)

    assert response["Location"] == BACK
    assert counted() == {}


@pytest.mark.parametrize("left_out", list(ANSWERS))
def test_it_says_which_question_is_open_and_counts_nothing(client: Client, helped: Family, left_out: str) -> None:
    typed = {question: answer for question, answer in ANSWERS.items() if question != left_out}

    response = helped.comes_back(client).post(PAGE, typed)

    assert f'href="#id_{left_out}_0"' in response.text
    assert "Liever niet zeggen mag ook." in response.text
    assert counted() == {}
    assert EvaluationInvite.objects.exists()


def test_an_answer_that_is_not_in_the_list_counts_nothing(client: Client, helped: Family) -> None:
    response = helped.comes_back(client).post(PAGE, {**ANSWERS, "helped": "heel erg"})

    assert response.status_code == 200
    assert counted() == {}


def test_a_family_whose_question_is_still_open_is_not_asked_yet(client: Client, family: Family) -> None:
    response = family.comes_back(client).get(PAGE)

    assert response["Location"] == BACK


def test_without_a_code_there_is_nothing_to_answer(client: Client, helped: Family) -> None:
    response = client.post(PAGE, ANSWERS)

    assert response["Location"] == "/voorbeeldstad/mijn-vraag/"
    assert counted() == {}


def test_a_case_that_is_open_here_opens_nothing_at_the_neighbours(
    client: Client, helped: Family, elsewhere: SupportPoint
) -> None:
    response = helped.comes_back(client).post("/anderland/mijn-vraag/oordeel/", ANSWERS)

    assert response["Location"] == "/anderland/mijn-vraag/"
    assert counted() == {}


# What passes


def test_two_clicks_at_once_count_once(helped: Family) -> None:
    """Both requests saw the invitation; the second finds it gone."""
    first, second = Case.objects.get(), Case.objects.get()
    assert first.evaluation_invite
    assert second.evaluation_invite

    pass_evaluation(case=first, answers=CHOSEN, today=WEDNESDAY)
    with pytest.raises(NotInvited):
        pass_evaluation(case=second, answers=CHOSEN, today=WEDNESDAY)

    assert set(counted().values()) == {1}


def test_who_declined_in_another_window_is_not_counted(helped: Family) -> None:
    decline(case=helped.case)

    with pytest.raises(NotInvited):
        pass_evaluation(case=helped.case, answers=CHOSEN, today=WEDNESDAY)
    with pytest.raises(NotInvited):
        decline(case=helped.case)

    assert counted() == {}


@pytest.mark.parametrize("day", [MONDAY, WEDNESDAY, SUNDAY])
def test_only_the_week_is_kept(helped: Family, day: date) -> None:
    pass_evaluation(case=helped.case, answers=CHOSEN, today=day)

    assert set(EvaluationCount.objects.values_list("week", flat=True)) == {MONDAY}


def test_families_of_one_week_add_up(helped: Family) -> None:
    pass_evaluation(case=helped.case, answers=CHOSEN, today=MONDAY)
    EvaluationInvite.objects.create(case=helped.case)

    pass_evaluation(case=helped.case, answers={**CHOSEN, Question.HELPED: Answer.NO}, today=SUNDAY)

    assert counted() == {
        ("reach", "yes"): 2,
        ("helped", "somewhat"): 1,
        ("helped", "no"): 1,
        ("impartial", "unsaid"): 2,
    }


def test_neither_logbook_nor_case_tells_who_answered(helped: Family) -> None:
    before = list(Entry.objects.values()), Case.objects.values().get()

    pass_evaluation(case=helped.case, answers=CHOSEN, today=WEDNESDAY)

    assert (list(Entry.objects.values()), Case.objects.values().get()) == before
