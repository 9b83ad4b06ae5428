"""What must the national set hold? Reads content/set.yaml: which texts, in which languages, signed by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from krukje.inform.edition.files import Folder, Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.taking import LANGUAGES, Taker
from krukje.inform.edition.texts.topics import AUDIENCES

FILE = "set.yaml"
SIGNATURES = ("law", "practice", "family")


@dataclass(frozen=True, slots=True)
class AgreedTopic:
    group: str
    audience: str


@dataclass(frozen=True, slots=True)
class AgreedSet:
    """The texts that belong to the set. Moments come with their stage, in the order of the journey."""

    topics: Mapping[str, AgreedTopic]
    moments: Mapping[str, str]
    steps: tuple[str, ...]
    rights: tuple[str, ...]
    essentials: tuple[str, ...]
    languages: Mapping[str, int]
    signers: Mapping[str, tuple[str, ...]]


def read_agreed(path: Path) -> AgreedSet:
    """Read what was agreed.

    :raises BadContent: if the file is missing or wrong.
    """
    found = Finds()
    blocks = Folder(path, found).blocks(FILE)
    agreed = _agreed_from(blocks[0], found) if blocks else None
    found.raise_if_any()
    assert agreed is not None, "a folder without the file was told as a problem"  # noqa: S101
    return agreed


def _agreed_from(record: Record, found: Finds) -> AgreedSet:
    take = Taker(record, found)
    agreed = AgreedSet(
        topics=dict(_topic(Taker(block, found)) for block in take.blocks("topics")),
        moments=dict(_pair(Taker(block, found), "slug", "stage") for block in take.blocks("moments")),
        steps=take.texts("steps", least=1),
        rights=take.texts("rights", least=1),
        essentials=take.texts("essentials"),
        languages=dict(_language(Taker(block, found)) for block in take.blocks("languages")),
        signers=dict(_signers(Taker(block, found)) for block in take.blocks("signers")),
    )
    take.nothing_else()
    return agreed


def _topic(take: Taker) -> tuple[str, AgreedTopic]:
    topic = take.slug("slug"), AgreedTopic(group=take.text("group"), audience=take.one_of("audience", AUDIENCES))
    take.nothing_else()
    return topic


def _pair(take: Taker, first: str, second: str) -> tuple[str, str]:
    pair = take.slug(first), take.text(second)
    take.nothing_else()
    return pair


def _language(take: Taker) -> tuple[str, int]:
    language = take.one_of("lang", LANGUAGES), take.whole_number("topics")
    take.nothing_else()
    return language


def _signers(take: Taker) -> tuple[str, tuple[str, ...]]:
    signers = take.one_of("kind", SIGNATURES), take.texts("names")
    take.nothing_else()
    return signers
