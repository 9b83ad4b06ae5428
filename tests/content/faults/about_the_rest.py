"""How can a moment, a step, a right, the guide or the glossary be wrong?"""

from dataclasses import replace

from krukje.inform.checking import glossary, guide, journey, rights
from tests.content import planting as plant
from tests.content.faults.fault import Fault
from tests.content.planting import added, swapped

JOURNEY = [
    Fault(
        journey.moments_are_the_agreed_ones,
        "one too few",
        plant.edition(moments=lambda texts: texts[:-1]),
        "ontbreekt",
    ),
    Fault(journey.moments_are_the_agreed_ones, "another stage", plant.moment(stage="Verder"), "‘Zoeken’"),
    Fault(journey.moments_are_the_agreed_ones, "a sixteenth", plant.moment(slug="iets-anders"), "set.yaml"),
    Fault(journey.moments_have_their_parts, "a heading more", plant.moment(body=added("## Nog meer")), "kopjes"),
    Fault(
        journey.moments_have_their_parts,
        "not today",
        plant.moment(body=swapped("**Vandaag**", "**Nu**")),
        "vandaag",
    ),
    Fault(
        journey.moments_have_their_parts,
        "four opportunities",
        plant.moment(opportunities=lambda now: {name: text for name, text in now.items() if name != "train"}),
        "train",
    ),
    Fault(journey.moments_have_their_parts, "nobody who helps", plant.moment(contacts=()), "niemand"),
    Fault(journey.moments_have_their_parts, "in a circle", plant.moment(next=("school-zoeken",)), "zichzelf"),
    Fault(journey.steps_are_the_agreed_ones, "five", plant.edition(steps=lambda texts: texts[1:]), "ontbreekt"),
    Fault(journey.steps_are_the_agreed_ones, "elsewhere", plant.step(nr=6), "hoort niet"),
    Fault(journey.steps_have_their_parts, "a heading more", plant.step(body=added("## Nog meer")), "kopjes"),
    Fault(journey.steps_have_their_parts, "a bare step", plant.step(body=swapped("1. **", "1. Zo **")), "twee tot"),
    Fault(
        journey.steps_have_their_parts,
        "nothing to ask a child",
        plant.step(questions=lambda now: {**now, "child": now["child"][:1]}),
        "‘child’",
    ),
    Fault(journey.steps_have_their_parts, "no topics", plant.step(topics=()), "geen onderwerp"),
    Fault(journey.steps_have_their_parts, "the end", plant.step(next=()), "andere stap"),
    Fault(
        journey.who_evaluates_goes_back_to_the_plan,
        "no way back",
        plant.step("evalueren", next=("andere-school",)),
        "weer een plan",
    ),
]

OTHERS = [
    Fault(rights.rights_are_the_agreed_ones, "seven", plant.edition(rights=lambda texts: texts[1:]), "ontbreekt"),
    Fault(rights.rights_are_the_agreed_ones, "a ninth", plant.rights(slug="buurman"), "set.yaml"),
    Fault(rights.rights_rest_on_a_law, "no fact", plant.right(what="Dat mag u.", from_when="Altijd"), "een wet"),
    Fault(rights.rights_have_a_door, "no way out", plant.right(door="Jammer dan."), "nergens"),
    Fault(rights.rights_have_a_door, "no words", plant.right(say=""), "een zin"),
    Fault(rights.rights_have_a_door, "duties only", plant.rights(items=lambda items: items[-1:]), "enkel recht"),
    Fault(rights.rights_have_a_door, "twice", plant.rights(items=lambda items: (*items, items[0])), "twee keer"),
    Fault(guide.the_guide_is_there, "no guide", plant.edition(guide=None), "ontbreekt"),
    Fault(guide.the_guide_is_there, "twice", plant.doors(lambda doors: (*doors, doors[0])), "twee keer"),
    Fault(
        guide.the_guide_always_helps,
        "without us",
        plant.door("steunpunt", fits=({"gevaar": ("nee",)},)),
        "steunpunt ontbreekt",
    ),
    Fault(
        guide.the_guide_always_helps,
        "eight doors",
        plant.doors(lambda doors: tuple(replace(door, fits=({},), excluded=()) for door in doors)),
        "hooguit 7",
    ),
    Fault(guide.the_guide_always_helps, "never open", plant.door("loket", fits=()), "geen enkel antwoord"),
    Fault(glossary.there_is_a_glossary, "no words", plant.edition(terms=lambda _terms: ()), "geen enkel woord"),
    Fault(glossary.a_form_belongs_to_one_word, "twice", plant.term("Zo.", "Of zo."), "hoort al bij"),
]
