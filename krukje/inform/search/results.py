"""How does a result show? In the reader's language where that exists, with the line that shows why it is there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from krukje.inform.edition import Kind
from krukje.inform.markup import plain
from krukje.inform.models import Entry, Translation
from krukje.inform.search.languages import DUTCH
from krukje.inform.search.lexicon import Lexicon
from krukje.inform.search.ranking import Scored
from krukje.inform.search.snippet import Marker, Snippet
from krukje.inform.search.understand import Asked

# Where a page of each kind stands.
ADDRESSES: dict[str, str] = {
    Kind.TOPIC: "inform:topic",
    Kind.MOMENT: "inform:moment",
    Kind.STEP: "inform:step",
    Kind.RIGHTS: "inform:rights",
    Kind.TERM: "inform:term",
    Kind.CONTACT: "inform:contact",
}


@dataclass(frozen=True, slots=True)
class Result:
    kind: str
    slug: str
    score: float
    title: str
    # The language of the words that are shown; the template says so where the page speaks another one.
    lang: str
    snippet: Snippet

    def address(self, support_point: str) -> str:
        return reverse(ADDRESSES[self.kind], args=[support_point, self.slug])


def shown(best: Sequence[Scored], asked: Sequence[Asked], words: Lexicon, *, page: str) -> tuple[Result, ...]:
    """Return these pages as a reader of the language `page` sees them. One query, or two."""
    if not best:
        return ()
    weights = {token: word.weight for word in asked for token in word.tokens}
    keys = [one.key for one in best]
    entries = Entry.objects.only("kind", "slug", "title", "summary", "plain").in_bulk(keys)
    translated = _translations(entries.values(), page)
    markers = {lang: Marker(weights, words, lang) for lang in {DUTCH, page}}
    return tuple(
        _result(entry, one.score, translated.get((entry.kind, entry.slug)), markers)
        for one in best
        if (entry := entries.get(one.key))
    )


def _result(entry: Entry, score: float, text: Translation | None, markers: Mapping[str, Marker]) -> Result:
    if text is None:
        title, lang = entry.title, DUTCH
        snippet = markers[lang].snippet(entry.summary, entry.plain.splitlines())
    else:
        title, lang = text.title, text.lang
        snippet = markers[lang].snippet(text.summary, plain(text.html + text.rest_html).splitlines())
    return Result(kind=entry.kind, slug=entry.slug, score=score, title=title, lang=lang, snippet=snippet)


def _translations(entries: Iterable[Entry], page: str) -> dict[tuple[str, str], Translation]:
    if page == DUTCH:
        return {}
    slugs = [entry.slug for entry in entries]
    return {(text.kind, text.slug): text for text in Translation.objects.filter(lang=page, slug__in=slugs)}
