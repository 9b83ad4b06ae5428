"""The six steps when things go differently at school, as a way to look along and as a page each."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from krukje.inform import listed
from krukje.inform.models import Step
from krukje.places.tenant import TenantRequest
from krukje.ui.page_cache import for_readers

# Who can ask something in a step, in the order in which they sit at the table.
ASKED = {"parent": _("Vragen voor u"), "school": _("Vragen aan school"), "child": _("Vragen voor uw kind")}


@for_readers
@require_safe
def steps(request: TenantRequest) -> HttpResponse:
    return render(request, "inform/steps.html", {"steps": listed.every_step()})


@for_readers
@require_safe
def step(request: TenantRequest, slug: str) -> HttpResponse:
    page = get_object_or_404(Step, slug=slug)
    every = list(listed.every_step())
    context = {
        "step": page,
        "steps": every,
        "asked": [(heading, page.questions[name]) for name, heading in ASKED.items() if page.questions.get(name)],
        "next": [other for other in every if other.slug in page.next],
        "topics": listed.topics(page.topics),
        "contacts": listed.contacts(page.contacts),
        "facts": listed.facts(page.facts),
    }
    return render(request, "inform/step.html", context)
