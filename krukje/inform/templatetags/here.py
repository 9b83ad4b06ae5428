"""How does a text of the national set show here, at this support point?"""

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from krukje.inform.markup import at_support_point
from krukje.inform.review import Shown
from krukje.inform.search.results import Result
from krukje.places.models import SupportPoint

register = template.Library()


@register.filter
def here(safe: str, support_point: SupportPoint) -> SafeString:
    """Return stored HTML (cleaned when it was loaded) with links to this support point's own pages."""
    return mark_safe(at_support_point(safe, reverse("inform:home", args=[support_point.slug])))


@register.filter
def page_at(page: Result | Shown, support_point: SupportPoint) -> str:
    """Return the address of what was found, at this support point."""
    return page.address(support_point.slug)
