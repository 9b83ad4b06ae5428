"""How can a content file be wrong, and what must be said about it? Each breaks one thing in the small edition."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from krukje.inform.edition import Problem
from tests.inform.small_content import change

Break = Callable[[Path], object]
ANSWER = "topics/antwoord-van-school.md"
FACTS = "facts/feiten.yaml"
MOMENT = "journey/01-wachten.md"


def in_file(name: str, old: str, new: str) -> Break:
    return lambda folder: change(folder, name, old, new)


def bytes_in(name: str, data: bytes) -> Break:
    return lambda folder: (folder / name).write_bytes(data)


def without(name: str) -> Break:
    return lambda folder: (folder / name).unlink()


@dataclass(frozen=True)
class Fault:
    name: str
    break_it: Break
    file: str
    line: int | None
    reason: str

    def is_told_by(self, problem: Problem) -> bool:
        return problem.file == self.file and self.line in {None, problem.line} and self.reason in problem.reason


BROKEN = [
    Fault(
        "an unknown fact",
        in_file(ANSWER, "[[feit:antwoord-termijn]]", "[[feit:weg]]"),
        ANSWER,
        21,
        "feit ‘weg’ bestaat niet",
    ),
    Fault(
        "an unknown topic",
        in_file(ANSWER, "[[onderwerp:direct-hulp]]", "[[onderwerp:weg]]"),
        ANSWER,
        29,
        "onderwerp ‘weg’ bestaat niet",
    ),
    Fault(
        "an unknown moment",
        in_file(ANSWER, "[[moment:wachten]]", "[[moment:weg]]"),
        ANSWER,
        29,
        "moment ‘weg’ bestaat niet",
    ),
    Fault(
        "an unknown kind",
        in_file(ANSWER, "[[moment:wachten]]", "[[brief:weg]]"),
        ANSWER,
        29,
        "‘brief’ kennen we niet",
    ),
    Fault(
        "an unfinished form",
        in_file(ANSWER, "[[moment:wachten]]", "[[moment:wachten]"),
        ANSWER,
        29,
        "[[soort:naam|woorden]]",
    ),
    Fault("a missing key", in_file(ANSWER, "title: Antwoord van school\n", ""), ANSWER, 2, "‘title’ ontbreekt"),
    Fault("a misspelt key", in_file(ANSWER, "owner:", "ouner:"), ANSWER, 13, "‘ouner’ kennen we hier niet"),
    Fault(
        "a key twice", in_file(ANSWER, "say: Wanneer", "say: a\nsay: Wanneer"), ANSWER, 10, "staat hier twee keer"
    ),
    Fault(
        "an empty title", in_file(ANSWER, "title: Antwoord van school", "title: ''"), ANSWER, 2, "hoort een tekst"
    ),
    Fault(
        "too long a title",
        in_file(ANSWER, "title: Antwoord", f"title: {'A' * 200}"),
        ANSWER,
        2,
        "hooguit 150 tekens",
    ),
    Fault(
        "an unknown audience",
        in_file(ANSWER, "audience: ouders", "audience: iemand"),
        ANSWER,
        5,
        "‘iemand’ kan hier niet",
    ),
    Fault(
        "a fact in the head that is not there",
        in_file(ANSWER, "facts: [", "facts: [weg, "),
        ANSWER,
        6,
        "‘weg’ bestaat niet",
    ),
    Fault(
        "a related topic that is not there",
        in_file(ANSWER, "related: [", "related: [weg, "),
        ANSWER,
        8,
        "‘weg’ bestaat niet",
    ),
    Fault(
        "a contact that is not there",
        in_file(ANSWER, "contacts: [", "contacts: [weg, "),
        ANSWER,
        10,
        "‘weg’ bestaat niet",
    ),
    Fault(
        "a moment by a wrong number",
        in_file(ANSWER, "moments: [1]", "moments: [9]"),
        ANSWER,
        7,
        "moment 9 bestaat niet",
    ),
    Fault(
        "moments that are no numbers",
        in_file(ANSWER, "moments: [1]", "moments: [een]"),
        ANSWER,
        7,
        "lijst met getallen",
    ),
    Fault(
        "a list that is a text",
        in_file(ANSWER, "related: [brief-schrijven]", "related: brief"),
        ANSWER,
        8,
        "lijst met teksten",
    ),
    Fault(
        "no phrasing of families",
        in_file(ANSWER, "families_say:\n  - ze laten me maar wachten", "families_say: []"),
        ANSWER,
        11,
        "minstens 1",
    ),
    Fault("a signature without a name", in_file(ANSWER, "law: null,", "law: '',"), ANSWER, 14, "signatures"),
    Fault(
        "a day that is not there", in_file(ANSWER, "2026-11-01", "2026-02-31"), ANSWER, 15, "Bestaat deze datum wel"
    ),
    Fault("a day in words", in_file(ANSWER, "2026-11-01", "gisteren"), ANSWER, 15, "hoort een datum"),
    Fault(
        "a heading for the whole page",
        in_file(ANSWER, "## Wat is het?", "# Wat is het?"),
        ANSWER,
        19,
        "twee hekjes",
    ),
    Fault(
        "no text under the head",
        in_file(
            "topics/brief-schrijven.md",
            "## Wat is het?\n\nEen brief maakt helder wat u bedoelt. Het leerlingenvervoer regelt u zelf.\n",
            "",
        ),
        "topics/brief-schrijven.md",
        18,
        "geen tekst",
    ),
    Fault(
        "a head that never ends",
        in_file(ANSWER, "next_check: 2027-05-01\n---", "next_check: 2027-05-01"),
        ANSWER,
        1,
        "eindigt nergens",
    ),
    Fault("no head", bytes_in(ANSWER, b"Hallo\n"), ANSWER, 1, "moet beginnen met"),
    Fault(
        "a head that is no YAML",
        in_file(ANSWER, "group: samenwerken", "group: [samenwerken"),
        ANSWER,
        5,
        "geen geldige YAML",
    ),
    Fault("a head that is a list", bytes_in(ANSWER, b"---\n- a\n---\ntekst\n"), ANSWER, 2, "naam: waarde"),
    Fault("an empty head", bytes_in(ANSWER, b"---\n---\ntekst\n"), ANSWER, 2, "hier staat niets"),
    Fault("a wrong encoding", bytes_in(ANSWER, "---\ntitle: één\n---\n".encode("latin-1")), ANSWER, 2, "UTF-8"),
    Fault(
        "a name with capitals",
        lambda folder: (folder / ANSWER).rename(folder / "topics" / "Antwoord Van.md"),
        "topics/Antwoord Van.md",
        2,
        "kleine letters",
    ),
    Fault(
        "facts that are no YAML",
        in_file(FACTS, "  claim: School", "  claim: 'School"),
        FACTS,
        None,
        "geen geldige YAML",
    ),
    Fault("facts that are no list", bytes_in(FACTS, b"id: a\n"), FACTS, 1, "lijst"),
    Fault(
        "a fact that is a word", in_file(FACTS, "- id: antwoord", "- los\n- id: antwoord"), FACTS, 1, "naam: waarde"
    ),
    Fault("a fact twice", in_file(FACTS, "id: onzeker-recht", "id: antwoord-termijn"), FACTS, 16, "bestaat al"),
    Fault(
        "an unknown status", in_file(FACTS, "status: checked", "status: zeker"), FACTS, 14, "‘zeker’ kan hier niet"
    ),
    Fault("a number in words", in_file(FACTS, "number: 3", "number: drie"), FACTS, 4, "hoort een getal"),
    Fault(
        "a check before the last one",
        in_file(FACTS, "next_check: 2027-05-01", "next_check: 2020-05-01"),
        FACTS,
        12,
        "ligt voor de vorige",
    ),
    Fault(
        "a law that is a text",
        in_file(FACTS, "law: [Verzonnen wet art. 1]", "law: Verzonnen wet"),
        FACTS,
        6,
        "lijst met teksten",
    ),
    Fault(
        "checked but not certain",
        in_file(FACTS, "confidence: high", "confidence: low"),
        FACTS,
        14,
        "kan niet ‘checked’ zijn",
    ),
    Fault(
        "a source that is a list", in_file(FACTS, "source_date: 2021-10", "source_date: [a]"), FACTS, 8, "of null"
    ),
    Fault("a moment out of order", in_file(MOMENT, "nr: 1", "nr: 7"), MOMENT, 2, "past niet bij de naam"),
    Fault("a moment without a number", in_file(MOMENT, "nr: 1", "nr: een"), MOMENT, 2, "heel getal"),
    Fault(
        "a moment that leads nowhere",
        in_file(MOMENT, "next: [verder]", "next: [weg]"),
        MOMENT,
        8,
        "‘weg’ bestaat niet",
    ),
    Fault(
        "an unknown opportunity",
        in_file(MOMENT, "  proactive: Bel", "  vroeg: Bel"),
        MOMENT,
        10,
        "voor elk van: proactive",
    ),
    Fault(
        "an opportunity too few",
        in_file(MOMENT, "  train: Vertel school hoe wachten voelt.\n", ""),
        MOMENT,
        10,
        "train",
    ),
    Fault(
        "a phone that is no fact",
        in_file("contacts.yaml", "phone: telefoon-luisterlijn", "phone: 0800"),
        "contacts.yaml",
        6,
        "bestaat niet",
    ),
    Fault(
        "a contact twice",
        in_file("contacts.yaml", "slug: buurvrouw", "slug: luisterlijn"),
        "contacts.yaml",
        9,
        "bestaat al",
    ),
    Fault(
        "a phrase list that is empty",
        bytes_in("search/despair.yaml", b"phrases: []\n"),
        "search/despair.yaml",
        1,
        "minstens 1",
    ),
    Fault("no contacts", without("contacts.yaml"), "contacts.yaml", None, "geen enkel bestand"),
    Fault("no phrase list", without("search/despair.yaml"), "search/despair.yaml", None, "geen enkel bestand"),
    Fault("no facts", without(FACTS), "facts/*.yaml", None, "geen enkel bestand"),
    Fault(
        "no page for direct help",
        without("topics/direct-hulp.md"),
        "topics/direct-hulp.md",
        None,
        "dit bestand ontbreekt",
    ),
]
