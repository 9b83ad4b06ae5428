"""What does the newest edition of the national set say? Written by `actions.load_edition`, whole or not at all.

Lists of slugs (facts, topics, contacts) keep the order of the file; the loader has checked that each exists.
"""

from krukje.inform.models.edition import Edition
from krukje.inform.models.facts import Contact, Fact
from krukje.inform.models.pages import Moment, Page, Rights, Step, Term, Topic
from krukje.inform.models.search import Entry, Word
from krukje.inform.models.translations import Translation
from krukje.inform.models.wordlists import LocalName, Synonym

__all__ = [
    "Contact",
    "Edition",
    "Entry",
    "Fact",
    "LocalName",
    "Moment",
    "Page",
    "Rights",
    "Step",
    "Synonym",
    "Term",
    "Topic",
    "Translation",
    "Word",
]
