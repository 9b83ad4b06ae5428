"""A national set as small as it can be, invented for the tests, that may be broken file by file."""

from collections.abc import Mapping
from pathlib import Path

FACTS = """\
- id: antwoord-termijn
  claim: School geeft binnen drie weken antwoord.
  value: drie weken
  number: 3
  unit: weken
  law: [Verzonnen wet art. 1]
  source: verzonnen.example/bron
  source_date: 2021-10
  valid_from: 2020-08-01
  valid_until: null
  checked_on: 2026-11-01
  next_check: 2027-05-01
  confidence: high
  status: checked

- id: onzeker-recht
  claim: Misschien mag u twee keer vragen.
  value: twee keer
  law: []
  source: algemene kennis
  source_date: null
  valid_from: null
  valid_until: null
  checked_on: 2026-11-01
  next_check: 2026-12-01
  confidence: medium
  status: unverified

- id: telefoon-luisterlijn
  claim: De luisterlijn heeft nummer 0800-111.
  value: 0800-111
  law: []
  source: verzonnen.example/lijn
  source_date: null
  valid_from: null
  valid_until: null
  checked_on: 2026-11-01
  next_check: 2027-05-01
  confidence: high
  status: checked

- id: site-luisterlijn
  claim: De luisterlijn heeft een site.
  value: luisterlijn.example
  law: []
  source: verzonnen.example/lijn
  source_date: null
  valid_from: null
  valid_until: null
  checked_on: 2026-11-01
  next_check: 2027-05-01
  confidence: high
  status: checked
"""

CONTACTS = """\
- slug: luisterlijn
  name: De luisterlijn
  for: Iemand die luistert, dag en nacht.
  not_for: Niet voor vragen over vervoer.
  cost: Gratis.
  phone: telefoon-luisterlijn
  site: site-luisterlijn

- slug: buurvrouw
  name: De buurvrouw
  for: Een kop thee.
  not_for: Zij weet niets van de wet.
  cost: Gratis.
  phone: null
  site: null
"""

ANSWER = """\
---
title: Antwoord van school
summary: School moet antwoord geven op uw brief.
group: samenwerken
audience: ouders
facts: [antwoord-termijn, onzeker-recht]
moments: [1]
related: [brief-schrijven]
say: Wanneer krijg ik antwoord?
contacts: [luisterlijn, buurvrouw]
families_say:
  - ze laten me maar wachten
owner: landelijke redactie
signatures: {law: null, practice: null, family: null}
checked_on: 2026-11-01
next_check: 2027-05-01
---

## Wat is het?

School antwoordt binnen [[feit:antwoord-termijn]]. U mag het [[feit:onzeker-recht|vaker vragen]].

## Wat kunt u nu doen?

1. **Wacht niet te lang.** Lees over [[onderwerp:brief-schrijven|een brief schrijven]].

## Wat kan er hierna komen?

Kijk bij [[moment:wachten]] en bij [[onderwerp:direct-hulp]].
"""

LETTER = """\
---
title: Een brief schrijven
summary: Een korte brief met één vraag werkt het best.
group: samenwerken
audience: ouders
facts: []
moments: [1, 2]
related: [antwoord-van-school]
say: Ik heb één vraag.
contacts: []
families_say:
  - wat zet ik op papier
owner: landelijke redactie
signatures: {law: A. Jurist, practice: B. Praktijk, family: C. Ouder}
checked_on: 2026-11-01
next_check: 2026-11-10
---

## Wat is het?

Een brief maakt helder wat u bedoelt. Het leerlingenvervoer regelt u zelf.
"""

URGENT = """\
---
title: Nu hulp nodig?
summary: Er is altijd iemand die luistert.
group: jongeren
audience: jongeren
facts: []
moments: []
related: []
say: Wil je luisteren?
contacts: [luisterlijn]
families_say:
  - ik moet nu praten
owner: landelijke redactie
signatures: {law: A. Jurist, practice: null, family: null}
checked_on: 2026-11-01
next_check: 2027-05-01
---

## Bel gerust

Bel [[feit:telefoon-luisterlijn]] of kijk op [[feit:site-luisterlijn]].
"""

WAITING = """\
---
nr: 1
title: Ik wacht op school
short: Wachten
stage: Begin
summary: U hoort niets en weet niet waarom.
topics: [antwoord-van-school, direct-hulp]
next: [verder]
contacts: [luisterlijn]
opportunities:
  proactive: Bel school voordat zij bellen.
  perspective: Vraag wat er nog wel kan.
  connect: Zoek iemand die dit ook beleefde.
  empower: U mag vragen wanneer er antwoord komt.
  train: Vertel school hoe wachten voelt.
families_say:
  - waarom belt niemand
---

## Herkent u dit?

Het is stil. School antwoordt soms pas na [[feit:antwoord-termijn]].

## Wat kunt u doen?

- **Vandaag**: adem in.
- **Deze week**: bel de mentor.
- **Deze maand**: schrijf [[onderwerp:brief-schrijven|een brief]].
"""

ONWARD = """\
---
nr: 2
title: Wij gaan verder
short: Verder
stage: Daarna
summary: Er komt weer lucht.
topics: [brief-schrijven, antwoord-van-school]
next: [wachten]
contacts: [buurvrouw, luisterlijn]
opportunities:
  proactive: Vraag vast om het volgende gesprek.
  perspective: Schrijf op wat nu lukt.
  connect: Vertel het aan wie nog wacht.
  empower: U weet nu hoe het werkt.
  train: Zeg tegen school wat hielp.
families_say:
  - het gaat weer wat beter
---

## Herkent u dit?

Er is weer ruimte.

- **Vandaag**: vier het.
"""

FILES = {
    "facts/feiten.yaml": FACTS,
    "contacts.yaml": CONTACTS,
    "topics/antwoord-van-school.md": ANSWER,
    "topics/brief-schrijven.md": LETTER,
    "topics/direct-hulp.md": URGENT,
    "journey/01-wachten.md": WAITING,
    "journey/02-verder.md": ONWARD,
    "search/despair.yaml": "phrases:\n  - wil dood\n  - zelfmoord*\n",
}


def write(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change a text in a file; a test that changes nothing would prove nothing."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{old!r} does not stand in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
