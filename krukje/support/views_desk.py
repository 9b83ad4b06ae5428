"""The desk: the work list, and one case with everything a colleague can do to it."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.db.models import Exists, Q
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from krukje.accounts.desk import DeskRequest, desk
from krukje.accounts.models import Role
from krukje.support.actions.opening import read_details, read_messages
from krukje.support.actions.working import arrive, leave
from krukje.support.desk_case import KeyAsleep, case_key, find_listed, listed_cases
from krukje.support.forms_desk import Answer
from krukje.support.models import Case, CaseQuerySet, KeyGrant, grants_of
from krukje.support.queries import count_each, ways_to_look
from krukje.support.topics import moment_choices, topic_choices

PER_PAGE = 50


TABS = {
    "nieuw": _("Nieuw"),
    "mijn": _("Voor mij"),
    "laat": _("Te laat"),
    "alle": _("Alle open vragen"),
    "klaar": _("Afgesloten"),
}


@desk(Role.WORKER, Role.LEAD)
@require_GET
def cases(request: DeskRequest) -> HttpResponse:
    leave(person=request.user)
    today = localdate()
    ways = ways_to_look(person=request.user, today=today)
    chosen = request.GET.get("toon", "alle")
    chosen = chosen if chosen in ways else "alle"
    counts = count_each(listed_cases(request), ways)
    pages = Paginator(work_list(request, ways[chosen]), PER_PAGE)
    # Counted already, with the other tabs.
    pages.count = counts[chosen]
    page = pages.get_page(request.GET.get("bladzijde"))
    topics = dict(topic_choices())
    context = {
        "tabs": [
            {"word": word, "label": label, "count": counts[word], "is_current": word == chosen}
            for word, label in TABS.items()
        ],
        "chosen": chosen,
        "page": page,
        "rows": [row(case, topics, today) for case in page],
    }
    return render(request, "support/cases.html", context)


def work_list(request: DeskRequest, way: Q) -> CaseQuerySet:
    """Return the cases of one tab with all that the list shows, what is due first on top."""
    return (
        listed_cases(request)
        .filter(way)
        .distinct()
        .with_turn()
        .annotate(has_key=Exists(grants_of(request.user)), due=Coalesce("next_action__due_on", "answer_by"))
        .select_related("next_action__owner", "closure", "erasure", "erasure_warning")
        .order_by("due", "pk")
    )


def row(case: Case, topics: dict[str, str], today: date) -> dict[str, Any]:
    """Return what the list shows of a case: facts only."""
    is_open = not hasattr(case, "closure") and not hasattr(case, "erasure")
    return {
        "case": case,
        "topic": topics.get(case.topic, ""),
        "has_key": getattr(case, "has_key", False),
        "is_erased": hasattr(case, "erasure"),
        "is_closed": hasattr(case, "closure"),
        "is_late": is_open and case.is_late(today),
        "is_new": is_open and not hasattr(case, "next_action") and not case.topic,
        "family_waits": is_open and getattr(case, "family_spoke_last", False),
        "step": getattr(case, "next_action", None),
        "warning": getattr(case, "erasure_warning", None),
    }


@desk(Role.WORKER, Role.LEAD)
@require_http_methods(["GET"])
def case(request: DeskRequest, reference: str) -> HttpResponse:
    found = find_listed(request, reference)
    context = facts(found)
    try:
        private = case_key(request, found)
    except KeyAsleep:
        return wake_key(request)
    except KeyGrant.DoesNotExist:
        return render(request, "support/case.html", context)
    context |= contents(request, found, private)
    context["form"] = Answer(initial={"seen": found.version})
    return render(request, "support/case.html", context)


def wake_key(request: DeskRequest) -> HttpResponse:
    """Ask for the password again: only that opens the key."""
    today = f"{request.support_point.get_absolute_url()}werk/"
    path = request.get_full_path() if request.method == "GET" else today
    logout(request)
    messages.info(request, _("Uw sleutel is niet meer open. Log opnieuw in, dan kunt u verder."))
    return redirect_to_login(path)


def facts(case: Case) -> dict[str, Any]:
    """What may be seen without a key."""
    contacts = list(case.contacts.select_related("by").order_by("on", "pk"))
    return {
        "case": case,
        "topic": dict(topic_choices()).get(case.topic, "") if case.topic else "",
        "moment": dict(moment_choices()).get(str(case.moment), "") if case.moment else "",
        "closure": getattr(case, "closure", None),
        "is_erased": hasattr(case, "erasure"),
        "warning": getattr(case, "erasure_warning", None),
        "step": getattr(case, "next_action", None),
        "minutes": sum(contact.minutes for contact in contacts),
        "contacts": contacts,
        "readers": [grant.key.user for grant in case.grants.select_related("key__user").order_by("pk")],
        "today": localdate(),
    }


def contents(request: DeskRequest, case: Case, private: bytes) -> dict[str, Any]:
    """What only the key shows, and who else looks at it right now."""
    return {
        "has_key": True,
        "thread": read_messages(case, private=private),
        "details": read_details(case, private=private),
        "others": arrive(case=case, person=request.user, now=now()),
    }
