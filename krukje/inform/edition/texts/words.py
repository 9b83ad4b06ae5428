"""How do the files in search/ become words that the search knows? What people say, and words of two words."""

from collections.abc import Iterable, Iterator

from krukje.inform.edition.files import Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.shapes import MeaningText
from krukje.inform.edition.taking import DUTCH, Taker
from krukje.inform.search.analyse import phrase_of

# The longest phrase that the search looks for, and the longest the column holds.
MOST_WORDS = 4
LONGEST = 120
LEAST_PARTS = 2


def meanings_from(records: Iterable[Record], lang: str, found: Finds) -> Iterator[MeaningText]:
    """Read `- {words: [juf, meester], means: [leraar]}`; a word may stand in a file only once."""
    seen: set[str] = set()
    for record in records:
        take = Taker(record, found)
        meaning = MeaningText(lang=lang, words=take.texts("words", least=1), means=take.texts("means", least=1))
        for word in meaning.words:
            _check_word(word, meaning, seen, take)
        take.nothing_else()
        yield meaning


def compounds_from(record: Record | None, found: Finds) -> dict[str, tuple[str, ...]]:
    """Read `leerlingenvervoer: [leerling, vervoer]`."""
    if record is None:
        return {}
    take = Taker(record, found)
    compounds: dict[str, tuple[str, ...]] = {}
    for word in record.values:
        parts = take.texts(word, least=LEAST_PARTS)
        if phrase_of(word) != word or any(phrase_of(part) != part for part in parts):
            take.wrong(word, f"‘{word}’: schrijf kleine letters zonder accenten, één woord per deel.")
        compounds[word] = parts
    return compounds


def _check_word(word: str, meaning: MeaningText, seen: set[str], take: Taker) -> None:
    phrase = phrase_of(word)
    if not phrase or len(phrase) > LONGEST or len(phrase.split()) > MOST_WORDS:
        take.wrong("words", f"‘{word}’ kan niet: hooguit {MOST_WORDS} woorden.")
    if phrase in seen:
        take.wrong("words", f"‘{word}’ staat al in dit bestand.")
    # In another language a word may be spelt as in Dutch.
    if meaning.lang == DUTCH and {phrase_of(mean) for mean in meaning.means} == {phrase}:
        take.wrong("means", f"‘{word}’ betekent hier alleen zichzelf.")
    seen.add(phrase)
