"""How does a test read a page? As a person does: words, not tags."""

import html
import re

from django.http import HttpResponseBase

TAGS = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)


def words(response: HttpResponseBase) -> str:
    """Return what a person reads on this page, without its tags and with single spaces."""
    content: bytes = response.content  # type: ignore[attr-defined]
    return without_tags(content.decode())


def problems(response: HttpResponseBase) -> str:
    """Return what the summary above the form says is wrong, or nothing."""
    content: bytes = response.content  # type: ignore[attr-defined]
    found = re.search(r'<div class="problems".*?</div>', content.decode(), re.DOTALL)
    return without_tags(found[0]) if found else ""


def without_tags(page: str) -> str:
    text = " ".join(html.unescape(TAGS.sub(" ", page)).split())
    return re.sub(r" (?=[.,:;!?](\s|$))", "", text)
