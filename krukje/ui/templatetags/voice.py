"""How does a page say `u` to parents and `je` to pupils? `{% said u=_("Uw code") je=_("Jouw code") %}`.

The page speaks in the voice of the request (`request.voice`, set by the view). It chooses addresses as well.
"""

from typing import Any

from django import template
from django.template import Context

from krukje.rules.voice import Voice
from krukje.rules.voice import said as said_in

register = template.Library()


@register.simple_tag(takes_context=True)
def said(context: Context, *, u: Any, je: Any) -> Any:
    return said_in(context.get("voice") or Voice.U, u=u, je=je)
