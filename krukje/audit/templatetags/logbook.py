"""Shows an act in plain words on a page."""

from django import template

from krukje.audit.words import in_words

register = template.Library()
register.filter("in_words", in_words)
