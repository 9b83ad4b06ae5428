"""Where do a family's answers wait until they are sent? Sealed in the session, openable by this browser only."""

import json
import uuid
from typing import Any

from django.http import HttpRequest

from krukje.accounts import unlocked
from krukje.places.tenant import TenantRequest
from krukje.support.actions.asking import Question
from krukje.vault import Code, new_code, read_code

DRAFT = "draft"


def read(request: HttpRequest) -> dict[str, Any]:
    kept = unlocked.look(request, DRAFT)
    return json.loads(kept) if kept else {}


def write(request: HttpRequest, answers: dict[str, Any]) -> None:
    # The number makes that sent twice is asked once; the code is drawn now, so that both answers show the same.
    fresh = {"submission": str(uuid.uuid4()), "code": new_code().shown}
    draft = {**fresh, **read(request), **answers}
    unlocked.keep(request, DRAFT, json.dumps(draft, ensure_ascii=False).encode("utf-8", "replace"))


def code_of(answers: dict[str, Any]) -> Code:
    return read_code(answers["code"])


def code_label(request: TenantRequest) -> str:
    # One a support point: the paper with a code also says where it opens something.
    return f"code:{request.support_point.pk}"


def show_code(request: TenantRequest, code: Code) -> None:
    """Keep a fresh code on show, until the family proves that it has it."""
    unlocked.keep(request, code_label(request), code.shown.encode())


def code_on_show(request: TenantRequest) -> Code | None:
    kept = unlocked.look(request, code_label(request))
    return read_code(kept.decode()) if kept else None


def hide_code(request: TenantRequest) -> None:
    unlocked.forget(request, code_label(request))


def as_question(answers: dict[str, Any]) -> Question:
    return Question(
        asker=answers["asker"],
        sector=answers["sector"],
        story=answers["story"],
        name=answers.get("name", ""),
        school=answers.get("school", ""),
        submission=uuid.UUID(answers["submission"]),
    )
