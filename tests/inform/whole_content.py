"""The kinds of text that a set may lack: a small invented one of each, that may be broken file by file."""

from pathlib import Path

from tests.inform import small_content

STEP = """\
---
nr: 1
title: Vragen hoe het gaat
short: Vragen
who: U en school.
agree: Niemand tekent iets, en u krijgt binnen [[feit:antwoord-termijn]] antwoord.
summary: U vraagt het gewoon.
questions:
  parent: [Wat zie ik?]
  school: [Wat ziet u?]
  child: [Wat zie jij?]
next: [vragen]
topics: [antwoord-van-school]
contacts: [luisterlijn]
families_say: [wat vraag ik eerst]
owner: landelijke redactie
checked_on: 2026-11-01
next_check: 2027-05-01
---

## Wat gebeurt er?

U krijgt binnen [[feit:antwoord-termijn]] antwoord. Lees over [[onderwerp:brief-schrijven|een brief]].
"""

RIGHTS = """\
nr: 1
slug: buurman
title: Rechten van de buurman
who: De buurman
voice: u
summary: Ook een buurman mag iets vragen.
families_say: [mag ik dit]
owner: landelijke redactie
checked_on: 2026-11-01
next_check: 2027-05-01
items:
  - slug: antwoord-krijgen
    kind: right
    title: Antwoord krijgen
    what: "U krijgt antwoord binnen [[feit:antwoord-termijn]]."
    from_when: Altijd
    say: Wanneer hoor ik iets?
    door: "Blijft het stil? Lees over [[onderwerp:antwoord-van-school|antwoord krijgen]]."
"""

TERMS = """\
- slug: postzegel
  word: postzegel
  forms: [postzegels]
  also: []
  regional: []
  meaning: Plakt u op een brief. Antwoord komt binnen [[feit:antwoord-termijn]].
  topics: [brief-schrijven]
"""

GUIDE = """\
checked_on: 2026-11-01
next_check: 2027-05-01
questions:
  - slug: haast
    ask: Is er haast?
    help: Denk aan vandaag.
    options:
      - {slug: ja, label: "Ja"}
      - {slug: nee, label: "Nee, pas over [[feit:antwoord-termijn]]"}
doors:
  - contact: luisterlijn
    fits:
      - {haast: [ja]}
    excluded:
      - {when: {haast: [nee]}, because: "Dit is voor haast."}
    warn: []
    why: "Bel [[feit:telefoon-luisterlijn]]."
    enter: Iedereen mag bellen.
    clock: Dag en nacht.
    cost: Gratis.
    binding: Wij luisteren alleen.
  - contact: steunpunt
    fits:
      - {}
    excluded: []
    warn: []
    why: Wij denken mee.
    enter: Iedereen mag bellen.
    clock: Er is geen termijn.
    cost: Gratis.
    binding: Wij beslissen niets.
"""

TRANSLATION = """\
---
title: An answer from school
summary: School has to answer your letter.
say: When do I get an answer?
of: 0123456789ab
translated_on: 2026-11-01
---

## What is it?

School answers within [[feit:antwoord-termijn|three weeks]]. Read about [[onderwerp:brief-schrijven|writing]].
"""

JOURNEY = """\
- slug: wachten
  title: I am waiting for school
  summary: You hear nothing.
  short: Waiting
  stage: Start
  of: 0123456789ab
  translated_on: 2026-11-01
"""

CONTACTS = """\
- slug: luisterlijn
  name: De luisterlijn (somebody listens)
  for: Somebody who listens, day and night.
  not_for: Not about transport.
  cost: Free.
  of: 0123456789ab
  translated_on: 2026-11-01
"""

FILES = {
    "steps/1-vragen.md": STEP,
    "rights/01-buurman.yaml": RIGHTS,
    "glossary/woorden.yaml": TERMS,
    "guide.yaml": GUIDE,
    "en/topics/antwoord-van-school.md": TRANSLATION,
    "en/journey.yaml": JOURNEY,
    "en/contacts.yaml": CONTACTS,
}


def write(folder: Path) -> Path:
    """Write the small set, and one of everything that it lacks."""
    small_content.write(folder)
    return small_content.write(folder, FILES)
