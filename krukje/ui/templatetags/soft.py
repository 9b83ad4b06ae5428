"""Where may a long Dutch word break? `{{ title|soft }}` puts soft hyphens in words that a phone can't hold."""

import re
from functools import cache

from django import template
from pyphen import Pyphen

register = template.Library()

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
LONG_WORD = re.compile(r"[^\W\d_]{15,}")


@cache
def dutch() -> Pyphen:
    return Pyphen(lang="nl_NL", left=4, right=4)


@register.filter
def soft(text: str) -> str:
    """Return the text with soft hyphens in words of fifteen letters and more."""
    return LONG_WORD.sub(lambda word: dutch().inserted(word.group(), hyphen=SOFT_HYPHEN), text)
