"""The doors for who is not a parent: pupils, who get a tone of their own, and people who work at a school."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from krukje.inform import listed
from krukje.inform.models import Rights, Topic
from krukje.inform.translated import in_readers_language
from krukje.places.tenant import TenantRequest
from krukje.rules.voice import Voice
from krukje.ui.page_cache import for_readers
from krukje.ui.qr import qr_svg

CARDS_A_SHEET = 8


@for_readers
@require_safe
def youth(request: TenantRequest) -> HttpResponse:
    request.voice = Voice.JE
    context = {
        "topics": topics_for(Topic.Audience.YOUTH),
        "people": Rights.objects.filter(speaks_to_youth=True).only("slug", "nr", "who"),
        "urgent_contacts": listed.urgent_contacts(),
    }
    return render(request, "inform/youth.html", context)


@for_readers
@require_safe
def professionals(request: TenantRequest) -> HttpResponse:
    context = {
        "topics": topics_for(Topic.Audience.PROFESSIONALS),
        "moments": listed.every_moment(),
        "home": home_of(request),
    }
    return render(request, "inform/professionals.html", context)


@for_readers
@require_safe
def card(request: TenantRequest) -> HttpResponse:
    """Show the card that school gives to parents and pupils: on paper, with a QR code that leads here."""
    home = home_of(request)
    context = {
        "home": home,
        "qr": qr_svg(home, title=_("QR-code met het adres van dit steunpunt")),
        "copies": range(CARDS_A_SHEET),
    }
    return render(request, "inform/card.html", context)


def topics_for(audience: str) -> list[Topic]:
    rows = Topic.objects.filter(audience=audience).only(*listed.AS_LINK).order_by("title")
    return in_readers_language(rows)


def home_of(request: TenantRequest) -> str:
    """Return the whole address of this support point: it is going to be read on paper."""
    return request.build_absolute_uri(reverse("inform:home", args=[request.support_point.slug]))
