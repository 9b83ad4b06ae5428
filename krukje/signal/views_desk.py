"""The published numbers for who must do something with them: what waits for a reply, and replying."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from krukje.accounts.desk import DeskRequest, desk
from krukje.accounts.models import Role
from krukje.rules.quarters import Quarter
from krukje.signal.actions import reply_to
from krukje.signal.forms import ReplyForm
from krukje.signal.queries import published, releases_of
from krukje.signal.wording import months


@desk(Role.READER, Role.ANALYST, Role.LEAD)
@require_safe
def reports(request: DeskRequest) -> HttpResponse:
    context = {
        "published": published(request.support_point),
        "may_reply": Role.READER in request.roles,
    }
    return render(request, "signal/reports.html", context)


@desk(Role.READER)
@require_http_methods(["GET", "POST"])
def reply(request: DeskRequest, quarter: str) -> HttpResponse:
    report = releases_of(request.support_point, quarter)[-1]
    form = ReplyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        reply_to(report=report, by=request.user, now=now(), **form.cleaned_data)
        messages.success(request, _("Uw antwoord staat op de site, voor iedereen te lezen."))
        return redirect("signal:reports", request.support_point.slug)
    context = {"report": report, "months": months(Quarter.read(report.quarter)), "form": form}
    return render(request, "signal/reply.html", context)
