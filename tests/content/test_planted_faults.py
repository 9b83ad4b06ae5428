"""Can the checks see? One planted fault for each, so that none goes blind unnoticed."""

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from . import fact_checks, form_checks, word_checks
from .edition import URGENT, Check, Edition


def topic_with(edition: Edition, slug: str = "opp", *, body: str | None = None, **front: Any) -> Edition:
    old = edition.topics[slug]
    new = replace(old, front={**old.front, **front}, body=old.body if body is None else body)
    return replace(edition, topics={**edition.topics, slug: new})


def moment_with(edition: Edition, slug: str = "school-zoeken", *, body: str | None = None, **front: Any) -> Edition:
    old = edition.moments[slug]
    new = replace(old, front={**old.front, **front}, body=old.body if body is None else body)
    return replace(edition, moments={**edition.moments, slug: new})


def fact_with(edition: Edition, one: str = "opp-termijn", **changes: Any) -> Edition:
    facts = copy.deepcopy(edition.facts)
    next(fact for fact in facts if fact["id"] == one).update(changes)
    return replace(edition, facts=facts)


def said_after(edition: Edition, words: str, slug: str = "opp") -> Edition:
    return topic_with(edition, slug, body=f"{edition.topics[slug].body}\n{words}\n")


def without(values: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != key}


FAULTS: list[tuple[Check, str, Callable[[Edition], Edition]]] = [
    (
        fact_checks.facts_are_complete,
        "a key too few",
        lambda e: replace(e, facts=[without(e.facts[0], "source"), *e.facts[1:]]),
    ),
    (fact_checks.facts_are_complete, "a key too many", lambda e: fact_with(e, bron="x")),
    (fact_checks.facts_are_complete, "an id with a capital", lambda e: fact_with(e, id="OPP-termijn")),
    (fact_checks.facts_are_complete, "a claim without an end", lambda e: fact_with(e, claim="zes weken")),
    (
        fact_checks.facts_are_complete,
        "a number without a unit",
        lambda e: fact_with(e, "opp-overleg", number=6),
    ),
    (
        fact_checks.facts_are_complete,
        "a check in the past",
        lambda e: fact_with(e, next_check=date(2026, 1, 1)),
    ),
    (fact_checks.fact_ids_are_unique, "an id twice", lambda e: replace(e, facts=[*e.facts, e.facts[0]])),
    (fact_checks.facts_say_where_they_come_from, "from nowhere", lambda e: fact_with(e, law=[], source=None)),
    (fact_checks.checked_means_read, "an unknown status", lambda e: fact_with(e, status="zeker")),
    (fact_checks.checked_means_read, "checked on hearsay", lambda e: fact_with(e, confidence="medium")),
    (
        fact_checks.checked_means_read,
        "checked without a source",
        lambda e: fact_with(e, source=fact_checks.NO_SOURCE),
    ),
    (
        fact_checks.checked_means_read,
        "a late review",
        lambda e: fact_with(e, "opp-wie-stemt-in", next_check=date(2027, 6, 1)),
    ),
    (
        fact_checks.checked_means_read,
        "an old text, a late review",
        lambda e: fact_with(e, source="WPO, 2017", next_check=date.max),
    ),
    (fact_checks.laws_are_named_right, "an old number", lambda e: fact_with(e, law=["WVO art. 26"])),
    (
        fact_checks.laws_are_named_right,
        "the naming trap",
        lambda e: fact_with(e, "vrijstelling-artikel-5-onder-a", value="artikel 5a"),
    ),
    (
        form_checks.topics_are_the_agreed_ones,
        "a topic too few",
        lambda e: replace(e, topics=without(e.topics, "opp")),
    ),
    (form_checks.topics_are_the_agreed_ones, "another group", lambda e: topic_with(e, group="stelsel")),
    (
        form_checks.moments_are_the_fifteen,
        "a moment too few",
        lambda e: replace(e, moments=without(e.moments, "regie-nemen")),
    ),
    (form_checks.moments_are_the_fifteen, "another stage", lambda e: moment_with(e, stage="Verder")),
    (
        form_checks.moments_are_the_fifteen,
        "a sixteenth",
        lambda e: replace(e, moments={**e.moments, "klaar": e.moments["regie-nemen"]}),
    ),
    (form_checks.front_matter_is_complete, "an unknown key", lambda e: topic_with(e, auteur="x")),
    (form_checks.front_matter_is_complete, "no summary", lambda e: topic_with(e, summary="")),
    (
        form_checks.front_matter_is_complete,
        "a long label",
        lambda e: moment_with(e, short="Een school zoeken"),
    ),
    (
        form_checks.front_matter_is_complete,
        "an unknown opportunity",
        lambda e: moment_with(e, opportunities=["luck"]),
    ),
    (
        form_checks.nothing_is_signed_yet,
        "signed",
        lambda e: topic_with(e, signatures={"law": "x", "practice": None, "family": None}),
    ),
    (form_checks.headings_are_in_order, "a heading more", lambda e: said_after(e, "## En verder")),
    (form_checks.headings_are_in_order, "u for youth", lambda e: topic_with(e, audience="jongeren")),
    (
        form_checks.headings_are_in_order,
        "a moment's heading more",
        lambda e: moment_with(e, body="## En verder\n"),
    ),
    (
        form_checks.steps_are_few_and_bold,
        "a fifth step",
        lambda e: topic_with(
            e, body=e.topics["opp"].body.replace("\n\n## Wie kan", "\n5. **Bel.** Nu.\n\n## Wie kan")
        ),
    ),
    (
        form_checks.steps_are_few_and_bold,
        "a step without a bold start",
        lambda e: topic_with(e, body=e.topics["opp"].body.replace("2. **Lees het rustig thuis.**", "2. Lees.")),
    ),
    (form_checks.steps_are_few_and_bold, "no steps", lambda e: topic_with(e, body="## Wat is het?\nNiets.")),
    (
        form_checks.steps_are_few_and_bold,
        "no today",
        lambda e: moment_with(e, body=e.moments["school-zoeken"].body.replace("**Vandaag**", "**Nu**")),
    ),
    (form_checks.texts_keep_to_their_length, "far too long", lambda e: said_after(e, "En zo verder. " * 100)),
    (form_checks.texts_keep_to_their_length, "a short moment", lambda e: moment_with(e, body="Kort.")),
    (form_checks.links_are_alive, "an unknown fact", lambda e: said_after(e, "[[feit:bestaat-niet]]")),
    (
        form_checks.links_are_alive,
        "an unknown topic",
        lambda e: said_after(e, "[[onderwerp:bestaat-niet|x]]"),
    ),
    (form_checks.links_are_alive, "an unknown moment", lambda e: said_after(e, "[[moment:bestaat-niet|x]]")),
    (form_checks.links_are_alive, "an unknown kind", lambda e: said_after(e, "[[brief:opp|x]]")),
    (form_checks.links_are_alive, "a link without words", lambda e: said_after(e, "[[onderwerp:mdo]]")),
    (form_checks.links_are_alive, "a form half written", lambda e: said_after(e, "[[feit:opp-termijn]")),
    (
        form_checks.lists_point_at_what_exists,
        "an unknown contact",
        lambda e: topic_with(e, contacts=["bestaat-niet"]),
    ),
    (form_checks.lists_point_at_what_exists, "related to itself", lambda e: topic_with(e, related=["opp"])),
    (form_checks.lists_point_at_what_exists, "a sixteenth moment", lambda e: topic_with(e, moments=[16])),
    (
        form_checks.lists_point_at_what_exists,
        "an unknown topic",
        lambda e: moment_with(e, topics=["bestaat-niet"]),
    ),
    (
        form_checks.lists_point_at_what_exists,
        "round in a circle",
        lambda e: moment_with(e, next=["school-zoeken"]),
    ),
    (
        form_checks.contacts_are_complete,
        "no cost",
        lambda e: replace(e, contacts=[without(e.contacts[0], "cost")]),
    ),
    (
        form_checks.contacts_are_complete,
        "a number typed by hand",
        lambda e: replace(e, contacts=[{**e.contacts[0], "phone": "0800-1234"}]),
    ),
    (
        word_checks.facts_listed_are_facts_used,
        "one more used",
        lambda e: said_after(e, "[[feit:besluit-termijn]]"),
    ),
    (word_checks.facts_listed_are_facts_used, "one less listed", lambda e: topic_with(e, facts=[])),
    (word_checks.facts_shown_have_words, "nothing to show", lambda e: fact_with(e, value="")),
    (
        word_checks.doubt_is_said_aloud,
        "stated as certain",
        lambda e: said_after(e, "Beslis tot [[feit:opp-wie-stemt-in]]."),
    ),
    (word_checks.numbers_come_from_facts, "a term in words", lambda e: said_after(e, "U wacht zes weken.")),
    (
        word_checks.numbers_come_from_facts,
        "a term with a word between",
        lambda e: said_after(e, "Na twee hele dagen."),
    ),
    (
        word_checks.numbers_come_from_facts,
        "a term in digits",
        lambda e: topic_with(e, summary="Binnen 6 weken."),
    ),
    (word_checks.numbers_come_from_facts, "a bare number", lambda e: moment_with(e, body="Bel 0800-1234.")),
    (word_checks.texts_are_plain, "one endless sentence", lambda e: said_after(e, "en dan " * 12)),
    (
        word_checks.texts_are_plain,
        "hard words",
        lambda e: topic_with(e, body="Samenwerkingsverbandovereenkomst. " * 50),
    ),
    (word_checks.texts_are_plain, "too short to say", lambda e: topic_with(e, body="Kort.")),
    (word_checks.words_are_dutch_and_not_stiff, "English", lambda e: said_after(e, "Plan een meeting.")),
    (word_checks.words_are_dutch_and_not_stiff, "stiff", lambda e: said_after(e, "U dient te tekenen.")),
    (word_checks.words_are_dutch_and_not_stiff, "HTML", lambda e: said_after(e, "<b>Let op</b>")),
    (word_checks.readers_are_addressed_right, "je to a parent", lambda e: said_after(e, "Dat mag je.")),
    (
        word_checks.readers_are_addressed_right,
        "u to youth",
        lambda e: said_after(e, "Dat mag u.", "jij-hebt-rechten"),
    ),
    (
        word_checks.readers_are_addressed_right,
        "u to everybody",
        lambda e: said_after(e, "Bel uw arts.", URGENT),
    ),
    (
        word_checks.families_are_heard,
        "seven phrasings",
        lambda e: topic_with(e, families_say=list("abcdefg")),
    ),
    (word_checks.families_are_heard, "the same twice", lambda e: moment_with(e, families_say=["a"] * 6)),
    (
        word_checks.no_topic_is_an_island,
        "an island",
        lambda e: replace(
            e,
            moments={},
            topics={slug: replace(t, front={**t.front, "related": []}) for slug, t in e.topics.items()},
        ),
    ),
]


@pytest.mark.parametrize(("check", "why", "plant"), FAULTS, ids=[f"{c.__name__}: {why}" for c, why, _ in FAULTS])
def test_a_planted_fault_is_caught(
    edition: Edition, check: Check, why: str, plant: Callable[[Edition], Edition]
) -> None:
    planted = plant(edition)

    complaints = list(check(planted))

    assert complaints, why


def test_every_check_has_a_planted_fault() -> None:
    assert {check for check, _, _ in FAULTS} == {
        *fact_checks.CHECKS,
        *form_checks.CHECKS,
        *word_checks.CHECKS,
    }
