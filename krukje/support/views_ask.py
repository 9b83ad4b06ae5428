"""A family asks its question: one thing a page, back keeps what was typed, no name needed."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krukje.accounts import unlocked
from krukje.accounts.wrong_tries import TooManyTries
from krukje.places.models import Sector
from krukje.places.tenant import TenantRequest
from krukje.support import draft
from krukje.support.actions.asking import AlreadyAsked, HandleTaken, NobodyCanRead, ask, readers
from krukje.support.actions.opening import WrongCode, open_with_code
from krukje.support.family import let_in
from krukje.support.forms_public import LastGroup
from krukje.support.models import Asker, Case, Channel
from krukje.support.picture_of_code import download, qr
from krukje.support.slots import TooBusy
from krukje.ui.page_cache import for_readers
from krukje.vault import new_code


@for_readers
@require_GET
def start(request: TenantRequest) -> HttpResponse:
    context = {"can_ask": bool(readers(request.support_point))}
    return render(request, "support/ask_start.html", context)


@require_http_methods(["GET", "POST"])
def step(request: TenantRequest, step: str) -> HttpResponse:
    if step not in draft.STEPS:
        raise Http404
    answers = draft.read(request)
    if not answers and draft.code_on_show(request):
        # Sent already, in another click: the code waits.
        return redirect("support:code", request.support_point.slug)
    if list(draft.STEPS).index(step) > list(draft.STEPS).index(draft.first_open_step(answers)):
        return redirect("support:ask_step", request.support_point.slug, draft.first_open_step(answers))
    posted = request.POST if request.method == "POST" else None
    form = draft.STEPS[step](posted, initial=answers)
    if form.is_valid():
        if step == draft.LAST:
            return send(request)
        draft.write(request, form.cleaned_data)
        return redirect("support:ask_step", request.support_point.slug, draft.step_after(step))
    return render(request, f"support/ask_{step.replace('-', '_')}.html", page_of(step, form, answers))


def page_of(step: str, form: object, answers: dict[str, str]) -> dict[str, object]:
    steps = list(draft.STEPS)
    return {
        "form": form,
        "number": steps.index(step) + 1,
        "total": len(steps),
        "before": draft.step_before(step),
        "asker": dict(Asker.choices).get(answers.get("asker", "")),
        "sector": dict(Sector.choices).get(answers.get("sector", "")),
        "answers": answers,
    }


def send(request: TenantRequest) -> HttpResponse:
    answers = draft.read(request)
    try:
        case, private = ask_or_find(request, answers)
    except NobodyCanRead:
        messages.error(request, _("Dit steunpunt kan nu geen vragen ontvangen. Bel ons. Uw tekst staat er nog."))
    except TooBusy:
        messages.error(
            request, _("Het is nu erg druk. Probeer het over een minuut nog eens. Uw tekst staat er nog.")
        )
    except (WrongCode, TooManyTries):
        # Sent before, and a new code was made since: that one opens it.
        unlocked.forget(request, draft.DRAFT)
        messages.info(request, _("Uw vraag was al verstuurd. Open hem met uw code."))
        return redirect("support:enter", request.support_point.slug)
    except HandleTaken:
        draft.write(request, {"code": new_code().shown})
        return send(request)
    else:
        let_in(request, case, private)
        draft.show_code(request, draft.code_of(answers))
        unlocked.forget(request, draft.DRAFT)
        return redirect("support:code", request.support_point.slug)
    return redirect("support:ask_step", request.support_point.slug, draft.LAST)


def ask_or_find(request: TenantRequest, answers: dict[str, str]) -> tuple[Case, bytes]:
    """Ask; a form that was sent before (two clicks, a lost connection) finds its case again by its code."""
    code = draft.code_of(answers)
    try:
        return ask(
            support_point=request.support_point,
            question=draft.as_question(answers),
            code=code,
            channel=Channel.WEB,
            today=localdate(),
        )
    except AlreadyAsked:
        return open_with_code(support_point=request.support_point, code=code, now=now())


@require_http_methods(["GET", "POST"])
def code(request: TenantRequest) -> HttpResponse:
    """Show the code until its last group was typed back: only then is the family sure to have it."""
    shown = draft.code_on_show(request)
    if shown is None:
        return redirect("support:conversation", request.support_point.slug)
    form = LastGroup(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if form.cleaned_data["group"].strip().upper() == shown.last_group:
            draft.hide_code(request)
            return redirect("support:conversation", request.support_point.slug)
        form.add_error("group", _("Dat zijn niet de laatste vier tekens. Kijk nog eens goed naar de code."))
    context = {"code": shown.shown, "groups": shown.shown.split("-"), "form": form, "qr": qr(request, shown)}
    return render(request, "support/code.html", context)


@require_GET
def code_to_keep(request: TenantRequest) -> HttpResponse:
    shown = draft.code_on_show(request)
    if shown is None:
        raise Http404
    return download(request, shown)
