"""Which pages can be had on paper? Each has its PDF below its own address, made from the very same page."""

import ctypes
from collections.abc import Callable
from copy import copy
from functools import cache, partial, wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path

from krukje.ui.slots import Door, TooBusy

View = Callable[..., HttpResponse]

LAST_WORD = "pdf/"
# What WeasyPrint stands on (docs/operate.md says in which packages of Debian they are).
LIBRARIES = (
    "libgobject-2.0.so.0",
    "libfontconfig.so.1",
    "libpango-1.0.so.0",
    "libpangoft2-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
)
# A PDF takes up to a second of a core, and then stands in the page cache. A crowd that wants other ones gets a kind
# word instead of every thread of the site.
PRESS = Door(waiting=2, patience=6.0, politeness=0)


def page_and_paper(route: str, view: View, *, name: str) -> list[URLPattern]:
    """Return the address of a page and that of its PDF; list it before addresses in which a word is open."""
    return [path(route, view, name=name), path(f"{route}{LAST_WORD}", on_paper(view), name=f"{name}_pdf")]


def on_paper(view: View) -> View:
    """Give the view that answers with the PDF of what this one shows."""

    @wraps(view)
    def paper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        page = as_page(request)
        response = view(page, *args, **kwargs)
        if response.status_code != 200:  # noqa: PLR2004
            return response
        if missing_libraries():
            return no_paper(page)
        try:
            # Without what somebody chose: no link in the PDF may tell it.
            pdf = PRESS.through(partial(printed, response.text, page.build_absolute_uri(page.path)))
        except TooBusy:
            return no_paper(page)
        response.content = pdf
        response.headers["Content-Type"] = "application/pdf"
        name = page.path.rstrip("/").rpartition("/")[2]
        response.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
        return response

    return paper


def as_page(request: HttpRequest) -> HttpRequest:
    """Return the request as if for the page itself, that knows that it is for paper."""
    page = copy(request)
    page.path = request.path.removesuffix(LAST_WORD)
    page.is_for_paper = True  # type: ignore[attr-defined]
    return page


def printed(page: str, address: str) -> bytes:
    from krukje.ui.press import press

    return press(page, address)


def no_paper(page: HttpRequest) -> HttpResponse:
    page.is_for_paper = False  # type: ignore[attr-defined]
    response = render(page, "ui/no_paper.html", {"page_url": page.get_full_path()}, status=503)
    response.headers["Retry-After"] = "60"
    return response


@cache
def missing_libraries() -> tuple[str, ...]:
    """Say which libraries of the system WeasyPrint would miss. Quick: nothing of it is imported."""
    return tuple(name for name in LIBRARIES if not is_there(name))


def is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def paper(request: HttpRequest) -> dict[str, Any]:
    """Template context: is this for paper, where is its PDF, and where does it stand on the internet?"""
    is_for_paper = getattr(request, "is_for_paper", False)
    query = request.META.get("QUERY_STRING")
    pdf_url = f"{request.path}{LAST_WORD}{'?' if query else ''}{query}"
    return {
        "is_for_paper": is_for_paper,
        "pdf_url": "" if is_for_paper or missing_libraries() else pdf_url,
        # Without what somebody searched or chose.
        "page_address": request.build_absolute_uri(request.path),
    }
