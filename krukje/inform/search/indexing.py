"""What must be known before anybody asks? The site's own words, how rare they are, and modelsearch's index."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from modelsearch.backends import get_search_backend

from krukje.inform.edition import MomentText, NationalSet, TopicText
from krukje.inform.models import Moment, Page, Topic, Word
from krukje.inform.search.analyse import telling_forms, tokens_of

# Nobody types longer words than this, and no column holds them.
LONGEST = 120


def index_pages(*, topics: Sequence[Topic], moments: Sequence[Moment]) -> None:
    """Put exactly these topics and moments in the index of modelsearch's own database backend."""
    backend = get_search_backend()
    for model, pages in ((Topic, topics), (Moment, moments)):
        backend.get_index_for_model(model).delete_stale_model_entries(model)
        backend.add_bulk(model, pages)


def word_rows(edition: NationalSet, pages: Sequence[Page]) -> Iterator[Word]:
    """Yield every telling word of the site with its tokens and its number of pages."""
    shown = {form for page in pages for form in telling_forms(page.shown_text())}
    texts: list[TopicText | MomentText] = [*edition.topics, *edition.moments]
    said = {form for text in texts for line in text.families_say for form in telling_forms(line)}
    stands_in: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for token in page.all_terms():
            stands_in[token].add(f"{type(page).__name__} {page.slug}")
    for form in sorted(shown | said):
        tokens = tokens_of(form)
        if len(form) <= LONGEST:
            pages_with = set().union(*(stands_in[token] for token in tokens))
            yield Word(form=form, tokens=" ".join(tokens), pages=len(pages_with), is_shown=form in shown)
