"""All three legs -> a colleague's start page: what needs you today?

Passes: numbers and addresses, each only to the roles that may see the page behind it. Never passes: contents.
"""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from krukje.accounts.desk import DeskRequest, desk
from krukje.accounts.models import Membership, Role
from krukje.inform.queries import texts_to_review
from krukje.signal.queries import reports_without_reply
from krukje.support.queries import work_today


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing on the start page. `count` may be None where a number would say nothing."""

    count: int | None
    text: str
    url: str


@desk(*Role)
@require_GET
def start(request: DeskRequest) -> HttpResponse:
    today = localdate()
    tiles = [*support_tiles(request, today), *inform_tiles(request, today), *signal_tiles(request)]
    tiles += people_tiles(request)
    return render(request, "crossings/desk.html", {"tiles": tiles, "today": today})


def address(request: DeskRequest, name: str) -> str:
    return reverse(name, args=[request.support_point.slug])


def support_tiles(request: DeskRequest, today: date) -> list[Tile]:
    if not request.roles & {Role.WORKER, Role.LEAD}:
        return []
    work = work_today(
        person=request.user,
        support_point=request.support_point,
        sees_all=Role.LEAD in request.roles,
        today=today,
    )
    url = address(request, "support:cases")
    return [
        Tile(work.new, ngettext("nieuwe vraag", "nieuwe vragen", work.new), f"{url}?toon=nieuw"),
        Tile(work.late, ngettext("vraag is te laat", "vragen zijn te laat", work.late), f"{url}?toon=laat"),
        Tile(work.mine, ngettext("vraag voor mij", "vragen voor mij", work.mine), f"{url}?toon=mijn"),
        Tile(work.open, ngettext("open vraag samen", "open vragen samen", work.open), url),
    ]


def inform_tiles(request: DeskRequest, today: date) -> list[Tile]:
    if Role.EDITOR not in request.roles:
        return []
    number = texts_to_review(today=today)
    text = ngettext("tekst of feit om na te kijken", "teksten en feiten om na te kijken", number)
    return [Tile(number, text, address(request, "inform:review"))]


def signal_tiles(request: DeskRequest) -> list[Tile]:
    if not request.roles & {Role.READER, Role.ANALYST, Role.LEAD}:
        return []
    number = reports_without_reply(request.support_point)
    text = ngettext("rapport wacht op antwoord", "rapporten wachten op antwoord", number)
    return [Tile(number, text, address(request, "signal:reports"))]


def people_tiles(request: DeskRequest) -> list[Tile]:
    tiles = []
    if request.roles & {Role.ADMINISTRATOR, Role.LEAD}:
        without = (
            Membership.objects.filter(support_point=request.support_point, role=Role.WORKER, user__key__isnull=True)
            .values("user")
            .distinct()
            .count()
        )
        text = ngettext("medewerker zonder sleutel", "medewerkers zonder sleutel", without)
        tiles.append(Tile(without, text, address(request, "people:list")))
    if Role.PRIVACY_OFFICER in request.roles:
        tiles.append(Tile(None, _("Lees het logboek"), address(request, "people:logbook")))
    return tiles
