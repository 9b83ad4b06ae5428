"""How does a block in glossary/*.yaml become a word that we explain?"""

from krukje.inform.edition.files import Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.shapes import TermText
from krukje.inform.edition.taking import TITLE, Taker


def term_from(record: Record, found: Finds) -> TermText:
    take = Taker(record, found)
    meaning = take.text("meaning")
    term = TermText(
        slug=take.slug("slug"),
        word=take.text("word", most=TITLE),
        forms=take.texts("forms"),
        also=take.texts("also"),
        regional=take.texts("regional"),
        meaning=meaning,
        facts=facts_in(meaning),
        topics=take.texts("topics"),
    )
    take.nothing_else()
    return term
