"""Which Dutch words does a page in another language say without calling them Dutch? As a screen reader hears it."""

import re
from html.parser import HTMLParser

from django.http import HttpResponseBase

# Small words that every Dutch sentence needs and no English one knows.
SMALL = """
aan als bij dat de deze dit een en er geen haar heb hebt het ik je jij jouw kan kunt maar mijn naar niet nog nu om
ons ook op te u uit uw voor waar wat wie wij wilt wordt zijn zo
"""
SMALL_WORDS = frozenset(SMALL.split())
SPOKEN_ATTRIBUTES = ("title", "aria-label", "placeholder", "alt")
WITHOUT_END = frozenset(("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
# A title can't say its language piece by piece; its words stand in the heading too.
UNSPOKEN = frozenset(("script", "style", "title"))
ADDRESS = re.compile(r"https?://\S+")


class _Listener(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.heard: list[str] = []

    @property
    def is_dutch(self) -> bool:
        return next((lang for _tag, lang in reversed(self.open) if lang), "") == "nl"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        # What somebody wrote themselves is in whatever language they wrote it.
        own_words = "own-words" in (facts.get("class") or "").split()
        self.open.append((tag, facts.get("lang") or ("nl" if own_words else "")))
        for name in SPOKEN_ATTRIBUTES:
            self.handle_data(facts.get(name) or "")
        if tag in WITHOUT_END:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in WITHOUT_END:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.is_dutch and not any(tag in UNSPOKEN for tag, _lang in self.open):
            self.heard.append(" ".join(data.split()))


def heard_outside_dutch(page: str) -> list[str]:
    listener = _Listener()
    listener.feed(page)
    listener.close()
    return [text for text in listener.heard if text]


def dutch_left(response: HttpResponseBase, *, names: tuple[str, ...] = ()) -> list[str]:
    """Return every text of the page that holds a small Dutch word and is not marked as Dutch.

    `names` may stand anywhere: a name has no language. So may what a translation puts in brackets behind a word, so
    that a parent recognises it on a letter.
    """
    content: bytes = response.content  # type: ignore[attr-defined]
    found = []
    for text in heard_outside_dutch(content.decode()):
        bare = ADDRESS.sub(" ", text.replace("\N{SOFT HYPHEN}", ""))
        for name in sorted(names, key=len, reverse=True):
            bare = bare.replace(name, " ")
        bare = re.sub(r"\([^()]*\)", " ", bare)
        # One letter is a heading of a list of words.
        if len(text) > 1 and SMALL_WORDS & set(re.findall(r"\w+", bare.lower())):
            found.append(text)
    return found
