"""Inform -> Support: which topics and moments a colleague can say that a case is about.

Passes: slugs, numbers and titles of the national set. Never passes: anything of a case, in either direction.
"""

from krukje.inform.queries import moment_choices, topic_choices
from krukje.support.topics import provide


def connect() -> None:
    """Give support's forms the words of inform. Called once, when the site starts."""
    provide(topics=topic_choices, moments=moment_choices)
