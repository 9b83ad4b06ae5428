"""Is every topic and moment there, whole and well linked? A check gives one complaint per fault."""

import re
from collections.abc import Iterator

from krukje.rules.readability import FORM

from .edition import (
    MOMENT_SLUGS,
    OPPORTUNITIES,
    STAGES,
    TOPIC_SLUGS,
    URGENT,
    Check,
    Edition,
    headings,
    section,
    shown_words,
)

TOPIC_KEYS = {
    "title",
    "summary",
    "group",
    "audience",
    "facts",
    "moments",
    "related",
    "say",
    "contacts",
    "families_say",
    "owner",
    "signatures",
    "checked_on",
    "next_check",
}
MOMENT_KEYS = {
    "nr",
    "title",
    "short",
    "stage",
    "summary",
    "topics",
    "next",
    "contacts",
    "opportunities",
    "families_say",
}
CONTACT_KEYS = {"slug", "name", "for", "not_for", "cost", "phone", "site"}
ADULT = [
    "Wat is het?",
    "Wat mag u verwachten?",
    "Wat kunt u nu doen?",
    "Wie kan helpen?",
    "Wat kan er hierna komen?",
]
YOUTH = [
    "Wat is het?",
    "Wat mag je verwachten?",
    "Wat kun je nu doen?",
    "Wie kan helpen?",
    "Wat kan er hierna komen?",
]
MOMENT_HEADINGS = ["Herkent u dit?", "Wat is er aan de hand?", "Wat kunt u doen?", "Wat kan er hierna komen?"]


def topics_are_the_agreed_ones(edition: Edition) -> Iterator[str]:
    for slug in edition.topics.keys() ^ TOPIC_SLUGS.keys():
        yield f"{slug}: not on both lists"
    for slug, topic in edition.topics.items():
        if topic.front.get("group") != TOPIC_SLUGS.get(slug):
            yield f"{slug}: in another group"


def moments_are_the_fifteen(edition: Edition) -> Iterator[str]:
    for nr, (slug, stage) in enumerate(zip(MOMENT_SLUGS, STAGES, strict=True), start=1):
        moment = edition.moments.get(slug)
        if moment is None or moment.name != f"{nr:02}-{slug}":
            yield f"{slug}: missing or misnumbered"
        elif (moment.front["nr"], moment.front["stage"]) != (nr, stage):
            yield f"{slug}: number or stage is off"
    yield from (f"{slug}: not one of the fifteen" for slug in edition.moments.keys() - set(MOMENT_SLUGS))


def front_matter_is_complete(edition: Edition) -> Iterator[str]:
    for texts, keys in ((edition.topics, TOPIC_KEYS), (edition.moments, MOMENT_KEYS)):
        for slug, text in texts.items():
            if text.front.keys() != keys:
                yield f"{slug}: front matter differs by {sorted(text.front.keys() ^ keys)}"
            yield from (f"{slug}: {key} is empty" for key in ("title", "summary") if not text.front.get(key))
    for slug, moment in edition.moments.items():
        if len(moment.front.get("short", "")) > 16:
            yield f"{slug}: short is too long for the map"
        if not moment.front.get("opportunities") or set(moment.front["opportunities"]) - OPPORTUNITIES:
            yield f"{slug}: opportunities"


def nothing_is_signed_yet(edition: Edition) -> Iterator[str]:
    for slug, topic in edition.topics.items():
        if topic.front.get("signatures") != {"law": None, "practice": None, "family": None}:
            yield f"{slug}: a signature that nobody gave"


def headings_are_in_order(edition: Edition) -> Iterator[str]:
    for slug, topic in edition.topics.items():
        wanted = YOUTH if topic.front["audience"] == "jongeren" else ADULT
        if slug != URGENT and headings(topic) != wanted:
            yield f"{slug}: headings"
    yield from (f"{slug}: headings" for slug, text in edition.moments.items() if headings(text) != MOMENT_HEADINGS)


def steps_are_few_and_bold(edition: Edition) -> Iterator[str]:
    for slug, topic in edition.topics.items():
        if slug == URGENT:
            continue
        lines = section(topic, headings(topic)[2]).strip().splitlines() if len(headings(topic)) > 2 else []
        good = [re.match(rf"{nr}\. \*\*[^*]+\.\*\* \S", line) for nr, line in enumerate(lines, start=1)]
        if not 1 <= len(lines) <= 4 or not all(good):
            yield f"{slug}: at most four numbered steps, each with a bold start"
    for slug, moment in edition.moments.items():
        lines = section(moment, "Wat kunt u doen?").strip().splitlines()
        if [line.partition(":")[0] for line in lines] != [
            "- **Vandaag**",
            "- **Deze week**",
            "- **Deze maand**",
        ]:
            yield f"{slug}: today, this week, this month"


def texts_keep_to_their_length(edition: Edition) -> Iterator[str]:
    for slug, topic in edition.topics.items():
        least = 80 if slug == URGENT else 150
        if not least <= shown_words(edition, topic) <= 400:
            yield f"{slug}: {shown_words(edition, topic)} words"
    for slug, moment in edition.moments.items():
        if not 110 <= shown_words(edition, moment) <= 200:
            yield f"{slug}: {shown_words(edition, moment)} words"


def links_are_alive(edition: Edition) -> Iterator[str]:
    alive = {"feit": set(edition.values), "onderwerp": set(edition.topics), "moment": set(edition.moments)}
    for text in edition.texts:
        for form in FORM.finditer(text.body):
            if form["target"] not in alive.get(form["kind"], set()):
                yield f"{text.name}: {form[0]} leads nowhere"
            if form["kind"] != "feit" and not form["words"]:
                yield f"{text.name}: {form[0]} has no words to press"
        if text.body.count("[[") != len(FORM.findall(text.body)):
            yield f"{text.name}: a form that can't be read"


def lists_point_at_what_exists(edition: Edition) -> Iterator[str]:
    contacts = {contact["slug"] for contact in edition.contacts}
    for text in edition.texts:
        for key, alive in (
            ("contacts", contacts),
            ("related", set(edition.topics) - {text.name}),
            ("topics", set(edition.topics)),
            ("next", set(edition.moments) - {text.name[3:]}),
            ("moments", set(range(1, 16))),
        ):
            if dead := set(text.front.get(key, [])) - alive:
                yield f"{text.name}: {key} {sorted(dead, key=str)}"


def contacts_are_complete(edition: Edition) -> Iterator[str]:
    for contact in edition.contacts:
        if contact.keys() != CONTACT_KEYS:
            yield f"{contact['slug']}: keys"
        for key in ("phone", "site"):
            if contact.get(key) not in {None, *edition.values}:
                yield f"{contact['slug']}: {key} is no fact"


CHECKS: list[Check] = [
    topics_are_the_agreed_ones,
    moments_are_the_fifteen,
    front_matter_is_complete,
    nothing_is_signed_yet,
    headings_are_in_order,
    steps_are_few_and_bold,
    texts_keep_to_their_length,
    links_are_alive,
    lists_point_at_what_exists,
    contacts_are_complete,
]
