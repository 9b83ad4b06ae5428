"""What may the forms in a text point at?"""

from krukje.inform.edition import NationalSet
from krukje.inform.glossing import glossary_of
from krukje.inform.markup import Known


def known_in(edition: NationalSet) -> Known:
    return Known(
        facts={fact.slug: fact for fact in edition.facts},
        topics={topic.slug: topic.title for topic in edition.topics},
        moments={moment.slug: moment.title for moment in edition.moments},
        glossary=glossary_of(edition.terms),
    )
