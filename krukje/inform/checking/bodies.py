"""Which headings has a body, and what stands under each?"""

import re
from collections.abc import Iterator, Sequence

HEADING = re.compile(r"^## (.+)$", re.M)
STEP = r"{}\. \*\*[^*]+\*\* \S.*"


def headings(body: str) -> list[str]:
    return HEADING.findall(body)


def lines_under(body: str, heading: str) -> list[str]:
    """Return the lines that stand under a heading; none if it is not there."""
    under = f"\n{body}".partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return [line for line in under.strip().splitlines() if line.strip()]


def are_steps(lines: Sequence[str]) -> bool:
    """Say whether this is nothing but a numbered list in which each line begins in bold."""
    return all(re.fullmatch(STEP.format(number), line) for number, line in enumerate(lines, start=1))


def twice(names: Sequence[str]) -> Iterator[str]:
    yield from sorted({name for name in names if names.count(name) > 1})
