"""Does this text exist in the reader's language? Then it says that instead; else it stays Dutch and says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model
from django.utils.translation import get_language

from krukje.inform.edition import Kind
from krukje.inform.models import Contact, Moment, Topic, Translation

DUTCH = "nl"
KINDS: dict[type[Model], Kind] = {Topic: Kind.TOPIC, Moment: Kind.MOMENT, Contact: Kind.CONTACT}
# Which field of a row shows which name of a translation.
SHOWN: dict[Kind, dict[str, str]] = {
    Kind.TOPIC: {},
    Kind.MOMENT: {"short": "short", "stage": "stage"},
    Kind.CONTACT: {"not_for": "not_for", "cost": "cost"},
}
NAMES: dict[Kind, tuple[str, str]] = {
    Kind.TOPIC: ("title", "summary"),
    Kind.MOMENT: ("title", "summary"),
    Kind.CONTACT: ("name", "helps_with"),
}

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Language:
    """In which language a text is shown, and what a reader must know of its translation."""

    lang: str
    translation: Translation | None
    # At school one speaks Dutch: the sentence to say stands there in both.
    say_in_dutch: str


def in_readers_language(rows: Iterable[Row]) -> list[Row]:
    """Return the rows with titles and summaries in the reader's language, where they exist. One query, or none."""
    listed = list(rows)
    lang = get_language() or DUTCH
    if lang == DUTCH or not listed:
        return listed
    kind = KINDS[type(listed[0])]
    slugs = [getattr(row, "slug") for row in listed]  # noqa: B009
    found = Translation.objects.filter(lang=lang, kind=kind, slug__in=slugs).defer("html", "rest_html")
    by_slug = {translation.slug: translation for translation in found}
    for row in listed:
        translation = by_slug.get(getattr(row, "slug"))  # noqa: B009
        if translation:
            _show(row, kind, translation)
    return listed


def topic_in_readers_language(topic: Topic) -> Language:
    """Put the translated words in this topic, if there are any, and say in which language it now is."""
    lang = get_language() or DUTCH
    translation = (
        None
        if lang == DUTCH
        else Translation.objects.filter(lang=lang, kind=Kind.TOPIC, slug=topic.slug).exclude(html="").first()
    )
    if translation is None:
        return Language(lang=DUTCH, translation=None, say_in_dutch=topic.say)
    language = Language(lang=lang, translation=translation, say_in_dutch=topic.say)
    _show(topic, Kind.TOPIC, translation)
    topic.say, topic.html, topic.rest_html = translation.say, translation.html, translation.rest_html
    return language


def _show(row: Any, kind: Kind, translation: Translation) -> None:
    title, summary = NAMES[kind]
    setattr(row, title, translation.title)
    setattr(row, summary, translation.summary)
    for field, name in SHOWN[kind].items():
        if name in translation.more:
            setattr(row, field, translation.more[name])
    row.lang = translation.lang
