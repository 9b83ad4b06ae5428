"""What does this word mean? One address a word, and a list of all of them."""

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from krukje.inform import listed
from krukje.inform.models import LocalName, Term
from krukje.inform.search.analyse import fold
from krukje.places.tenant import TenantRequest
from krukje.ui.page_cache import for_readers


@for_readers
@require_safe
def terms(request: TenantRequest) -> HttpResponse:
    rows = sorted(Term.objects.only("slug", "word", "also", "plain"), key=lambda row: fold(row.word))
    letters = [(letter.upper(), list(group)) for letter, group in groupby(rows, key=lambda row: fold(row.word)[:1])]
    return render(request, "inform/terms.html", {"letters": letters})


@for_readers
@require_safe
def term(request: TenantRequest, slug: str) -> HttpResponse:
    page = get_object_or_404(Term, slug=slug)
    names = LocalName.objects.filter(support_point=request.support_point, term=slug)
    context = {
        "term": page,
        "local_names": [name.name for name in names],
        "topics": listed.topics(page.topics),
        "facts": listed.facts(page.facts),
    }
    return render(request, "inform/term.html", context)
