"""Which version of a Dutch text is this? A translation says of which one it is, so that an old one shows.

A digest of the words and of the values of the facts in them: when a law changes a number, the translation of every
text with that number is out of date too.
"""

import hashlib
from collections.abc import Mapping

from krukje.inform.edition.shapes import ContactText, Kind, MomentText, NationalSet, TopicText

LENGTH = 12
Version = Mapping[tuple[Kind, str], str]


def versions_of(edition: NationalSet) -> dict[tuple[Kind, str], str]:
    """Return the version of every text that may be translated, by kind and slug."""
    values = {fact.slug: fact.value for fact in edition.facts}
    return {
        **{(Kind.TOPIC, topic.slug): version_of_topic(topic, values) for topic in edition.topics},
        **{(Kind.MOMENT, moment.slug): version_of_moment(moment) for moment in edition.moments},
        **{(Kind.CONTACT, contact.slug): version_of_contact(contact) for contact in edition.contacts},
    }


def version_of_topic(topic: TopicText, values: Mapping[str, str]) -> str:
    facts = (f"{slug}={values[slug]}" for slug in sorted(topic.facts) if slug in values)
    return _digest(topic.title, topic.summary, topic.say, topic.body, *facts)


def version_of_moment(moment: MomentText) -> str:
    return _digest(moment.title, moment.short, moment.stage, moment.summary)


def version_of_contact(contact: ContactText) -> str:
    return _digest(contact.name, contact.helps_with, contact.not_for, contact.cost)


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:LENGTH]
