"""How do translations stand in the database?"""

from collections.abc import Iterator

from krukje.inform.edition import NationalSet
from krukje.inform.edition.versions import versions_of
from krukje.inform.markup import Known, render
from krukje.inform.models import Translation


def translation_rows(edition: NationalSet, known: Known) -> Iterator[Translation]:
    versions = versions_of(edition)
    # We explain Dutch words in Dutch: no links to them from another language.
    unglossed = known.unglossed()
    for text in edition.translations:
        body = render(text.body, unglossed)
        yield Translation(
            lang=text.lang,
            kind=text.kind,
            slug=text.slug,
            title=text.title,
            summary=text.summary,
            say=text.say,
            html=body.html,
            rest_html=body.rest,
            more=dict(text.more),
            version=text.of,
            is_current=text.of == versions[text.kind, text.slug],
            translated_on=text.translated_on,
        )
