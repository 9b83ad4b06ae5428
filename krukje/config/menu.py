"""What stands in the menus? The one place that knows every room's front door."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.functional import Promise
from django.utils.translation import get_language, get_language_bidi, gettext_lazy
from django.utils.translation import gettext as _

from krukje.accounts.models import Role
from krukje.inform import listed
from krukje.inform.models import Contact
from krukje.places.models import SupportPoint
from krukje.rules.voice import Voice, said


@dataclass(frozen=True, slots=True)
class Tongue:
    """This page in another language, under the name that its speakers give it."""

    code: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    label: str
    url: str
    is_current: bool = False


# Who listens to a pupil at once: by phone and by chat.
LISTENS_TO_YOUTH = ("zelfmoordpreventie-113", "kindertelefoon")


def menu(request: HttpRequest) -> dict[str, Any]:
    """Template context: who this page is of, to whom it speaks, and where one can go from it."""
    support_point: SupportPoint | None = getattr(request, "support_point", None)
    if support_point is None:
        return {"support_point": None, **tongues(request)}
    voice: Voice = getattr(request, "voice", Voice.U)
    ask_url = reverse("support:ask", args=[support_point.slug])
    ask_youth_url = reverse("support:ask_youth", args=[support_point.slug])
    at_desk = request.path.startswith(f"{reverse('inform:home', args=[support_point.slug])}werk/")
    return {
        "support_point": support_point,
        "home_url": reverse("inform:home", args=[support_point.slug]),
        "voice": voice,
        "ask_url": said(voice, u=ask_url, je=ask_youth_url),
        "ask_youth_url": ask_youth_url,
        "have_code_url": reverse(enter_name(voice), args=[support_point.slug]),
        "search_url": reverse("inform:search", args=[support_point.slug]),
        "urgent_url": reverse("inform:topic", args=[support_point.slug, "direct-hulp"]),
        "independent_url": reverse("support:independence", args=[support_point.slug]),
        "signals_url": reverse("crossings:signals", args=[support_point.slug]),
        "evaluate_url": reverse("crossings:evaluate", args=[support_point.slug]),
        "youth_url": reverse("inform:youth", args=[support_point.slug]),
        # A function: only a page that shows them asks the database.
        "listens_to_youth": listening_to_youth,
        "at_desk": at_desk,
        **tongues(request),
        "menu": desk_menu(request, support_point) if at_desk else public_menu(request, support_point, voice),
    }


def listening_to_youth() -> list[Contact]:
    return listed.contacts(LISTENS_TO_YOUTH)


def enter_name(voice: Voice) -> str:
    return said(voice, u="support:enter", je="support:enter_youth")


def tongues(request: HttpRequest) -> dict[str, Any]:
    """Template context: in which language this page is, and its address in the others."""
    current = get_language() or settings.LANGUAGE_CODE
    # A page that is not there is not there in any language: the front page is.
    here = request.get_full_path() if request.resolver_match else reverse("ui:find")
    addresses = {code: translate_url(here, code) for code, _name in settings.LANGUAGES}
    return {
        "language_code": current,
        "text_direction": "rtl" if get_language_bidi() else "ltr",
        "dutch_url": addresses["nl"],
        "tongues": [Tongue(code, name, addresses[code]) for code, name in settings.LANGUAGES if code != current],
    }


def public_menu(request: HttpRequest, support_point: SupportPoint, voice: Voice) -> list[Entry]:
    doors = [
        (said(voice, u=_("Waar bent u nu?"), je=_("Waar ben je nu?")), "inform:journey"),
        (_("Uitleg"), "inform:topics"),
        (_("Rechten"), "inform:all_rights"),
        (_("Wie kan helpen?"), "inform:guide"),
        (_("Voor jongeren"), "inform:youth"),
        (_("Mijn vraag"), enter_name(voice)),
        (_("Wat er met signalen gebeurt"), "crossings:signals"),
    ]
    return [entry(request, label, reverse(name, args=[support_point.slug])) for label, name in doors]


DESK_DOORS: tuple[tuple[Promise, str, frozenset[Role]], ...] = (
    (gettext_lazy("Vandaag"), "crossings:desk", frozenset(Role)),
    (gettext_lazy("Vragen"), "support:cases", frozenset({Role.WORKER, Role.LEAD})),
    (gettext_lazy("Teksten"), "inform:review", frozenset({Role.EDITOR})),
    (gettext_lazy("Zoekwoorden"), "inform:search_words", frozenset({Role.EDITOR})),
    (
        gettext_lazy("Cijfers"),
        "signal:reports",
        frozenset({Role.READER, Role.ANALYST, Role.LEAD}),
    ),
    (gettext_lazy("Mensen"), "people:list", frozenset({Role.ADMINISTRATOR, Role.LEAD})),
    (gettext_lazy("Logboek"), "people:logbook", frozenset({Role.PRIVACY_OFFICER})),
)


def desk_menu(request: HttpRequest, support_point: SupportPoint) -> list[Entry]:
    roles: frozenset[Role] = getattr(request, "roles", frozenset())
    return [
        entry(request, str(label), reverse(name, args=[support_point.slug]))
        for label, name, allowed in DESK_DOORS
        if roles & allowed
    ]


def entry(request: HttpRequest, label: str, url: str) -> Entry:
    return Entry(label=label, url=url, is_current=request.path.startswith(url) and not is_start(url, request))


def is_start(url: str, request: HttpRequest) -> bool:
    """The desk's start page lies above all other desk pages, so it is current only on itself."""
    return url.endswith("/werk/") and request.path != url
