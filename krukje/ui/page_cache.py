"""Has somebody just read this very page? Then readers without a cookie get it again, without a query.

Only views that say so (`for_readers`) are kept, only for who carries no cookie, and only until something is
published (`empty_page_cache`): each process looks at most once a second which generation is the newest.
"""

import functools
import time
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from krukje.ui.models import PageGeneration

View = Callable[..., HttpResponse]

# About 20 kB a page and 60 kB a PDF: at most some thirty megabytes a process.
MOST_PAGES = 500
LOOK_AGAIN_SECONDS = 1.0
KEPT_HEADERS = (
    "Content-Type",
    "Content-Disposition",
    "Content-Language",
    "Content-Length",
    "Vary",
    "Cache-Control",
    "Link",
    # Set below this middleware, so a kept page would go out without it.
    "Strict-Transport-Security",
)


def for_readers(view: View) -> View:
    """Say that this view shows everybody without a cookie the same."""

    @functools.wraps(view)
    def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code == 200:  # noqa: PLR2004
            response.for_readers = True  # type: ignore[attr-defined]
            # A browser may keep it, but asks again each time: what was published shows at once.
            response.headers.setdefault("Cache-Control", "no-cache")
            # A colleague gets this address with another menu.
            patch_vary_headers(response, ["Cookie"])
        return response

    return marked


class PageCache:
    """Middleware, near the top: a kept page costs no session, no query and no template."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.pages: dict[tuple[str, bool, str], tuple[bytes, dict[str, str]]] = {}
        self.generation = -1
        self.looked_at = float("-inf")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "GET" or request.COOKIES or request.META.get("QUERY_STRING"):
            return self.get_response(request)
        self.forget_older_generations()
        key = (request.get_host(), request.is_secure(), request.path)
        kept = self.pages.get(key)
        if kept:
            content, headers = kept
            return HttpResponse(content, headers=headers)
        # What is made while somebody publishes belongs to the older generation: note it before making it.
        generation = self.generation
        response = self.get_response(request)
        if getattr(response, "for_readers", False) and not response.cookies and generation == self.generation:
            if len(self.pages) >= MOST_PAGES:
                self.pages.clear()
            headers = {name: response[name] for name in KEPT_HEADERS if name in response}
            headers["Content-Length"] = str(len(response.content))
            self.pages[key] = (response.content, headers)
        return response

    def forget_older_generations(self) -> None:
        now = time.monotonic()
        if now - self.looked_at < LOOK_AGAIN_SECONDS:
            return
        self.looked_at = now
        newest = PageGeneration.objects.filter(pk=1).values_list("number", flat=True).first() or 0
        if newest != self.generation:
            self.pages.clear()
            self.generation = newest
