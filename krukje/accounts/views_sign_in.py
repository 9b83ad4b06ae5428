"""Signing in and out: password, second factor, and the key that opens with them."""

from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp import login as second_factor_done
from django_otp import match_token

from krukje.accounts import unlocked, wrong_tries
from krukje.accounts.forms import SignIn
from krukje.accounts.keys import open_key
from krukje.accounts.models import User

PERSON_KEY = "person"
WRONG = _("Dit klopt niet. Kijk uw e-mailadres, wachtwoord en code nog eens na.")


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect(front_door(request.user))
    form = SignIn(request.POST if request.method == "POST" else None, second_factor=settings.SECOND_FACTOR_REQUIRED)
    if form.is_valid():
        user = try_to_sign_in(request, form)
        if user:
            return redirect(where_to(request, user))
    return render(request, "accounts/sign_in.html", {"form": form, "next": request.GET.get("next", "")})


def try_to_sign_in(request: HttpRequest, form: SignIn) -> User | None:
    """Sign in, or say on the form what is wrong: the same words whatever it was."""
    email, password = User.objects.normalise(form.cleaned_data["email"]), form.cleaned_data["password"]
    subject = wrong_tries.subject("account", email)
    try:
        wrong_tries.check(subject, now=now())
    except wrong_tries.TooManyTries as wait:
        until = localtime(wait.until).strftime("%H:%M")
        form.add_error(None, _("Het ging te vaak mis. Probeer het weer na %(until)s uur.") % {"until": until})
        return None
    user = authenticate(request, username=email, password=password)
    device = second_factor_of(user, form.cleaned_data.get("token", "")) if user else None
    if not isinstance(user, User) or device is False:
        wrong_tries.note(subject, now=now())
        form.add_error(None, WRONG)
        return None
    wrong_tries.forgive(subject)
    begin(request, user, password=password)
    if device:
        second_factor_done(request, device)
    return user


def second_factor_of(user: Any, token: str) -> Any:
    """Return the device that the code fits, None if there is no second factor yet, False if the code is wrong."""
    if not settings.SECOND_FACTOR_REQUIRED or not has_second_factor(user):
        return None
    return match_token(user, token.strip()) or False


def has_second_factor(user: Any) -> bool:
    return bool(user.totpdevice_set.filter(confirmed=True).exists())


def begin(request: HttpRequest, user: User, *, password: str) -> None:
    """Start the session and keep the person's key in it, sealed with the browser's half."""
    private = open_key(user=user, password=password, now=now())
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    unlocked.keep(request, PERSON_KEY, private)


def where_to(request: HttpRequest, user: User) -> str:
    wanted = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return wanted
    return front_door(user)


def front_door(user: Any) -> str:
    """Return the desk of the first support point where this person works, or their account."""
    membership = user.memberships.select_related("support_point").order_by("pk").first()
    if membership is None:
        return reverse("accounts:account")
    return f"{membership.support_point.get_absolute_url()}werk/"


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("accounts:sign_in")
