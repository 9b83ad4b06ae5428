"""Where does an unlocked key live? Only in the session, sealed with a half that only the browser's cookie has.

Who copies the database has no cookie; who steals the cookie has no session row. Thirty idle minutes and both
are gone (settings.IDLE_SECONDS).
"""

import time
from base64 import b64decode, b64encode
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from krukje.vault import VaultError, new_half, open_with_half, seal_with_half

COOKIE = "krukje_helft"
DRAWER = "sealed"
AWAKE = "awake"


class HalfCookie:
    """Hands a newly made half to the browser, and takes it back when nothing is kept any more."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        keep_awake(request)
        response = self.get_response(request)
        half: bytes | None = getattr(request, "new_half", None)
        if half is not None:
            response.set_cookie(
                COOKIE,
                b64encode(half).decode(),
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        elif COOKIE in request.COOKIES and not request.session.get(DRAWER):
            response.delete_cookie(COOKIE, samesite="Lax")
        return response


def keep_awake(request: HttpRequest) -> None:
    """Move the end of the session on, at most once a minute.

    Not at every click: each writing of a session would undo what another click is just writing.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return
    minute = int(time.time()) // 60
    if not request.session.is_empty() and request.session.get(AWAKE) != minute:
        request.session[AWAKE] = minute


def half_of(request: HttpRequest) -> bytes | None:
    made: bytes | None = getattr(request, "new_half", None)
    if made is not None:
        return made
    try:
        half = b64decode(request.COOKIES.get(COOKIE, ""), validate=True)
    except ValueError:
        return None
    return half if len(half) == 32 else None  # noqa: PLR2004


def keep(request: HttpRequest, label: str, secret: bytes) -> None:
    """Keep a secret for this browser, until it is forgotten or half an hour of silence has passed."""
    half = half_of(request)
    if half is None:
        half = new_half()
        request.new_half = half  # type: ignore[attr-defined]
        # Whatever was sealed with a half that is lost can't be opened any more.
        request.session[DRAWER] = {}
    drawer = request.session.setdefault(DRAWER, {})
    drawer[label] = b64encode(seal_with_half(secret, half=half, label=label)).decode()
    request.session.modified = True


def look(request: HttpRequest, label: str) -> bytes | None:
    """Return the secret kept under this label, or None if it is not there or can't be opened."""
    half, sealed = half_of(request), request.session.get(DRAWER, {}).get(label)
    if half is None or sealed is None:
        return None
    try:
        return open_with_half(b64decode(sealed), half=half, label=label)
    except VaultError:
        return None


def forget(request: HttpRequest, *labels: str) -> None:
    drawer = request.session.get(DRAWER, {})
    for label in labels:
        drawer.pop(label, None)
    request.session.modified = True
