"""Which words of a text do we explain? Finds them, whole words only, the longest first."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from krukje.inform.edition import TermText

# Letters and digits on either side make it another word; a hyphen ties two words to one.
ALONE = r"(?<![\w-])({})(?![\w-])"


@dataclass(frozen=True)
class Glossary:
    """The words that we explain: each form of a word, in small letters, with the slug of its page."""

    slugs: Mapping[str, str]

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        longest_first = sorted(self.slugs, key=len, reverse=True)
        return re.compile(ALONE.format("|".join(map(re.escape, longest_first))), re.I) if longest_first else None

    def pieces(self, text: str, glossed: set[str]) -> Iterator[tuple[str, str | None]]:
        """Cut a text at the words that we explain; each is given once, and noted in `glossed`."""
        at = 0
        for match in self._pattern.finditer(text) if self._pattern else ():
            slug = self.slugs[match[0].lower()]
            if slug in glossed:
                continue
            glossed.add(slug)
            if match.start() > at:
                yield text[at : match.start()], None
            yield match[0], slug
            at = match.end()
        if at < len(text):
            yield text[at:], None


def glossary_of(terms: Iterable[TermText]) -> Glossary:
    """Return the words to look for: the word itself, its other forms and its other names."""
    return Glossary(
        slugs={
            form.lower(): term.slug
            for term in terms
            for form in (*term.regional, *term.also, *term.forms, term.word)
        }
    )
