"""A family asks its question: one thing a page, back keeps what was typed, no name needed."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krukje.accounts import unlocked
from krukje.accounts.wrong_tries import TooManyTries
from krukje.places.models import Sector
from krukje.places.tenant import TenantRequest
from krukje.rules.voice import said
from krukje.support import draft
from krukje.support.actions.asking import AlreadyAsked, HandleTaken, NobodyCanRead, ask, readers
from krukje.support.actions.opening import WrongCode, open_with_code
from krukje.support.doors import FRONT, YOUTH, Answers, Door
from krukje.support.family import entrance, let_in
from krukje.support.models import Asker, Case, Channel
from krukje.support.slots import TooBusy
from krukje.support.voice import VoicedForm
from krukje.ui.page_cache import for_readers
from krukje.vault import new_code


@for_readers
@require_GET
def start(request: TenantRequest, door: Door = FRONT) -> HttpResponse:
    request.voice = door.voice({})
    context = {
        "can_ask": bool(readers(request.support_point)),
        "first_url": door.url(request.support_point, door.steps[0]),
        "total": len(door.steps),
    }
    return render(request, door.start_page, context)


@require_http_methods(["GET", "POST"])
def step(request: TenantRequest, step: str, door: Door = FRONT) -> HttpResponse:
    if step not in door.questions:
        raise Http404
    here, answers = request.support_point, draft.read(request)
    if not answers and draft.code_on_show(request):
        # Sent already, in another click: the code waits.
        return redirect("support:code", here.slug)
    if not door.may_answer(step, answers):
        return redirect(door.url(here, door.first_open_step(answers)))
    request.voice = door.voice(answers)
    posted = request.POST if request.method == "POST" else None
    form = door.questions[step](posted, initial=answers, voice=request.voice)
    if form.is_valid():
        if door.is_last(step):
            return send(request, door)
        draft.write(request, {**form.cleaned_data, **door.known})
        return redirect(door.url_after(here, step))
    return render(request, form.page, page_of(request, door, step, form, answers))


def page_of(request: TenantRequest, door: Door, step: str, form: VoicedForm, answers: Answers) -> dict[str, object]:
    return {
        "form": form,
        "number": door.steps.index(step) + 1,
        "total": len(door.steps),
        "before_url": door.url_before(request.support_point, step),
        "change_url": door.urls_of_fields(request.support_point),
        "asker": dict(Asker.choices).get(answers.get("asker", "")),
        "sector": dict(Sector.choices).get(answers.get("sector", "")),
        "answers": answers,
    }


def send(request: TenantRequest, door: Door) -> HttpResponse:
    answers = {**draft.read(request), **door.known}
    try:
        case, private = ask_or_find(request, answers)
    except NobodyCanRead:
        messages.error(
            request,
            said(
                request.voice,
                u=_("Dit steunpunt kan nu geen vragen ontvangen. Bel ons. Uw tekst staat er nog."),
                je=_("Dit steunpunt kan nu geen vragen ontvangen. Bel ons. Je tekst staat er nog."),
            ),
        )
    except TooBusy:
        messages.error(
            request,
            said(
                request.voice,
                u=_("Het is nu erg druk. Probeer het over een minuut nog eens. Uw tekst staat er nog."),
                je=_("Het is nu erg druk. Probeer het over een minuut nog eens. Je tekst staat er nog."),
            ),
        )
    except (WrongCode, TooManyTries):
        # Sent before, and a new code was made since: that one opens it.
        unlocked.forget(request, draft.DRAFT)
        messages.info(
            request,
            said(
                request.voice,
                u=_("Uw vraag was al verstuurd. Open hem met uw code."),
                je=_("Je vraag was al verstuurd. Open hem met je code."),
            ),
        )
        return redirect(entrance(request))
    except HandleTaken:
        draft.write(request, {"code": new_code().shown})
        return send(request, door)
    else:
        let_in(request, case, private)
        draft.show_code(request, draft.code_of(answers))
        unlocked.forget(request, draft.DRAFT)
        return redirect("support:code", request.support_point.slug)
    return redirect(door.url(request.support_point, door.steps[-1]))


def ask_or_find(request: TenantRequest, answers: Answers) -> tuple[Case, bytes]:
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


@require_POST
def stop(request: TenantRequest) -> HttpResponse:
    """Halfway, and no more: what was typed is gone from this browser's session at once."""
    answers = draft.read(request)
    request.voice = FRONT.voice(answers)
    unlocked.forget(request, draft.DRAFT)
    messages.success(
        request,
        said(
            request.voice,
            u=_("U bent gestopt. Wat u typte is gewist, en er is niets verstuurd."),
            je=_("Je bent gestopt. Wat je typte is gewist, en er is niets verstuurd."),
        ),
    )
    return redirect(said(request.voice, u=FRONT, je=YOUTH).start_url(request.support_point))
