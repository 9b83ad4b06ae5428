"""A link that works once: join, or choose a new password."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from krukje.accounts import invitations
from krukje.accounts.forms import NewPassword, WayBack
from krukje.accounts.keys import NoRecoveryCopy
from krukje.accounts.models import Invitation, RecoveryCopy, User
from krukje.accounts.views_sign_in import begin, front_door
from krukje.vault import VaultError


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    try:
        return follow(request, token)
    except invitations.InvitationGone:
        # Also for the second of two clicks at once.
        return render(request, "accounts/invitation_gone.html", status=410)


def follow(request: HttpRequest, token: str) -> HttpResponse:
    """:raises InvitationGone: if the link no longer works."""
    found = invitations.find(token, now=now())
    existing = invitations.invited_account(found)
    if existing and not invitations.is_way_back(found):
        return join(request, token, found)
    user = existing or User(email=found.email, name=found.name)
    kind = WayBack if has_recovery_copy(found, existing) else NewPassword
    form = kind(request.POST if request.method == "POST" else None, user=user)
    if form.is_valid() and accept(request, token, form):
        return redirect(front_door(request.user))
    return render(request, "accounts/invitation.html", {"form": form, "invitation": found})


def has_recovery_copy(found: Invitation, user: User | None) -> bool:
    copies = RecoveryCopy.objects.filter(support_point=found.support_point, key__user=user)
    return user is not None and copies.exists()


def accept(request: HttpRequest, token: str, form: NewPassword) -> bool:
    """Accept and sign in. False, with the reason on the form, if the recovery key does not fit."""
    password = form.cleaned_data["password"]
    try:
        user, _private = invitations.accept(
            token=token, password=password, recovery_key=form.cleaned_data.get("recovery"), now=now()
        )
    except (VaultError, NoRecoveryCopy):
        form.add_error("recovery", _("Deze herstelsleutel hoort niet bij dit steunpunt."))
        return False
    begin(request, user, password=password)
    return True


def join(request: HttpRequest, token: str, found: Invitation) -> HttpResponse:
    """Somebody with an account joins one more support point: they sign in, a new password is not needed."""
    is_invited = isinstance(request.user, User) and request.user.email == found.email
    if request.method == "POST" and is_invited and isinstance(request.user, User):
        invitations.join(token=token, user=request.user, now=now())
        messages.success(request, _("U hoort er nu bij."))
        return redirect(f"{found.support_point.get_absolute_url()}werk/")
    context = {"invitation": found, "is_invited": is_invited}
    return render(request, "accounts/join.html", context)
