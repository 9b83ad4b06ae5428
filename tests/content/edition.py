"""The national edition as it lies in content/, and which slugs it must have."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from krukje.rules.readability import FORM, WORD, shown_blocks

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
SHARED = ROOT.parent / "shared" / "domain"

# The slugs that topics.csv fixed for the first edition, for who has no ../shared.
TOPIC_SLUGS = {
    "zorgplicht": "stelsel",
    "aanmelden": "school kiezen",
    "school-weigert": "school kiezen",
    "tlv": "school kiezen",
    "opp": "plan",
    "opp-instemming": "plan",
    "mdo": "samenwerken",
    "iemand-meenemen": "samenwerken",
    "gesprek-met-school": "samenwerken",
    "thuiszitten": "naar school",
    "schorsing": "conflict",
    "meningsverschil": "conflict",
    "dossier-inzien": "privacy",
    "steunpunt": "stelsel",
    "jij-hebt-rechten": "jongeren",
    "direct-hulp": "jongeren",
}
MOMENT_SLUGS = [
    "school-zoeken",
    "problemen-signaleren",
    "verklaring-zoeken",
    "erkenning-zoeken",
    "vertrouwen-op-school",
    "zorg-en-onderwijs",
    "school-ziet-mijn-kind",
    "zicht-op-school",
    "gelijkwaardigheid",
    "dreiging-van-school",
    "niet-blijven-op-school",
    "thuis-zitten",
    "perspectief-kwijt",
    "gezin-onder-spanning",
    "regie-nemen",
]
STAGES = ["Zoeken"] * 4 + ["Samen met school"] * 4 + ["Als het spannend wordt"] * 4 + ["Verder"] * 3
OPPORTUNITIES = {"proactive", "perspective", "connect", "empower", "train"}
URGENT = "direct-hulp"  # has its own headings and may be short: it must be read in one breath


@dataclass(frozen=True)
class Text:
    """A topic or a moment: the name of its file, what stands above the line, what stands below."""

    name: str
    front: dict[str, Any]
    body: str


@dataclass(frozen=True)
class Edition:
    facts: list[dict[str, Any]]
    topics: dict[str, Text]
    moments: dict[str, Text]
    contacts: list[dict[str, Any]]

    @property
    def values(self) -> dict[str, str]:
        return {fact["id"]: fact.get("value", "") for fact in self.facts}

    @property
    def texts(self) -> list[Text]:
        return [*self.topics.values(), *self.moments.values()]


Check = Callable[[Edition], Iterator[str]]


def read_text(path: Path) -> Text:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return Text(path.stem, yaml.safe_load(front), body)


def read_edition() -> Edition:
    return Edition(
        facts=[
            fact
            for path in sorted((CONTENT / "facts").glob("*.yaml"))
            for fact in yaml.safe_load(path.read_text(encoding="utf-8"))
        ],
        topics={path.stem: read_text(path) for path in sorted((CONTENT / "topics").glob("*.md"))},
        moments={path.stem[3:]: read_text(path) for path in sorted((CONTENT / "journey").glob("*.md"))},
        contacts=yaml.safe_load((CONTENT / "contacts.yaml").read_text(encoding="utf-8")),
    )


def headings(text: Text) -> list[str]:
    return re.findall(r"^## (.+)$", text.body, re.M)


def section(text: Text, heading: str) -> str:
    return text.body.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def used(body: str, kind: str) -> list[str]:
    return [form["target"] for form in FORM.finditer(body) if form["kind"] == kind]


def shown_words(edition: Edition, text: Text) -> int:
    return sum(len(WORD.findall(block)) for block in shown_blocks(text.body, values=edition.values))
