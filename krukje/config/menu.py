"""What stands in the menus? The one place that knows every room's front door."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from krukje.accounts.models import Role
from krukje.places.models import SupportPoint


@dataclass(frozen=True, slots=True)
class Entry:
    label: str
    url: str
    is_current: bool = False


def menu(request: HttpRequest) -> dict[str, Any]:
    """Template context: who this page is of, and where one can go from it."""
    support_point: SupportPoint | None = getattr(request, "support_point", None)
    if support_point is None:
        return {"support_point": None}
    at_desk = request.path.startswith(f"/{support_point.slug}/werk/")
    return {
        "support_point": support_point,
        "home_url": reverse("inform:home", args=[support_point.slug]),
        "ask_url": reverse("support:ask", args=[support_point.slug]),
        "have_code_url": reverse("support:enter", args=[support_point.slug]),
        "search_url": reverse("inform:search", args=[support_point.slug]),
        "urgent_url": reverse("inform:topic", args=[support_point.slug, "direct-hulp"]),
        "independent_url": reverse("support:independence", args=[support_point.slug]),
        "signals_url": reverse("crossings:signals", args=[support_point.slug]),
        "evaluate_url": reverse("crossings:evaluate", args=[support_point.slug]),
        "at_desk": at_desk,
        "menu": desk_menu(request, support_point) if at_desk else public_menu(request, support_point),
    }


def public_menu(request: HttpRequest, support_point: SupportPoint) -> list[Entry]:
    doors = [
        (_("Uitleg en rechten"), "inform:topics"),
        (_("Waar bent u nu?"), "inform:journey"),
        (_("Mijn vraag"), "support:enter"),
        (_("Wat er met signalen gebeurt"), "crossings:signals"),
    ]
    return [entry(request, label, reverse(name, args=[support_point.slug])) for label, name in doors]


DESK_DOORS: tuple[tuple[str, str, frozenset[Role]], ...] = (
    ("Vandaag", "crossings:desk", frozenset(Role)),
    ("Vragen", "support:cases", frozenset({Role.WORKER, Role.LEAD})),
    ("Teksten", "inform:review", frozenset({Role.EDITOR})),
    (
        "Cijfers",
        "signal:reports",
        frozenset({Role.READER, Role.ANALYST, Role.LEAD}),
    ),
    ("Mensen", "people:list", frozenset({Role.ADMINISTRATOR, Role.LEAD})),
    ("Logboek", "people:logbook", frozenset({Role.PRIVACY_OFFICER})),
)


def desk_menu(request: HttpRequest, support_point: SupportPoint) -> list[Entry]:
    roles: frozenset[Role] = getattr(request, "roles", frozenset())
    return [
        entry(request, label, reverse(name, args=[support_point.slug]))
        for label, name, allowed in DESK_DOORS
        if roles & allowed
    ]


def entry(request: HttpRequest, label: str, url: str) -> Entry:
    return Entry(label=label, url=url, is_current=request.path.startswith(url) and not is_start(url, request))


def is_start(url: str, request: HttpRequest) -> bool:
    """The desk's start page lies above all other desk pages, so it is current only on itself."""
    return url.endswith("/werk/") and request.path != url
