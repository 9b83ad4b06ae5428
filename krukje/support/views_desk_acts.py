"""One case, one act: answer, record, plan, share, close. Nothing typed is lost, nothing is overwritten unseen."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krukje.accounts.desk import DeskRequest, desk
from krukje.accounts.models import Role, User
from krukje.support.actions import working
from krukje.support.actions.changing import CaseEnded, CaseMoved
from krukje.support.actions.writing import AlreadySent
from krukje.support.actions.writing import answer as write_answer
from krukje.support.desk_case import KeyAsleep, case_key, find_open
from krukje.support.forms_desk import Answer, Close, ContactForm, NextStep, Share
from krukje.support.models import Case, Channel, KeyGrant, Outcome, Step
from krukje.support.views_desk import contents, facts, wake_key


def go_on(request: DeskRequest, case: Case) -> HttpResponse:
    return redirect("support:case", request.support_point.slug, case.reference)


def try_to(request: DeskRequest, case: Case, form: Form, act: Callable[[], Any], done: str) -> bool:
    """Do it and say so. False if somebody was ahead: then the form stays as typed, with the newest version."""
    try:
        act()
    except CaseMoved:
        case.refresh_from_db(fields=["version"])
        newer = request.POST.copy()
        newer["seen"] = str(case.version)
        form.data = newer
        form.add_error(
            None,
            _("Een collega of het gezin was u net voor. Lees eerst wat er nieuw is. Uw tekst staat er nog."),
        )
        return False
    except CaseEnded:
        messages.info(request, _("Deze vraag was al afgesloten. Er is niets veranderd."))
    except AlreadySent:
        pass
    else:
        messages.success(request, done)
    return True


@desk(Role.WORKER, Role.LEAD)
@require_POST
def answer(request: DeskRequest, reference: str) -> HttpResponse:
    case = find_open(request, reference)
    form = Answer(request.POST)
    if form.is_valid() and try_to(
        request,
        case,
        form,
        lambda: write_answer(case=case, by=request.user, now=now(), **form.cleaned_data),
        _("Uw antwoord staat bij het gezin."),
    ):
        return go_on(request, case)
    try:
        private = case_key(request, case)
    except KeyAsleep:
        return wake_key(request)
    context = {**facts(case), **contents(request, case, private), "form": form}
    return render(request, "support/case.html", context)


@desk(Role.WORKER, Role.LEAD)
@require_http_methods(["GET", "POST"])
def contact(request: DeskRequest, reference: str) -> HttpResponse:
    case = find_open(request, reference)
    initial = {
        "seen": case.version,
        "topic": case.topic,
        "moment": case.moment,
        "sector": case.sector,
        "channel": Channel.PHONE if case.contacts.exists() else case.channel,
        "level": case.level or 1,
        "minutes": 15,
        "on": localdate(),
    }
    posted = request.POST if request.method == "POST" else None
    form = ContactForm(posted, initial=initial, today=localdate())
    if form.is_valid() and try_to(
        request,
        case,
        form,
        lambda: working.record_contact(case=case, by=request.user, now=now(), **form.cleaned_data),
        _("Het contact is vastgelegd."),
    ):
        return go_on(request, case)
    return render(request, "support/contact.html", {"case": case, "form": form})


@desk(Role.WORKER, Role.LEAD)
@require_http_methods(["GET", "POST"])
def next_step(request: DeskRequest, reference: str) -> HttpResponse:
    case = find_open(request, reference)
    readers = User.objects.filter(key__in=KeyGrant.objects.filter(case=case).values("key"))
    planned = getattr(case, "next_action", None)
    initial = {
        "seen": case.version,
        "step": planned.step if planned else Step.CALL,
        "due_on": max(localdate(), planned.due_on if planned else case.answer_by),
        "owner": request.user,
    }
    form = NextStep(request.POST if request.method == "POST" else None, initial=initial, readers=readers)
    if form.is_valid():
        chosen = {**form.cleaned_data, "step": Step(form.cleaned_data["step"])}
        if try_to(
            request,
            case,
            form,
            lambda: working.plan_step(case=case, by=request.user, now=now(), **chosen),
            _("De volgende stap is genoteerd."),
        ):
            return go_on(request, case)
    return render(request, "support/next_step.html", {"case": case, "form": form})


@desk(Role.WORKER, Role.LEAD)
@require_http_methods(["GET", "POST"])
def close(request: DeskRequest, reference: str) -> HttpResponse:
    case = find_open(request, reference)
    form = Close(request.POST if request.method == "POST" else None, initial={"seen": case.version})
    if form.is_valid() and try_to(
        request,
        case,
        form,
        lambda: working.close_case(
            case=case,
            outcome=Outcome(form.cleaned_data["outcome"]),
            seen=form.cleaned_data["seen"],
            by=request.user,
            now=now(),
        ),
        _("De vraag is afgesloten. Het gezin leest dat bij de code."),
    ):
        return go_on(request, case)
    return render(request, "support/close.html", {"case": case, "form": form})


@desk(Role.WORKER, Role.LEAD)
@require_http_methods(["GET", "POST"])
def sharing(request: DeskRequest, reference: str) -> HttpResponse:
    case = find_open(request, reference)
    colleagues = (
        User.objects.filter(
            memberships__support_point=request.support_point,
            memberships__role__in=[Role.WORKER, Role.LEAD],
            is_active=True,
        )
        .distinct()
        .order_by("name")
    )
    reading = User.objects.filter(key__in=KeyGrant.objects.filter(case=case).values("key")).order_by("name")
    form = Share(
        request.POST if request.method == "POST" else None,
        colleagues=colleagues.filter(key__isnull=False).exclude(pk__in=reading),
    )
    if form.is_valid():
        try:
            private = case_key(request, case)
        except KeyAsleep:
            return wake_key(request)
        colleague = form.cleaned_data["colleague"]
        working.share(case=case, colleague=colleague, private=private, by=request.user, now=now())
        messages.success(request, _("%(name)s kan nu meelezen.") % {"name": colleague.name})
        return redirect("support:sharing", request.support_point.slug, case.reference)
    context = {
        "case": case,
        "form": form,
        "reading": reading,
        "without_key": colleagues.filter(key__isnull=True),
    }
    return render(request, "support/sharing.html", context)


@desk(Role.WORKER, Role.LEAD)
@require_POST
def unshare(request: DeskRequest, reference: str, person: int) -> HttpResponse:
    case = find_open(request, reference)
    # Once, also for who has two roles here.
    colleagues = User.objects.filter(memberships__support_point=request.support_point).distinct()
    colleague = get_object_or_404(colleagues, pk=person)
    try:
        working.unshare(case=case, colleague=colleague, by=request.user, now=now())
    except working.LastReader:
        messages.error(request, _("Dit kan niet: dan is er niemand meer die deze vraag kan lezen."))
    else:
        messages.success(request, _("%(name)s leest niet meer mee.") % {"name": colleague.name})
    if colleague == request.user and not KeyGrant.objects.filter(case=case, key__user=colleague).exists():
        return redirect("support:cases", request.support_point.slug)
    return redirect("support:sharing", request.support_point.slug, case.reference)
