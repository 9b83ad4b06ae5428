"""Who did what? The privacy officer reads the logbook and checks that it is whole."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from krukje.accounts.desk import DeskRequest, desk
from krukje.accounts.models import Role
from krukje.audit.logbook import first_break
from krukje.audit.models import Entry

PER_PAGE = 50


@desk(Role.PRIVACY_OFFICER)
@require_GET
def logbook(request: DeskRequest) -> HttpResponse:
    entries = Entry.objects.filter(chain=request.support_point.slug).order_by("-number")
    page = Paginator(entries, PER_PAGE).get_page(request.GET.get("bladzijde"))
    context = {"page": page, "broken": first_break(request.support_point.slug)}
    return render(request, "accounts/logbook.html", context)
