"""What must be known before anybody asks? What each page says, how rare its words are, and the index."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection
from modelsearch.backends import get_search_backend

from krukje.inform.edition import Kind, NationalSet
from krukje.inform.models import Entry, Word
from krukje.inform.search.analyse import phrase_of
from krukje.inform.search.languages import DUTCH, telling_forms, terms, terms_of_parts, tokens_of

# Nobody types longer words than this, and no column holds them.
LONGEST = 120
# What a word says of a page, by where it stands.
WEIGHTS = {"title": 8.0, "say": 3.0, "summary": 3.0, "body": 0.5}
# A part of a word says less than the word.
OF_PART = 0.5
# A page that explains goes before one that only names, and one for families before one for professionals.
KINDS: dict[str, float] = {
    Kind.TOPIC: 1.0,
    Kind.MOMENT: 0.9,
    Kind.STEP: 0.9,
    Kind.RIGHTS: 0.9,
    Kind.TERM: 0.7,
    Kind.CONTACT: 0.7,
}
AUDIENCES = {"jongeren": 0.9, "professionals": 0.7}
Compounds = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a page says in one language, and how families say it in that language."""

    lang: str = DUTCH
    title: str = ""
    # Other names of the same thing.
    also: str = ""
    summary: str = ""
    body: str = ""
    said: tuple[str, ...] = ()

    def shown(self) -> str:
        return f"{self.title}\n{self.summary}\n{self.body}"

    def everything(self) -> str:
        return "\n".join((self.shown(), self.also, *self.said))


@dataclass(frozen=True, slots=True)
class Source:
    """One page in all its languages, Dutch first."""

    kind: Kind
    slug: str
    spoken: tuple[Spoken, ...]
    audience: str = ""


def entry_of(source: Source, compounds: Compounds) -> Entry:
    dutch = source.spoken[0]
    fields: dict[str, list[str]] = {"title": [], "say": [], "summary": [], "body": []}
    weights: Counter[str] = Counter()
    for text in source.spoken:
        said = "\n".join(text.said)
        texts = {"title": f"{text.title} {text.also}", "say": said, "summary": text.summary, "body": text.body}
        for name, words in texts.items():
            whole = list(terms(words, text.lang))
            parts = list(terms_of_parts(words, compounds)) if text.lang == DUTCH else []
            fields[name] += whole + parts
            for token in whole:
                weights[token] += WEIGHTS[name]  # type: ignore[assignment]  # typeshed counts in whole numbers
            for token in parts:
                weights[token] += WEIGHTS[name] * OF_PART  # type: ignore[assignment]
    return Entry(
        kind=source.kind,
        slug=source.slug,
        title=dutch.title,
        summary=dutch.summary,
        plain=dutch.body,
        **{f"{name}_terms": " ".join(tokens) for name, tokens in fields.items()},
        standing=KINDS[source.kind] * AUDIENCES.get(source.audience, 1.0),
        weights=dict(weights),
        lines={text.lang: _lines(text) for text in source.spoken},
    )


def _lines(text: Spoken) -> list[str]:
    """Return the tokens of every line that may be just what somebody asks."""
    return list(filter(None, (" ".join(terms(line, text.lang)) for line in (text.title, *text.said))))


def index_entries(entries: Sequence[Entry]) -> None:
    """Put exactly these entries in the index of modelsearch's own database backend."""
    backend = get_search_backend()
    backend.get_index_for_model(Entry).delete_stale_model_entries(Entry)
    backend.add_bulk(Entry, entries)
    # Without numbers of its rows SQLite asks its word index anew for every page: twenty times as slow.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE modelsearch_indexentry")


def word_rows(edition: NationalSet, sources: Sequence[Source], entries: Sequence[Entry]) -> Iterator[Word]:
    """Yield every telling word of the site with its tokens and its number of pages, and what people say for it."""
    shown: dict[str, set[str]] = defaultdict(set)
    known: dict[str, set[str]] = defaultdict(set)
    for text in (text for source in sources for text in source.spoken):
        shown[text.lang].update(telling_forms(text.shown(), text.lang))
        known[text.lang].update(telling_forms(text.everything(), text.lang))
    means = {
        (meaning.lang, phrase_of(word)): list(meaning.means)
        for meaning in edition.meanings
        for word in meaning.words
    }
    for lang, phrase in means:
        known[lang].add(phrase)
    # Who asks for a part of a long word must find it, though it stands nowhere alone.
    known[DUTCH].update(part for form in list(known[DUTCH]) for part in edition.compounds.get(form, ()))
    stands_in: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for token in entry.weights:
            stands_in[token].add(str(entry))
    for lang, forms in known.items():
        for form in sorted(form for form in forms if len(form) <= LONGEST):
            tokens = () if " " in form else tokens_of(form, lang)
            yield Word(
                lang=lang,
                form=form,
                tokens=" ".join(tokens),
                parts=" ".join(edition.compounds.get(form, ())) if lang == DUTCH else "",
                pages=len(set().union(*(stands_in[token] for token in tokens))),
                is_shown=form in shown[lang],
                means=means.get((lang, form), []),
            )
