"""How does a file under <language>/ become a translation of a Dutch text?

`<language>/topics/<slug>.md` is a whole text; `<language>/journey.yaml` and `<language>/contacts.yaml` translate
only what a list or a card shows. Each says of which version of the Dutch text it is (`of`).
"""

import re

from krukje.inform.edition.files import Page, Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.shapes import Kind, TranslationText
from krukje.inform.edition.taking import TITLE, Taker

# The key of the title, that of the summary, and what else is shown.
KEYS = {Kind.MOMENT: ("title", "summary", "short", "stage"), Kind.CONTACT: ("name", "for", "not_for", "cost")}
VERSION = re.compile(r"[0-9a-f]{12}")


def translation_from(page: Page, lang: str, found: Finds) -> TranslationText:
    take = Taker(page.head, found)
    translation = TranslationText(
        lang=lang,
        kind=Kind.TOPIC,
        slug=take.fitting_slug("title", page.slug),
        title=take.text("title", most=TITLE),
        summary=take.text("summary"),
        say=take.text("say"),
        body=page.body.strip(),
        facts=facts_in(page.body),
        of=_version(take),
        translated_on=take.day("translated_on"),
        more={},
    )
    take.nothing_else()
    return translation


def short_translation_from(record: Record, lang: str, kind: Kind, found: Finds) -> TranslationText:
    """Read a block that translates the title and summary of a moment, or the name and words of a contact."""
    take = Taker(record, found)
    name, summary, *others = KEYS[kind]
    translation = TranslationText(
        lang=lang,
        kind=kind,
        slug=take.slug("slug"),
        title=take.text(name, most=TITLE),
        summary=take.text(summary),
        say="",
        body="",
        facts=(),
        of=_version(take),
        translated_on=take.day("translated_on"),
        more={key: take.text(key) for key in others},
    )
    take.nothing_else()
    return translation


def _version(take: Taker) -> str:
    of = take.text("of")
    if of and not VERSION.fullmatch(of):
        take.wrong("of", "hier hoort de versie van de Nederlandse tekst te staan: twaalf letters en cijfers.")
    return of
