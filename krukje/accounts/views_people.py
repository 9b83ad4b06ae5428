"""Who works here, who has a key, who may come in? For the administrator; the lead looks on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krukje.accounts import invitations, keys
from krukje.accounts.desk import DeskRequest, desk
from krukje.accounts.forms import Invite, RecoveryForm
from krukje.accounts.models import Invitation, RecoveryChoice, Role, User
from krukje.vault import show_recovery_key


@desk(Role.ADMINISTRATOR, Role.LEAD)
@require_GET
def people(request: DeskRequest) -> HttpResponse:
    colleagues = (
        User.objects.filter(memberships__support_point=request.support_point)
        .distinct()
        .select_related("key")
        .prefetch_related("memberships")
        .order_by("name")
    )
    rows = [
        {
            "person": person,
            "roles": [
                each.get_role_display()
                for each in person.memberships.all()
                if each.support_point_id == request.support_point.pk
            ],
            "has_key": hasattr(person, "key"),
        }
        for person in colleagues
    ]
    context = {
        "rows": rows,
        "waiting": Invitation.objects.filter(
            support_point=request.support_point, used_on=None, expires_at__gt=now()
        ),
        "recovery": RecoveryChoice.objects.filter(support_point=request.support_point).first(),
        "may_change": Role.ADMINISTRATOR in request.roles,
    }
    return render(request, "accounts/people.html", context)


@desk(Role.ADMINISTRATOR)
@require_http_methods(["GET", "POST"])
def invite(request: DeskRequest) -> HttpResponse:
    form = Invite(request.POST if request.method == "POST" else None)
    if form.is_valid():
        _invitation, token = invitations.invite(
            support_point=request.support_point, by=request.user, now=now(), **form.cleaned_data
        )
        return show_link(request, token, form.cleaned_data["name"])
    return render(request, "accounts/invite.html", {"form": form})


@desk(Role.ADMINISTRATOR)
@require_POST
def way_back(request: DeskRequest, person: int) -> HttpResponse:
    """A colleague forgot their password: make a link for a new one."""
    colleagues = User.objects.filter(memberships__support_point=request.support_point).distinct()
    colleague = get_object_or_404(colleagues, pk=person)
    try:
        _invitation, token = invitations.invite_back(
            support_point=request.support_point, user=colleague, by=request.user, now=now()
        )
    except invitations.NotYourColleague:
        messages.error(
            request,
            _("Deze collega werkt ook bij een ander steunpunt. Vraag de beheerder van de site om hulp."),
        )
        return redirect("people:list", request.support_point.slug)
    return show_link(request, token, colleague.name)


def show_link(request: DeskRequest, token: str, name: str) -> HttpResponse:
    """The link is shown once, here: the database keeps only its digest."""
    link = request.build_absolute_uri(reverse("accounts:invitation", args=[token]))
    days = invitations.VALID.days
    return render(request, "accounts/link.html", {"link": link, "name": name, "days": days})


@desk(Role.ADMINISTRATOR)
@require_http_methods(["GET", "POST"])
def recovery(request: DeskRequest) -> HttpResponse:
    form = RecoveryForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with_key = form.cleaned_data["choice"] == "with"
        try:
            private = keys.choose_recovery(
                support_point=request.support_point, with_key=with_key, by=request.user, now=now()
            )
        except keys.AlreadyChosen:
            messages.info(request, _("Deze keuze is al eerder gemaakt."))
            return redirect("people:list", request.support_point.slug)
        if private:
            shown = show_recovery_key(private)
            return render(request, "accounts/recovery_key.html", {"shown": shown})
        messages.success(request, _("Vastgelegd: dit steunpunt heeft geen herstelsleutel."))
        return redirect("people:list", request.support_point.slug)
    return render(request, "accounts/recovery.html", {"form": form})
