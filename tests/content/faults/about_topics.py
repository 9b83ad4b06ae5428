"""How can a topic be wrong?"""

from krukje.inform.checking import families, topics
from krukje.inform.checking.agreed import AgreedTopic
from krukje.inform.edition.shapes import Signatures
from tests.content import planting as plant
from tests.content.faults.fault import Fault
from tests.content.planting import added, swapped

TOPICS = [
    Fault(
        topics.topics_are_the_agreed_ones,
        "one too few",
        plant.edition(topics=lambda texts: tuple(text for text in texts if text.slug != "opp")),
        "ontbreekt",
    ),
    Fault(topics.topics_are_the_agreed_ones, "one too many", plant.topic(slug="iets-anders"), "set.yaml"),
    Fault(topics.topics_are_the_agreed_ones, "another group", plant.topic(group="stelsel"), "‘plan’"),
    Fault(topics.topics_are_the_agreed_ones, "another reader", plant.topic(audience="jongeren"), "voor ouders"),
    Fault(
        topics.topics_are_the_agreed_ones,
        "agreed anew",
        plant.agreed(topics=lambda now: {**now, "nieuw": AgreedTopic("plan", "ouders")}),
        "ontbreekt",
    ),
    Fault(topics.topics_have_their_headings, "a heading more", plant.topic(body=added("## Nog meer")), "kopjes"),
    Fault(topics.topics_have_their_headings, "those of adults", plant.topic(audience="jongeren"), "Wat mag je"),
    Fault(
        topics.what_to_do_is_short_and_numbered,
        "a fifth step",
        plant.topic(body=swapped("\n\n## Wie kan", "\n5. **Bel.** Nu.\n\n## Wie kan")),
        "twee tot vier",
    ),
    Fault(
        topics.what_to_do_is_short_and_numbered,
        "no bold start",
        plant.topic(body=swapped("2. **", "2. Zomaar. **")),
        "twee tot vier",
    ),
    Fault(topics.what_to_do_is_short_and_numbered, "no steps", plant.topic(body="## Wat is het?"), "twee tot vier"),
    Fault(topics.topics_lead_on, "nobody who helps", plant.topic(contacts=()), "contacts"),
    Fault(topics.topics_lead_on, "no moment", plant.topic(moments=()), "moments"),
    Fault(topics.topics_lead_on, "nothing beside it", plant.topic(related=()), "related"),
    Fault(topics.topics_lead_on, "related to itself", plant.topic(related=("opp", "mdo")), "eigen"),
    Fault(topics.no_topic_is_an_island, "an island", plant.topic(slug="eiland"), "verwijst hierheen"),
    Fault(topics.only_signers_sign, "nobody", plant.topic(signatures=Signatures(law="A. Niemand")), "A. Niemand"),
    Fault(families.families_are_heard, "a topic", plant.topic(families_say=tuple("abcdefg")), "minstens 8"),
    Fault(families.families_are_heard, "a moment", plant.moment(families_say=tuple("abcde")), "minstens 6"),
    Fault(families.families_are_heard, "a step", plant.step(families_say=()), "minstens 6"),
    Fault(families.families_are_heard, "rights", plant.rights(families_say=()), "minstens 6"),
    Fault(
        families.families_are_heard,
        "one in Polish",
        plant.topic(families_say_in=lambda now: {**now, "pl": ("raz",)}),
        "voor pl",
    ),
]
