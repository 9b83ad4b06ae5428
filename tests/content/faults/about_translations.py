"""How can a translation be wrong?"""

from dataclasses import replace

from krukje.inform.checking import translations
from tests.content import planting as plant
from tests.content.faults.fault import Fault
from tests.content.planting import added, swapped

TRANSLATIONS = [
    Fault(
        translations.languages_are_complete,
        "an essential",
        plant.agreed(essentials=lambda now: (*now, "nieuw")),
        "nieuw",
    ),
    Fault(
        translations.languages_are_complete,
        "the journey",
        plant.edition(moments=lambda texts: (*texts, replace(texts[0], slug="nieuw"))),
        "mist moment",
    ),
    Fault(
        translations.languages_are_complete,
        "contacts",
        plant.edition(contacts=lambda texts: (*texts, replace(texts[0], slug="nieuw"))),
        "mist contact",
    ),
    Fault(
        translations.languages_are_complete,
        "too few topics",
        plant.agreed(languages=lambda now: {**now, "en": 93}),
        "in plaats van 93",
    ),
    Fault(
        translations.translations_follow_the_dutch_text,
        "a fact less",
        plant.translation(body=swapped("[[feit:opp-termijn]]", "six weeks")),
        "mist feit opp-termijn",
    ),
    Fault(
        translations.translations_follow_the_dutch_text,
        "a fact more",
        plant.translation(body=added("[[feit:besluit-termijn|six weeks]]")),
        "noemt feit besluit-termijn",
    ),
    Fault(
        translations.translations_follow_the_dutch_text,
        "a heading more",
        plant.translation(body=added("## And then?")),
        "kopjes",
    ),
    Fault(translations.translations_are_up_to_date, "an old one", plant.translation(of="0" * 12), "veranderd"),
    Fault(
        translations.translations_show_no_dutch,
        "a Dutch value",
        plant.translation(body=added("Within [[feit:besluit-termijn]].")),
        "[[feit:besluit-termijn]]",
    ),
    Fault(
        translations.translations_show_no_dutch,
        "a Dutch title",
        plant.translation(body=added("See [[onderwerp:mdo]].")),
        "[[onderwerp:mdo]]",
    ),
    Fault(translations.numbers_are_those_of_facts, "a number", plant.translation(summary="In 7 weeks."), "‘7’"),
]
