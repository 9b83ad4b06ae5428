"""Are the words plain, true to the facts and kind to the reader? A check gives one complaint per fault."""

import re
from collections.abc import Iterator

from krukje.rules.readability import FORM, measure, shown_blocks

from .edition import Check, Edition, used

# Words that tell a reader that something is not certain; one of them stands beside every unverified fact.
DOUBT = re.compile(
    r"\b(meestal|vaak|soms|bijna altijd|voor zover wij weten|vraag (?:\w+ ){0,2}na|kijk (?:\w+ ){0,4}na)\b",
    re.I,
)
ENGLISH = re.compile(r"\b(the|you|your|meeting|mindset|tool|feedback|support|call|empower\w*|checklist)\b", re.I)
STIFF = re.compile(
    r"\b(dient te|middels|indien|teneinde|derhalve|succesvol|conform|tevens|betreffende|inzake)\b", re.I
)
NUMBER = (
    r"(?:\d[\d.]*|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|"
    r"dertig|honderd)"
)
UNIT = r"(?:seconden|minuten|uur|uren|(?:school)?dag(?:en)?|week|weken|maand|maanden|jaar|jaren|euro|procent)"
COUNTED = re.compile(
    rf"\b{NUMBER} (?:\w+ )?{UNIT}\b",
    re.I,
)
HTML = re.compile(r"</?[a-z][^>]*>", re.I)


def facts_listed_are_facts_used(edition: Edition) -> Iterator[str]:
    for slug, topic in edition.topics.items():
        if list(dict.fromkeys(used(topic.body, "feit"))) != topic.front["facts"]:
            yield f"{slug}: the list of facts is not what the text uses"


def facts_shown_have_words(edition: Edition) -> Iterator[str]:
    for text in edition.texts:
        for form in FORM.finditer(text.body):
            if form["kind"] == "feit" and not (form["words"] or edition.values.get(form["target"])):
                yield f"{text.name}: {form[0]} shows nothing"


def doubt_is_said_aloud(edition: Edition) -> Iterator[str]:
    unverified = {fact["id"] for fact in edition.facts if fact["status"] == "unverified"}
    for text in edition.texts:
        for line in text.body.splitlines():
            if unverified & set(used(line, "feit")) and not DOUBT.search(line):
                yield f"{text.name}: states an unverified fact as certain: {line[:60]}"


def numbers_come_from_facts(edition: Edition) -> Iterator[str]:
    for text in edition.texts:
        bare = re.sub(r"^\d\. ", "", FORM.sub("", text.body), flags=re.M)
        for places in (bare, text.front["summary"], text.front.get("say", "")):
            yield from (f"{text.name}: {found[0]}" for found in COUNTED.finditer(places))
            yield from (f"{text.name}: {found[0]}" for found in re.finditer(r"\d+", places))


def texts_are_plain(edition: Edition) -> Iterator[str]:
    for text in edition.texts:
        found = measure(text.body, values=edition.values)
        if found.score is None or found.score < 70 or found.words_per_sentence > 15 or found.longest_sentence > 21:
            yield f"{text.name}: {found}"


def words_are_dutch_and_not_stiff(edition: Edition) -> Iterator[str]:
    for text in edition.texts:
        words = " ".join([*shown_blocks(text.body, values=edition.values), text.front["summary"]])
        yield from (f"{text.name}: {found[0]}" for found in [*ENGLISH.finditer(words), *STIFF.finditer(words)])
        if HTML.search(text.body):
            yield f"{text.name}: HTML"


def readers_are_addressed_right(edition: Edition) -> Iterator[str]:
    for text in edition.texts:
        words = " ".join(
            [*shown_blocks(text.body, values=edition.values), text.front["title"], text.front["summary"]]
        )
        audience = text.front.get("audience", "ouders")
        wrong = {
            "ouders": r"\b(je|jij|jou|jouw)\b",
            "jongeren": r"\b(u|uw)\b",
            "iedereen": r"\b(je|jij|jou|jouw|u|uw)\b",
        }
        yield from (f"{text.name}: {found[0]}" for found in re.finditer(wrong[audience], words, re.I))


def families_are_heard(edition: Edition) -> Iterator[str]:
    for texts, least in ((edition.topics, 8), (edition.moments, 6)):
        for slug, text in texts.items():
            said = text.front["families_say"]
            if len(said) < least or len(set(said)) < len(said) or not all(isinstance(one, str) for one in said):
                yield f"{slug}: families_say"


def no_topic_is_an_island(edition: Edition) -> Iterator[str]:
    reached = {slug for moment in edition.moments.values() for slug in moment.front["topics"]}
    reached |= {slug for topic in edition.topics.values() for slug in topic.front["related"]}
    yield from (f"{slug}: nothing leads here" for slug in edition.topics.keys() - reached)


CHECKS: list[Check] = [
    facts_listed_are_facts_used,
    facts_shown_have_words,
    doubt_is_said_aloud,
    numbers_come_from_facts,
    texts_are_plain,
    words_are_dutch_and_not_stiff,
    readers_are_addressed_right,
    families_are_heard,
    no_topic_is_an_island,
]
