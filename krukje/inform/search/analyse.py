"""Which tokens stand for this text? Used alike when indexing and when asking, so that both sides always meet.

Per word: fold accents and capitals, take simplemma's Dutch lemma, then the Kraaij-Pohlmann stem (PyStemmer 3
calls that one `dutch`; `dutch_porter` is the older one). Lemma first, or *gepest* and *pesten* never meet. A
lemma may be wrong (*scholen* is read as a form of *schuilen*): the stem of the word itself is kept beside it.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator

import simplemma
import Stemmer

from krukje.inform.search.stop_words import STOP_WORDS

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
APOSTROPHES = str.maketrans("", "", "'’")
# A stemmer keeps a buffer of its own and may not be shared between threads.
_per_thread = threading.local()


def fold(text: str) -> str:
    """Return the text in small letters without accents or apostrophes."""
    if text.isascii():
        return text.lower().translate(APOSTROPHES)
    # Once more after the capitals: some small letters come apart only then.
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(APOSTROPHES)


def forms(text: str) -> list[str]:
    """Return every word of the text, folded."""
    return [fold(match.group()) for match in WORD.finditer(text)]


def telling_forms(text: str) -> list[str]:
    """Return the folded words that say what the text is about."""
    return [form for form in forms(text) if form not in STOP_WORDS]


def tokens_of(form: str) -> tuple[str, ...]:
    """Return the one or two tokens of a folded word; the lemma's comes first."""
    stem = _stemmer().stemWord
    by_lemma = stem(fold(simplemma.lemmatize(form, lang="nl")))
    return tuple(dict.fromkeys((by_lemma, stem(form))))


def is_dutch(form: str) -> bool:
    """Say whether a folded word stands in simplemma's dictionary: then it is no typing error."""
    return bool(simplemma.is_known(form, lang="nl"))


def terms(text: str) -> str:
    """Return what is stored of a text for the search: all its tokens, in order."""
    return " ".join(_all_tokens(text))


def _all_tokens(text: str) -> Iterator[str]:
    for form in telling_forms(text):
        yield from tokens_of(form)


def _stemmer() -> Stemmer.Stemmer:
    if not hasattr(_per_thread, "stemmer"):
        _per_thread.stemmer = Stemmer.Stemmer("dutch")
    return _per_thread.stemmer
