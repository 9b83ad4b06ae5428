"""The pages that everybody may read. No cookie, no account, no trace of who read what."""

from collections import Counter
from collections.abc import Iterable

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from krukje.inform import listed
from krukje.inform.groups import grouped
from krukje.inform.models import Moment, Topic
from krukje.inform.search.ask import ask
from krukje.inform.translated import DUTCH, in_readers_language, topic_in_readers_language
from krukje.places.tenant import TenantRequest
from krukje.rules.voice import Voice
from krukje.ui.page_cache import for_readers

# What many families say, and the page that answers it. One whose page is not in the edition is left out.
MOMENT_CHIPS = {
    "thuis-zitten": _("Mijn kind zit thuis"),
    "dreiging-van-school": _("School zegt dat het niet meer gaat"),
}
TOPIC_CHIPS = {
    "opp-instemming": _("Moet ik het plan tekenen?"),
    "mdo": _("Er komt een groot gesprek"),
}
# The five chances of the study, as what they come down to for a family.
CHANCES = {
    "proactive": _("Er vroeg bij zijn"),
    "perspective": _("Zien wat er nog kan"),
    "connect": _("Praten met wie dit ook meemaakte"),
    "empower": _("Weten wat u mag en kunt vragen"),
    "train": _("School laten zien hoe het voor u is"),
}
FIRST_TOPICS = ("zorgplicht", "opp")
LONGEST_QUESTION = 1000


def kept_nowhere(response: HttpResponse) -> HttpResponse:
    """Somebody's own words or choices: nothing on the way or in the browser may keep them."""
    response.headers["Cache-Control"] = "no-store"
    return response


def often_first(slugs: Iterable[str]) -> list[str]:
    return [slug for slug, _count in Counter(slugs).most_common()]


@for_readers
@require_safe
def home(request: TenantRequest) -> HttpResponse:
    moments = listed.every_moment()
    topics = listed.topics([*TOPIC_CHIPS, *FIRST_TOPICS])
    context = {
        "moments": moments,
        "moment_chips": [(row.slug, MOMENT_CHIPS[row.slug]) for row in moments if row.slug in MOMENT_CHIPS],
        "topic_chips": [(row.slug, TOPIC_CHIPS[row.slug]) for row in topics if row.slug in TOPIC_CHIPS],
        "first_topics": [row for row in topics if row.slug in FIRST_TOPICS],
    }
    return render(request, "inform/home.html", context)


@for_readers
@require_safe
def topics(request: TenantRequest) -> HttpResponse:
    rows = Topic.objects.only(*listed.AS_LINK, "group").order_by("title")
    return render(request, "inform/topics.html", {"groups": grouped(rows)})


@for_readers
@require_safe
def topic(request: TenantRequest, slug: str) -> HttpResponse:
    page = get_object_or_404(Topic, slug=slug)
    request.voice = Voice.JE if page.speaks_to_youth else Voice.U
    language = topic_in_readers_language(page)
    context = {
        "language": language,
        "topic": page,
        "contacts": listed.contacts(page.contacts),
        "facts": listed.facts(page.facts),
        "related": listed.topics(page.related),
        "moments": listed.moments(page.moments),
    }
    return render(request, "inform/topic.html", context)


@for_readers
@require_safe
def journey(request: TenantRequest) -> HttpResponse:
    moments = listed.every_moment()
    wanted = set(request.GET.getlist("m"))
    slugs = [moment.slug for moment in moments if moment.slug in wanted]
    if not slugs:
        context = {"moments": moments, "chose_nothing": "kies" in request.GET}
        return render(request, "inform/journey.html", context)
    chosen = in_readers_language(listed.in_order(Moment.objects.all(), slugs))
    context = {
        "chosen": chosen,
        "topics": listed.topics(often_first(slug for moment in chosen for slug in moment.topics)),
        "contacts": listed.contacts(often_first(slug for moment in chosen for slug in moment.contacts)),
        "next": [row for row in moments if row.slug not in slugs and any(row.slug in one.next for one in chosen)],
        "moments": moments,
    }
    return kept_nowhere(render(request, "inform/chosen.html", context))


@for_readers
@require_safe
def moment(request: TenantRequest, slug: str) -> HttpResponse:
    page = in_readers_language([get_object_or_404(Moment, slug=slug)])[0]
    context = {
        "moment": page,
        "topics": listed.topics(page.topics),
        "contacts": listed.contacts(page.contacts),
        "facts": listed.facts(page.facts),
        "next": listed.moments(page.next),
        "chances": [(heading, page.opportunities[name]) for name, heading in CHANCES.items()],
    }
    return render(request, "inform/moment.html", context)


@for_readers
@require_safe
def search(request: TenantRequest) -> HttpResponse:
    question = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUESTION]
    answer = ask(question, page=get_language() or DUTCH, support_point=request.support_point)
    context = {
        "question": question,
        "answer": answer,
        "groups": answer.groups(),
        "urgent_contacts": listed.urgent_contacts() if answer.despair else [],
        "moments": [] if answer.results else listed.every_moment(),
    }
    response = render(request, "inform/search.html", context)
    return kept_nowhere(response) if question else response
