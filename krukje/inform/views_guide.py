"""Who can help with this? A few questions on one page; the answers stand in no log and are kept nowhere."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from krukje.inform import listed
from krukje.inform.guide import guide_of
from krukje.inform.models import Contact, Edition, Fact
from krukje.inform.views_public import kept_nowhere
from krukje.places.tenant import TenantRequest
from krukje.rules.guide import Advice, Door, Guide, advise, holds
from krukje.ui.page_cache import for_readers


@dataclass(frozen=True, slots=True)
class Helper:
    """A door with the contact behind it; no contact means: this support point itself."""

    door: Door
    contact: Contact | None
    remarks: tuple[str, ...]


@for_readers
@require_safe
def guide(request: TenantRequest) -> HttpResponse:
    edition = Edition.objects.first()
    asked = guide_of(edition) if edition else Guide(questions=(), doors=())
    answers = {
        question.slug: request.GET[question.slug]
        for question in asked.questions
        if request.GET.get(question.slug) in {option.slug for option in question.options}
    }
    context = {
        "questions": [(question, answers.get(question.slug, "")) for question in asked.questions],
        "has_answered": bool(answers),
        "answered_nothing": not answers and "kies" in request.GET,
    }
    if answers:
        advice = advise(asked, answers)
        doors = [*(one.door for one in advice.open), *(one.door for one in advice.closed)]
        context |= {
            "open": open_helpers(advice),
            "closed": closed_helpers(advice),
            "facts": facts_of(edition, [door.contact for door in doors]),
        }
    response = render(request, "inform/guide.html", context)
    return kept_nowhere(response) if answers else response


@for_readers
@require_safe
def contact(request: TenantRequest, slug: str) -> HttpResponse:
    found = listed.contacts([get_object_or_404(Contact, slug=slug).slug])[0]
    edition = Edition.objects.first()
    doors = guide_of(edition).doors if edition else ()
    door = next((door for door in doors if door.contact == slug), None)
    # Nobody answered anything here: only what always holds is said, not what fits somebody else's answers.
    warnings = [remark.text for remark in door.warn if holds(remark.when, {})] if door else []
    context = {"contact": found, "door": door, "warnings": warnings, "facts": facts_of(edition, [slug])}
    return render(request, "inform/contact.html", context)


def facts_of(edition: Edition | None, doors: list[str]) -> list[Fact]:
    by_door: dict[str, list[str]] = edition.guide.get("facts", {}) if edition else {}
    return listed.facts(dict.fromkeys(slug for door in doors for slug in by_door.get(door, [])))


def open_helpers(advice: Advice) -> list[Helper]:
    contacts = _contacts(tuple(one.door for one in advice.open))
    return [Helper(one.door, contacts.get(one.door.contact), one.warnings) for one in advice.open]


def closed_helpers(advice: Advice) -> list[Helper]:
    contacts = _contacts(tuple(one.door for one in advice.closed))
    return [Helper(one.door, contacts.get(one.door.contact), one.because) for one in advice.closed]


def _contacts(doors: tuple[Door, ...]) -> dict[str, Contact]:
    return {row.slug: row for row in listed.contacts(door.contact for door in doors)}
