"""What does somebody see when a page is not there, not theirs, too old or broken?"""

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseServerError
from django.shortcuts import render
from django.template import loader


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The form's secret no longer fits the session, mostly because of half an hour of silence."""
    return render(request, "ui/form_too_old.html", status=403)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    # It comes from above the session (a host that is not ours), where Django's own page breaks.
    return HttpResponseBadRequest(loader.get_template("ui/unreadable.html").render())


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return render(request, "ui/not_found.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    # No context at all: whatever broke may break the menu as well.
    return HttpResponseServerError(loader.get_template("ui/broken.html").render())
