"""May this colleague be here? Role and second factor, in one place, before any page of the desk."""

import functools
from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from krukje.accounts.models import Role, User
from krukje.places.models import SupportPoint

View = Callable[..., HttpResponse]


class DeskRequest(HttpRequest):
    """A request by a colleague who signed in with both factors and has a role at this support point."""

    user: User
    support_point: SupportPoint
    roles: frozenset[Role]


def signed_in(view: View) -> View:
    """Ask strangers to sign in, and who has no second factor yet to make one."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if settings.SECOND_FACTOR_REQUIRED and not cast(Any, request.user).is_verified():
            return redirect("accounts:second_factor")
        return view(request, *args, **kwargs)

    return guarded


def desk(*allowed: Role) -> Callable[[View], View]:
    """Let in who has one of these roles at this support point. For everybody else the page is not there."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: DeskRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            request.roles = request.user.roles_at(request.support_point)
            if not request.roles & frozenset(allowed):
                raise Http404
            return view(request, *args, **kwargs)

        return signed_in(guarded)

    return decorate
