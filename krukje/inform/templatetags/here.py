"""How does a text of the national set show here, at this support point?"""

from django import template
from django.utils.safestring import SafeString, mark_safe

from krukje.inform.markup import at_support_point
from krukje.places.models import SupportPoint

register = template.Library()


@register.filter
def here(safe: str, support_point: SupportPoint) -> SafeString:
    """Return stored HTML (cleaned when it was loaded) with links to this support point's own pages."""
    return mark_safe(at_support_point(safe, support_point.slug))
