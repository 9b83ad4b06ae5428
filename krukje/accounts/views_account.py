"""My account: password, second factor, signing out everywhere."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_otp import login as second_factor_done
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from krukje.accounts import keys
from krukje.accounts.desk import DeskRequest, signed_in
from krukje.accounts.forms import ChangePassword, ConfirmDevice
from krukje.accounts.views_sign_in import front_door, has_second_factor
from krukje.ui.qr import qr_svg

RECOVERY_CODES = 8


@signed_in
@require_GET
def account(request: DeskRequest) -> HttpResponse:
    memberships = request.user.memberships.select_related("support_point")
    return render(
        request,
        "accounts/account.html",
        {"memberships": memberships, "door": front_door(request.user)},
    )


@sensitive_post_parameters()
@signed_in
@require_http_methods(["GET", "POST"])
def password(request: DeskRequest) -> HttpResponse:
    form = ChangePassword(request.POST if request.method == "POST" else None, user=request.user)
    if form.is_valid():
        try:
            keys.change_password(
                user=request.user,
                old=form.cleaned_data["old"],
                new=form.cleaned_data["password"],
                now=now(),
            )
        except keys.WrongPassword:
            form.add_error("old", _("Dit is niet het wachtwoord van nu."))
        else:
            update_session_auth_hash(request, request.user)
            messages.success(request, _("Uw wachtwoord is veranderd."))
            return redirect("accounts:account")
    return render(request, "accounts/password.html", {"form": form})


@signed_in
@require_POST
def sign_out_everywhere(request: DeskRequest) -> HttpResponse:
    keys.sign_out_everywhere(user=request.user)
    logout(request)
    messages.success(request, _("U bent op alle apparaten uitgelogd."))
    return redirect("accounts:sign_in")


@login_required
@require_http_methods(["GET", "POST"])
def second_factor(request: HttpRequest) -> HttpResponse:
    """Make the second factor. Who has one already must have used it to come here."""
    user = cast(Any, request.user)
    if has_second_factor(user) and not user.is_verified():
        logout(request)
        return redirect("accounts:sign_in")
    device = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    device = device or TOTPDevice.objects.create(user=user, name="app", confirmed=False)
    form = ConfirmDevice(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if device.verify_token(form.cleaned_data["token"]):
            codes = confirm(device)
            second_factor_done(request, device)
            return render(request, "accounts/recovery_codes.html", {"codes": codes, "door": front_door(user)})
        form.add_error("token", _("Deze cijfers kloppen niet (meer). Wacht op de volgende zes."))
    secret = device.config_url.split("secret=")[1].split("&")[0]
    picture = qr_svg(device.config_url, title=_("QR-code voor uw app"), scale=5)
    context = {"form": form, "qr": picture, "secret": secret}
    return render(request, "accounts/second_factor.html", context)


def confirm(device: TOTPDevice) -> list[str]:
    """Make this the one second factor, with fresh recovery codes. Returns the codes, shown once."""
    TOTPDevice.objects.filter(user=device.user).exclude(pk=device.pk).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    StaticDevice.objects.filter(user=device.user).delete()
    static = StaticDevice.objects.create(user=device.user, name="herstelcodes")
    codes = [StaticToken.random_token() for _each in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=static, token=code) for code in codes)
    return codes
