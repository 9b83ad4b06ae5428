"""What do people here call things? The editor's own words for the search, that count from the next question on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krukje.accounts.desk import DeskRequest, desk
from krukje.accounts.models import Role
from krukje.inform import actions
from krukje.inform.forms import LocalNameForm, SynonymForm
from krukje.inform.models import LocalName, Synonym, Term

HERE = "inform:search_words"


@desk(Role.EDITOR)
@require_http_methods(["GET", "POST"])
def words(request: DeskRequest) -> HttpResponse:
    # Two forms on one page: the name of the button says which one was sent.
    synonym = SynonymForm(request.POST if "add_synonym" in request.POST else None)
    name = LocalNameForm(request.POST if "add_name" in request.POST else None)
    if synonym.is_valid():
        try:
            actions.add_synonym(
                support_point=request.support_point, by=request.user, now=now(), **synonym.cleaned_data
            )
        except actions.AlreadyThere:
            synonym.add_error("word", _("Dit woord staat er al. Haal het eerst weg als u iets anders bedoelt."))
        else:
            return _done(request, _("Het woord telt mee vanaf de volgende zoekvraag."))
    if name.is_valid():
        try:
            actions.add_local_name(
                support_point=request.support_point, by=request.user, now=now(), **name.cleaned_data
            )
        except actions.AlreadyThere:
            name.add_error("name", _("Deze naam staat er al."))
        else:
            return _done(request, _("De naam staat bij het woord en telt mee bij het zoeken."))
    context = {
        "synonym_form": synonym,
        "name_form": name,
        "synonyms": Synonym.objects.filter(support_point=request.support_point),
        "names": _named(request),
    }
    return render(request, "inform/search_words.html", context)


@desk(Role.EDITOR)
@require_POST
def remove_synonym(request: DeskRequest, synonym: int) -> HttpResponse:
    row = get_object_or_404(Synonym, support_point=request.support_point, pk=synonym)
    actions.remove_synonym(synonym=row, by=request.user, now=now())
    return _done(request, _("Het woord is weg en telt niet meer mee."))


@desk(Role.EDITOR)
@require_POST
def remove_local_name(request: DeskRequest, name: int) -> HttpResponse:
    row = get_object_or_404(LocalName, support_point=request.support_point, pk=name)
    actions.remove_local_name(local_name=row, by=request.user, now=now())
    return _done(request, _("De naam is weg en telt niet meer mee."))


def _named(request: DeskRequest) -> list[tuple[LocalName, str]]:
    """Return the names of this region, each with the word that it is a name of."""
    names = list(LocalName.objects.filter(support_point=request.support_point))
    terms = Term.objects.filter(slug__in=[name.term for name in names]).values_list("slug", "word")
    words_by_slug = dict(terms)
    # A word that is in the glossary no more keeps its slug, so that the name can still be taken away.
    return [(name, words_by_slug.get(name.term, name.term)) for name in names]


def _done(request: DeskRequest, message: str) -> HttpResponse:
    messages.success(request, message)
    return redirect(HERE, request.support_point.slug)
