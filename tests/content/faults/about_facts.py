"""How can a fact be wrong?"""

from dataclasses import replace
from datetime import date

from krukje.inform.checking import dates, facts, laws
from tests.content import planting as plant
from tests.content.faults.fault import Fault
from tests.content.planting import added

FACTS = [
    Fault(facts.facts_are_whole, "a claim without an end", plant.fact(claim="zes weken"), "eindigt met een punt"),
    Fault(facts.facts_are_whole, "an endless claim", plant.fact(claim="Zo is het. " * 11), "30 woorden"),
    Fault(facts.facts_are_whole, "a number without a unit", plant.fact(unit=""), "horen bij"),
    Fault(facts.facts_are_whole, "checked tomorrow", plant.fact(next_check=date(2026, 11, 21)), "na de vorige"),
    Fault(facts.checked_means_read, "checked on hearsay", plant.fact(confidence="medium"), "gelezen bron"),
    Fault(facts.checked_means_read, "no source", plant.fact(source=facts.NO_SOURCE), "gelezen bron"),
    Fault(facts.checked_means_read, "a late review", plant.fact(status="unverified"), "binnen 45 dagen"),
    Fault(facts.checked_means_read, "an old text", plant.fact(source="de wet, tekst van 2017"), "binnen 45 dagen"),
    Fault(laws.laws_are_spelt_right, "no article", plant.fact(law=("WPO 40a",)), "‘WPO 40a’"),
    Fault(laws.laws_are_spelt_right, "another number", plant.fact(law=("Awb art. 9.11",)), "‘Awb art. 9.11’"),
    Fault(laws.laws_are_spelt_right, "half a name", plant.fact(law=("Leerplichtwet art. 5",)), "Leerplichtwet art"),
    Fault(laws.laws_are_spelt_right, "an unknown law", plant.fact(law=("Wet op iets art. 1",)), "Wet op iets"),
    Fault(laws.old_numbers_say_so, "an old number", plant.fact(law=("WVO art. 26",)), "WVO 2020"),
    Fault(laws.five_a_is_for_who_travels, "a fact", plant.fact(value="artikel 5a"), "rondreist"),
    Fault(
        laws.five_a_is_for_who_travels,
        "a text",
        plant.topic(body=added("Vraag om [[feit:opp-termijn|artikel 5a]].")),
        "rondreist",
    ),
    Fault(dates.facts_still_hold, "over", plant.fact(valid_until=date(2026, 11, 20)), "geldt sinds 2026-11-20"),
    Fault(dates.nothing_is_overdue, "a fact", plant.fact(next_check=date(2026, 11, 20)), "nagekeken"),
    Fault(dates.nothing_is_overdue, "a topic", plant.topic(next_check=date(2026, 11, 20)), "nagekeken"),
    Fault(dates.nothing_is_overdue, "a step", plant.step(next_check=date(2026, 11, 20)), "nagekeken"),
    Fault(dates.nothing_is_overdue, "rights", plant.rights(next_check=date(2026, 11, 20)), "nagekeken"),
    Fault(
        dates.nothing_is_overdue,
        "the guide",
        plant.edition(guide=lambda text: replace(text, next_check=date(2026, 11, 20))),
        "nagekeken",
    ),
    Fault(dates.what_is_due_soon, "a fact", plant.fact(next_check=date(2026, 12, 1)), "feit opp-termijn"),
]
