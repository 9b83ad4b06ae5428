"""What do people ask, and which pages answer them? Reads asked.yaml: test data, never shown to what is indexed.

An answer is named by its slug, or as kind/slug where that is needed: a bare slug is a topic, a moment, a step or a
page with rights. Its gain says how well it helps: 3 answers the question, 2 much of it, 1 is of use beside it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

ASKED = Path(__file__).with_name("asked.yaml")
LANGUAGES = ("nl", "en", "tr", "ar", "pl", "uk")
STYLES = ("words", "sentence", "story", "typo")
WHO = ("parent", "pupil", "school")
PAGES = ("topic", "moment", "step", "rights")
# So many words in a row are a copy.
RUN = 4


@dataclass(frozen=True, slots=True)
class Asked:
    id: str
    question: str
    lang: str
    who: str
    style: str
    answers: Mapping[str, int]

    def gain(self, kind: str, slug: str) -> int:
        """Return how well this page helps; 0: not at all."""
        named = self.answers.get(f"{kind}/{slug}")
        return named if named is not None else self.answers.get(slug, 0) if kind in PAGES else 0

    @property
    def gains(self) -> tuple[int, ...]:
        return tuple(self.answers.values())


def read_asked() -> tuple[Asked, ...]:
    return tuple(Asked(**item) for item in yaml.safe_load(ASKED.read_text(encoding="utf-8")))


def folded(text: str) -> tuple[str, ...]:
    """Return the words of the text in small letters without accents, whatever the engine makes of them."""
    bare = (sign for sign in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(sign))
    return tuple(re.findall(r"\w+", "".join(bare)))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = folded(text)
    for start in range(len(words) - RUN + 1):
        yield words[start : start + RUN]
