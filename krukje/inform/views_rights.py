"""What may and must each person? One page for every person, and one that leads to them."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from krukje.inform import listed
from krukje.inform.models import Rights
from krukje.places.tenant import TenantRequest
from krukje.rules.voice import Voice
from krukje.ui.page_cache import for_readers


@for_readers
@require_safe
def all_rights(request: TenantRequest) -> HttpResponse:
    rows = Rights.objects.only("slug", "nr", "title", "who", "summary", "speaks_to_youth")
    return render(request, "inform/all_rights.html", {"people": rows})


@for_readers
@require_safe
def rights(request: TenantRequest, slug: str) -> HttpResponse:
    page = get_object_or_404(Rights, slug=slug)
    request.voice = Voice.JE if page.speaks_to_youth else Voice.U
    context = {
        "rights": page,
        "may": [item for item in page.items if item["kind"] == "right"],
        "must": [item for item in page.items if item["kind"] == "duty"],
        "people": Rights.objects.only("slug", "nr", "who").exclude(slug=slug),
        "facts": listed.facts(page.facts),
    }
    return render(request, "inform/rights.html", context)
