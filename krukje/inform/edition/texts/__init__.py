"""How does a block in a file become a text of the national set? One file a kind."""

from krukje.inform.edition.texts.contacts import contact_from, despair_from
from krukje.inform.edition.texts.facts import fact_from
from krukje.inform.edition.texts.guide import guide_from
from krukje.inform.edition.texts.moments import moment_from
from krukje.inform.edition.texts.rights import rights_from
from krukje.inform.edition.texts.steps import step_from
from krukje.inform.edition.texts.terms import term_from
from krukje.inform.edition.texts.topics import topic_from
from krukje.inform.edition.texts.translations import short_translation_from, translation_from
from krukje.inform.edition.texts.words import compounds_from, meanings_from

__all__ = [
    "compounds_from",
    "contact_from",
    "despair_from",
    "fact_from",
    "guide_from",
    "meanings_from",
    "moment_from",
    "rights_from",
    "short_translation_from",
    "step_from",
    "term_from",
    "topic_from",
    "translation_from",
]
