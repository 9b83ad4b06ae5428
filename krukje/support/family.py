"""Is this the family of a case? Only an unlocked case in this very browser says so; nothing else does."""

import functools
import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from krukje.accounts import unlocked
from krukje.places.models import SupportPoint
from krukje.places.tenant import TenantRequest
from krukje.rules.voice import said
from krukje.support.models import Case
from krukje.support.voice import voice_to

OPEN_CASE = "case"


class FamilyRequest(TenantRequest):
    """A request by a family whose case is open in this browser."""

    case: Case
    case_key: bytes


def let_in(request: HttpRequest, case: Case, private: bytes) -> None:
    """Keep the case open for this browser, half an hour after the last click at most."""
    kept = {"case": case.reference, "key": b64encode(private).decode()}
    unlocked.keep(request, OPEN_CASE, json.dumps(kept).encode())


def open_here(request: HttpRequest, support_point: SupportPoint) -> tuple[Case, bytes] | None:
    """Return the case of this support point that is open in this browser, with its private key."""
    kept = unlocked.look(request, OPEN_CASE)
    found = json.loads(kept) if kept else {}
    case = (
        Case.objects.select_related("support_point", "closure", "erasure_warning")
        .filter(support_point=support_point, reference=found.get("case"), erasure__isnull=True)
        .first()
    )
    return (case, b64decode(found["key"])) if case else None


def speak_to_who_is_here(request: TenantRequest) -> None:
    """Say je from here on if the case that is open in this browser was asked by a pupil."""
    found = open_here(request, request.support_point)
    if found:
        request.voice = voice_to(found[0].asker)


def entrance(request: TenantRequest) -> str:
    """Return where a code is typed: pupils have an entrance of their own, or it would say u to them."""
    name = said(request.voice, u="support:enter", je="support:enter_youth")
    return reverse(name, args=[request.support_point.slug])


def with_open_case(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Ask for the code unless a case of this support point is open here."""

    @functools.wraps(view)
    def guarded(request: FamilyRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = open_here(request, request.support_point)
        if found is None:
            return redirect("support:enter", request.support_point.slug)
        request.case, request.case_key = found
        request.voice = voice_to(request.case.asker)
        return view(request, *args, **kwargs)

    return guarded
