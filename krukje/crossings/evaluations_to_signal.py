"""Support -> Signal: how a family found our help.

Passes: one more on the counter of each of three answers, in the week in which they were given. Never passes: which
family, which case, which three answers belong together, or any time finer than the week. The logbook says nothing
about it either: an entry would lead from a case to its counters.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from krukje.signal.models import Answer, EvaluationCount, Question
from krukje.support.family import FamilyRequest, with_open_case
from krukje.support.models import Case, EvaluationInvite
from krukje.ui.forms import CalmForm

DECLINE = "liever-niet"


class NotInvited(Exception):
    """This family answered or declined before, or its case is still open."""


@transaction.atomic
def pass_evaluation(*, case: Case, answers: Mapping[Question, Answer], today: date) -> None:
    """Count three answers and forget who gave them.

    :raises NotInvited: if there is nothing to answer (any more).
    """
    take_invitation(case)
    week = today - timedelta(days=today.weekday())
    for question, answer in answers.items():
        counter, _created = EvaluationCount.objects.get_or_create(
            support_point_id=case.support_point_id, week=week, question=question, answer=answer
        )
        EvaluationCount.objects.filter(pk=counter.pk).update(number=F("number") + 1)


@transaction.atomic
def decline(*, case: Case) -> None:
    """Ask no more.

    :raises NotInvited: if nothing was asked (any more).
    """
    take_invitation(case)


def take_invitation(case: Case) -> None:
    # Of two clicks at once the second waits here for the first, and then finds it gone.
    gone, _tables = EvaluationInvite.objects.filter(case_id=case.pk).delete()
    if not gone:
        raise NotInvited


class EvaluationForm(CalmForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in Question:
            self.fields[question.value] = forms.ChoiceField(
                label=question.label,
                choices=Answer.choices,
                widget=forms.RadioSelect,
                error_messages={"required": NO_ANSWER[question]},
            )

    @property
    def answers(self) -> dict[Question, Answer]:
        return {question: Answer(self.cleaned_data[question.value]) for question in Question}


NO_ANSWER = {
    Question.REACH: gettext_lazy("Kies of het makkelijk was om ons te bereiken. Liever niet zeggen mag ook."),
    Question.HELPED: gettext_lazy("Kies of het heeft geholpen. Liever niet zeggen mag ook."),
    Question.IMPARTIAL: gettext_lazy("Kies of wij onpartijdig waren. Liever niet zeggen mag ook."),
}


@sensitive_post_parameters()
@with_open_case
@require_http_methods(["GET", "POST"])
def evaluate(request: FamilyRequest) -> HttpResponse:
    back = redirect("support:conversation", request.support_point.slug)
    if not EvaluationInvite.objects.filter(case=request.case).exists():
        return back
    form = EvaluationForm(request.POST if request.method == "POST" else None)
    try:
        if DECLINE in request.POST:
            decline(case=request.case)
            messages.info(request, _("Dat is goed. Wij vragen het niet meer."))
            return back
        if form.is_valid():
            pass_evaluation(case=request.case, answers=form.answers, today=localdate())
            messages.success(request, _("Dank u wel. Uw antwoorden tellen mee. Nergens staat van wie ze zijn."))
            return back
    except NotInvited:
        return back
    return render(request, "crossings/evaluate.html", {"form": form, "decline": DECLINE})
