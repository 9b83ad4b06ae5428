"""Which topics and moments answer this question?

modelsearch's own database backend finds every page that has one of the words (operator "or"); the same sum over
rarity and place then ranks them, so that SQLite and PostgreSQL answer alike: PostgreSQL's own rank knows no rarity,
SQLite's no weight per field.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from modelsearch.backends import get_search_backend

from krukje.inform.models import Edition, Moment, Page, Topic
from krukje.inform.search.despair import speaks_of_despair
from krukje.inform.search.lexicon import Asked, Lexicon, lexicon_of
from krukje.inform.search.snippet import Snippet, snippet_of

# Words that bring in more pages than this are too common to look for; they still count in the ranking.
MOST_CANDIDATES = 300
MOST_RESULTS = 10
# A result that is worth less than this part of the best one only distracts.
WORTH_SHOWING = 0.3
# How soon more of the same word stops adding anything.
SATURATION = 1.5
FIELDS = (("title_terms", 4.0), ("say_terms", 3.0), ("summary_terms", 2.0), ("body_terms", 1.0))


@dataclass(frozen=True, slots=True)
class Result:
    page: Page
    score: float
    snippet: Snippet

    @property
    def is_moment(self) -> bool:
        return isinstance(self.page, Moment)


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands on the page with results."""

    results: tuple[Result, ...] = ()
    mended: tuple[str, ...] = ()
    despair: bool = False


def ask(question: str) -> Answer:
    edition = Edition.objects.first()
    if edition is None:
        return Answer()
    words = lexicon_of(edition.digest)
    understood = words.understand(question)
    return Answer(
        results=_results(understood.asked, words),
        mended=understood.mended,
        despair=speaks_of_despair(question, edition.despair),
    )


def _results(asked: tuple[Asked, ...], words: Lexicon) -> tuple[Result, ...]:
    if not asked:
        return ()
    scored = sorted(
        ((_score(page, asked), page) for page in _candidates(asked)),
        key=lambda pair: (-pair[0], pair[1].slug),
    )
    best = scored[0][0] if scored else 0.0
    return tuple(
        Result(page=page, score=score, snippet=snippet_of(page, asked, words))
        for score, page in scored[:MOST_RESULTS]
        if score >= best * WORTH_SHOWING
    )


def _candidates(asked: tuple[Asked, ...]) -> list[Page]:
    terms = " ".join(_terms_to_find(asked))
    backend = get_search_backend()
    return [
        page
        for model in (Topic, Moment)
        for page in backend.search(
            terms, model.objects.defer("html", "rest_html"), operator="or", order_by_relevance=False
        )
    ]


def _terms_to_find(asked: tuple[Asked, ...]) -> Iterator[str]:
    """Yield the tokens of the rarest words, and of the next ones while they bring in few pages."""
    pages = 0
    for word in sorted(asked, key=lambda word: word.pages):
        if pages and pages + word.pages > MOST_CANDIDATES:
            return
        pages += word.pages
        yield from word.tokens


def _score(page: Page, asked: tuple[Asked, ...]) -> float:
    fields = [(Counter(getattr(page, name).split()), weight) for name, weight in FIELDS]
    total = 0.0
    for word in asked:
        often = sum(weight * max(counts[token] for token in word.tokens) for counts, weight in fields)
        total += word.weight * often / (often + SATURATION)
    return total
