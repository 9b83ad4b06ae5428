"""Which facts, topics and moments does a text point at?

`[[feit:id]]`, `[[onderwerp:slug|woorden]]`, `[[moment:slug]]`: without words, the value or title shows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

FACT, TOPIC, MOMENT = "feit", "onderwerp", "moment"
FORM = re.compile(r"\[\[(?P<kind>[a-z]+):(?P<slug>[a-z0-9-]+)(?:\|(?P<words>[^\[\]|\n]+))?\]\]")


@dataclass(frozen=True, slots=True)
class Reference:
    kind: str
    slug: str
    line: int


def references(body: str, *, first_line: int = 1) -> Iterator[Reference]:
    for number, line in enumerate(body.split("\n"), start=first_line):
        for match in FORM.finditer(line):
            yield Reference(kind=match["kind"], slug=match["slug"], line=number)


def facts_in(*texts: str, listed: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the facts in the order in which a reader meets them, then those that are only listed."""
    used = (reference.slug for text in texts for reference in references(text) if reference.kind == FACT)
    return tuple(dict.fromkeys((*used, *listed)))


def broken_forms(body: str, *, first_line: int = 1) -> Iterator[int]:
    """Yield the lines on which something begins like a reference and is none."""
    for number, line in enumerate(body.split("\n"), start=first_line):
        rest = FORM.sub("", line)
        if "[[" in rest or "]]" in rest:
            yield number
