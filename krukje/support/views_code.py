"""Has the family its code for sure? It stays on show until its last group was typed back."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krukje.places.tenant import TenantRequest
from krukje.support import draft
from krukje.support.family import speak_to_who_is_here
from krukje.support.forms_public import LastGroup
from krukje.support.picture_of_code import download, qr


@require_http_methods(["GET", "POST"])
def code(request: TenantRequest) -> HttpResponse:
    shown = draft.code_on_show(request)
    if shown is None:
        return redirect("support:conversation", request.support_point.slug)
    speak_to_who_is_here(request)
    form = LastGroup(request.POST if request.method == "POST" else None, voice=request.voice)
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
    speak_to_who_is_here(request)
    return download(request, shown)
