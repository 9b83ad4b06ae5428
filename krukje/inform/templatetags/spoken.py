"""In which language does this row speak? `<a{{ row|spoken }}>` says so where it isn't that of the page."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from krukje.inform.translated import DUTCH

register = template.Library()


@register.filter
def spoken(row: object) -> SafeString:
    """Return a `lang` and a `dir` for words in another language than the page around them; else nothing."""
    lang = getattr(row, "lang", DUTCH)
    if lang == (get_language() or DUTCH):
        return SafeString("")
    return format_html(' lang="{}" dir="{}"', lang, "rtl" if lang == "ar" else "ltr")
