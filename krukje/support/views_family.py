"""The family's side of a case: come back with the code, read, write back, know who looked."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, localtime, now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krukje.accounts import unlocked
from krukje.accounts.wrong_tries import TooManyTries
from krukje.audit.models import Entry
from krukje.places.tenant import TenantRequest
from krukje.rules.retention import erase_on
from krukje.rules.voice import Voice, said
from krukje.support import draft
from krukje.support.actions.changing import CaseEnded
from krukje.support.actions.opening import (
    WrongCode,
    open_with_code,
    read_details,
    read_messages,
    renew_code,
)
from krukje.support.actions.writing import AlreadySent, write_back
from krukje.support.family import (
    OPEN_CASE,
    FamilyRequest,
    entrance,
    let_in,
    open_here,
    speak_to_who_is_here,
    with_open_case,
)
from krukje.support.forms_public import EnterCode, WriteBack
from krukje.support.models import Case, KeyGrant, Outcome
from krukje.support.slots import TooBusy
from krukje.support.voice import voice_to
from krukje.ui.forms import CalmForm

# How it ended, said to the family itself.
ENDED = {
    Outcome.KNOWS_HOW: _("U weet hoe u verder kunt."),
    Outcome.AGREED: _("Er zijn afspraken met school."),
    Outcome.PLACE_FOUND: _("Er is een passende plek."),
    Outcome.REFERRED: _("Iemand anders helpt u verder."),
    Outcome.PROCEDURE: _("Er loopt een procedure."),
    Outcome.STOPPED: _("U wilde stoppen, of wij hoorden niets meer."),
}
ENDED_IN_JE = {
    **ENDED,
    Outcome.KNOWS_HOW: _("Je weet hoe je verder kunt."),
    Outcome.REFERRED: _("Iemand anders helpt je verder."),
    Outcome.STOPPED: _("Je wilde stoppen, of wij hoorden niets meer."),
}


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def enter(request: TenantRequest, voice: Voice = Voice.U) -> HttpResponse:
    request.voice = voice
    form = EnterCode(request.POST if request.method == "POST" else None, voice=voice)
    if form.is_valid() and open_case(request, form):
        return redirect("support:conversation", request.support_point.slug)
    is_open = open_here(request, request.support_point) is not None
    return render(request, "support/enter.html", {"form": form, "is_open": is_open})


def open_case(request: TenantRequest, form: EnterCode) -> bool:
    """Open the case, or say on the form why not. It never says whether the case exists."""
    try:
        case, private = open_with_code(
            support_point=request.support_point, code=form.cleaned_data["code"], now=now()
        )
    except WrongCode:
        form.add_error("code", _("Met deze code gaat er niets open. Kijk elk teken nog eens na."))
    except TooManyTries as wait:
        until = localtime(wait.until).strftime("%H:%M")
        form.add_error(
            "code",
            _("Het ging een paar keer mis. Voor de veiligheid kan het weer na %(until)s uur.") % {"until": until},
        )
    except TooBusy:
        form.add_error("code", _("Er proberen nu veel mensen een code. Probeer het over een minuut nog eens."))
    else:
        # A new session number: who knew the old one does not come along.
        request.session.cycle_key()
        let_in(request, case, private)
        return True
    return False


@with_open_case
@require_http_methods(["GET", "POST"])
def conversation(request: FamilyRequest) -> HttpResponse:
    if draft.code_on_show(request):
        return redirect("support:code", request.support_point.slug)
    form = WriteBack(request.POST if request.method == "POST" else None, voice=request.voice)
    if form.is_valid():
        try:
            write_back(case=request.case, today=localdate(), **form.cleaned_data)
        except AlreadySent:
            pass
        except CaseEnded:
            messages.info(
                request,
                said(
                    request.voice,
                    u=_("Deze vraag is afgesloten. U kunt wel een nieuwe vraag stellen."),
                    je=_("Deze vraag is afgesloten. Je kunt wel een nieuwe vraag stellen."),
                ),
            )
            return redirect("support:conversation", request.support_point.slug)
        messages.success(
            request, said(request.voice, u=_("Uw bericht is verstuurd."), je=_("Je bericht is verstuurd."))
        )
        return redirect("support:conversation", request.support_point.slug)
    return render(request, "support/conversation.html", page_of(request.case, request.case_key, form))


def page_of(case: Case, private: bytes, form: WriteBack) -> dict[str, object]:
    ended = said(voice_to(case.asker), u=ENDED, je=ENDED_IN_JE)
    thread = read_messages(case, private=private)
    closure = getattr(case, "closure", None)
    warning = getattr(case, "erasure_warning", None)
    keep_months = case.support_point.keep_months
    return {
        "case": case,
        "thread": thread,
        "waits_for_us": bool(thread) and thread[-1].by_family,
        "details": read_details(case, private=private),
        "form": form,
        "closure": closure,
        "ended": ended[Outcome(closure.outcome)] if closure else "",
        "invite": hasattr(case, "evaluation_invite"),
        "readers": [
            grant.key.user.name for grant in KeyGrant.objects.filter(case=case).select_related("key__user")
        ],
        "kept_until": warning.erase_on if warning else None,
        "erase_on": erase_on(closure.closed_on, keep_months=keep_months) if closure else None,
    }


@with_open_case
@require_GET
def who_looked(request: FamilyRequest) -> HttpResponse:
    entries = Entry.objects.filter(chain=request.support_point.slug, which=request.case.reference)
    return render(request, "support/who_looked.html", {"entries": entries.order_by("-number")[:200]})


@with_open_case
@require_http_methods(["GET", "POST"])
def new_code(request: FamilyRequest) -> HttpResponse:
    form = CalmForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        code = renew_code(case=request.case, private=request.case_key, now=now())
        draft.show_code(request, code)
        return redirect("support:code", request.support_point.slug)
    return render(request, "support/new_code.html", {"form": form})


@require_POST
def leave(request: TenantRequest) -> HttpResponse:
    """Close the case in this browser: on a borrowed phone nothing stays behind."""
    speak_to_who_is_here(request)
    draft.hide_code(request)
    unlocked.forget(request, OPEN_CASE, draft.DRAFT)
    messages.success(
        request,
        said(
            request.voice,
            u=_("Uw vraag is hier gesloten. Met uw code kunt u hem weer openen."),
            je=_("Je vraag is hier gesloten. Met je code kun je hem weer openen."),
        ),
    )
    return redirect(entrance(request))
