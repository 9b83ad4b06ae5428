"""How does rights/<nn>-<slug>.yaml become the rights and duties of one person?"""

from krukje.inform.edition.files import Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.shapes import RightsText, RightText
from krukje.inform.edition.taking import LANGUAGES, SHORT, TITLE, Taker

KINDS = ("right", "duty")
VOICES = ("u", "je")


def rights_from(record: Record, found: Finds) -> RightsText:
    take = Taker(record, found)
    items = tuple(_right_from(item, found) for item in take.blocks("items"))
    rights = RightsText(
        slug=take.slug("slug"),
        nr=take.whole_number("nr"),
        title=take.text("title", most=TITLE),
        who=take.text("who", most=SHORT),
        voice=take.one_of("voice", VOICES),
        summary=take.text("summary"),
        items=items,
        facts=facts_in(*(text for item in items for text in (item.what, item.from_when, item.door))),
        families_say=take.texts("families_say", least=1),
        families_say_in=take.texts_by("families_say_in", LANGUAGES),
        owner=take.text("owner", most=SHORT),
        checked_on=take.day("checked_on"),
        next_check=take.day("next_check"),
    )
    take.nothing_else()
    if not record.file.endswith(f"/{rights.nr:02d}-{rights.slug}.yaml"):
        take.wrong("nr", "nr en slug passen niet bij de naam van het bestand.")
    return rights


def _right_from(record: Record, found: Finds) -> RightText:
    take = Taker(record, found)
    right = RightText(
        slug=take.slug("slug"),
        kind=take.one_of("kind", KINDS),
        title=take.text("title", most=TITLE),
        what=take.text("what"),
        from_when=take.text("from_when"),
        say=take.text("say"),
        door=take.text("door"),
    )
    take.nothing_else()
    return right
