"""What do we write in the database of a set that was read and checked?"""

from collections.abc import Iterator

from django.db.models import Model

from krukje.inform.edition import NationalSet
from krukje.inform.models import Contact, Entry, Fact, Moment, Rights, Step, Term, Topic, Translation, Word
from krukje.inform.rows import entries, facts, pages, translations
from krukje.inform.rows.known import known_in
from krukje.inform.search.indexing import entry_of, word_rows

# Every table of which an edition replaces all rows.
REPLACED: tuple[type[Model], ...] = (
    Fact,
    Contact,
    Topic,
    Moment,
    Step,
    Rights,
    Term,
    Translation,
    Entry,
    Word,
)


def all_rows(edition: NationalSet) -> Iterator[tuple[type[Model], list[Model]]]:
    """Yield every table with its rows."""
    known = known_in(edition)
    sources = list(entries.sources(edition, known))
    found = [entry_of(source, edition.compounds) for source in sources]
    yield Fact, list(facts.fact_rows(edition))
    yield Contact, list(facts.contact_rows(edition, known))
    yield Topic, list(pages.topic_rows(edition, known))
    yield Moment, list(pages.moment_rows(edition, known))
    yield Step, list(pages.step_rows(edition, known))
    yield Rights, list(pages.rights_rows(edition, known))
    yield Term, list(pages.term_rows(edition, known))
    yield Translation, list(translations.translation_rows(edition, known))
    yield Entry, list(found)
    yield Word, list(word_rows(edition, sources, found))
