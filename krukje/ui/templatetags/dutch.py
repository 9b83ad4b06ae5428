"""Which words stay Dutch on a page in another language? `{{ support_point.opening_hours|in_dutch }}` says so.

What a support point wrote about itself has no translation. A screen reader must hear that it is Dutch.
"""

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

register = template.Library()


@register.filter
def in_dutch(words: object) -> str:
    """Return the words, marked as Dutch where the page speaks another language."""
    if (get_language() or "nl") == "nl":
        return str(words)
    return format_html('<span lang="nl" dir="ltr">{}</span>', words)
