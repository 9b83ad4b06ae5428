"""Shows an act, and who did it, in plain words on a page."""

from django import template

from krukje.audit.words import by_whom, in_words

register = template.Library()
register.filter("in_words", in_words)
register.filter("by_whom", by_whom)
