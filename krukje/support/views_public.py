"""Who is this support point, and why can you trust it? For everybody, without a code."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from krukje.accounts.models import RecoveryChoice
from krukje.places.tenant import TenantRequest
from krukje.ui.page_cache import for_readers


@for_readers
@require_GET
def independence(request: TenantRequest) -> HttpResponse:
    choice = RecoveryChoice.objects.filter(support_point=request.support_point).first()
    return render(request, "support/independence.html", {"recovery": choice})
