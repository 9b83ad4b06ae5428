"""How does a family walk through the pages? What it types, and what it sees."""

import re
from typing import Any

from django.test import Client

from tests.cast import STORY

ASK = "/voorbeeldstad/vraag/"
CODE = f"{ASK}code/"
ENTER = "/voorbeeldstad/mijn-vraag/"
CONVERSATION = f"{ENTER}gesprek/"


def answer(client: Client, step: str, **typed: str) -> str:
    """Answer one page. Returns where it leads."""
    response = client.post(f"{ASK}{step}/", typed)
    assert response.status_code == 302, response.content.decode()
    return response.headers["Location"]


def current_step(client: Client, step: str) -> str:
    """Go to a page. Returns the page where one is led instead."""
    return client.get(f"{ASK}{step}/").headers["Location"].removeprefix(ASK).strip("/")


def ask_all(client: Client, *, story: str = STORY, name: str = "", school: str = "", until: str = "") -> None:
    """Answer every page, and send unless told to stop before."""
    for step, typed in (
        ("wie", {"asker": "parent"}),
        ("school", {"sector": "po"}),
        ("verhaal", {"story": story}),
        ("over-u", {"name": name, "school": school}),
        ("nakijken", {}),
    ):
        if step != until:
            answer(client, step, **typed)


def code_shown(client: Client) -> str:
    """Read the code from its page, as a family copies it."""
    page = client.get(CODE).content.decode()
    groups = re.findall(r"<span>\s*([2-9A-Z]{4})\s*</span>", page)
    assert len(groups) == 4, page
    return "-".join(groups)


def type_back(client: Client, group: str) -> Any:
    return client.post(CODE, {"group": group})


def enter(client: Client, code: str, at: str = ENTER) -> Any:
    return client.post(at, {"code": code})
