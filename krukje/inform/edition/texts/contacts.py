"""How does a block in contacts.yaml become somebody who can help, and search/despair.yaml a list of phrases?"""

from krukje.inform.edition.files import Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.shapes import ContactText
from krukje.inform.edition.taking import TITLE, Taker


def contact_from(record: Record, found: Finds) -> ContactText:
    take = Taker(record, found)
    contact = ContactText(
        slug=take.slug("slug"),
        name=take.text("name", most=TITLE),
        helps_with=take.text("for"),
        not_for=take.text("not_for"),
        cost=take.text("cost"),
        phone=take.text_or_nothing("phone"),
        site=take.text_or_nothing("site"),
    )
    take.nothing_else()
    return contact


def despair_from(record: Record | None, found: Finds) -> tuple[str, ...]:
    if record is None:
        return ()
    take = Taker(record, found)
    phrases = take.texts("phrases", least=1)
    take.nothing_else()
    return phrases
