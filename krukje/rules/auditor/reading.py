"""Which count stands in this field?"""

import re

from krukje.rules.auditor.sheet import Unreadable

MARK = "•"
GROUPED = re.compile(r"\d{1,3}([.  \u202f]\d{3})+")
PLAIN = re.compile(r"\d+")


def count_in(text: str, *, mark: str, where: str) -> int | None:
    """Return the count as printed, with or without separators for thousands; None for the mark.

    :raises Unreadable: if it is neither; a field that nobody understands is not safe.
    """
    text = text.strip()
    if text == mark:
        return None
    if PLAIN.fullmatch(text) or GROUPED.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    raise Unreadable(f"{where}: {text!r} is not a count and not the mark {mark!r}")
