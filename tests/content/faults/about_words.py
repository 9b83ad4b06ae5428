"""How can the words of a text be wrong, or too many?"""

from krukje.inform.checking import lengths, numbers, plain
from krukje.inform.edition.links import URGENT
from tests.content import planting as plant
from tests.content.faults.fault import Fault
from tests.content.planting import added

LONG = "Dit staat er nog. " * 120

WORDS = [
    Fault(numbers.numbers_come_from_facts, "in words", plant.topic(body=added("U wacht zes weken.")), "zes weken"),
    Fault(
        numbers.numbers_come_from_facts, "with a word", plant.topic(body=added("Na twee hele dagen.")), "twee hele"
    ),
    Fault(numbers.numbers_come_from_facts, "in digits", plant.topic(summary="Binnen 6 weken."), "6 weken"),
    Fault(numbers.numbers_come_from_facts, "a phone", plant.contact(helps_with="Bel 0800."), "0800"),
    Fault(numbers.numbers_come_from_facts, "a right", plant.right(say="Ik wacht al drie weken."), "drie weken"),
    Fault(
        numbers.doubt_is_said_aloud,
        "a topic",
        plant.topic(body=added("Beslis tot [[feit:opp-wie-stemt-in]].")),
        "opp-wie-stemt-in",
    ),
    Fault(
        numbers.doubt_is_said_aloud,
        "a door",
        plant.door("loket", cost="Het is [[feit:loket-regio]]."),
        "loket-regio",
    ),
    Fault(
        numbers.topics_list_the_facts_they_use,
        "one more used",
        plant.topic(body=added("Binnen [[feit:besluit-termijn]].")),
        "‘facts’",
    ),
    Fault(numbers.topics_list_the_facts_they_use, "none listed", plant.topic(listed=()), "‘facts’"),
    Fault(
        numbers.forms_stand_where_they_work,
        "a fact in a summary",
        plant.topic(summary="Binnen [[feit:opp-termijn]]."),
        "kan hier niet",
    ),
    Fault(
        numbers.forms_stand_where_they_work,
        "a link without words",
        plant.topic(body=added("Lees [[onderwerp:mdo]].")),
        "geen woorden",
    ),
    Fault(
        plain.texts_are_easy_to_read,
        "hard words",
        plant.topic(body="Samenwerkingsverbandovereenkomst. " * 50),
        "te moeilijk",
    ),
    Fault(plain.texts_are_easy_to_read, "too little", plant.topic(body="Kort."), "te kort"),
    Fault(plain.texts_are_easy_to_read, "long sentences", plant.step(body="en dan " * 90), "gemiddeld"),
    Fault(
        plain.texts_are_easy_to_read,
        "hard for a professional",
        plant.topic("voor-school-opp", body="Dit is de toelaatbaarheidsverklaring. " * 20),
        "60",
    ),
    Fault(plain.sentences_are_short, "one endless sentence", plant.topic(body=added("en dan " * 12)), "24 woorden"),
    Fault(plain.sentences_are_short, "in a question", plant.step(agree="en dan " * 12), "24 woorden"),
    Fault(plain.words_are_dutch_and_not_stiff, "English", plant.topic(body=added("Een meeting.")), "Engels"),
    Fault(plain.words_are_dutch_and_not_stiff, "stiff", plant.moment(body=added("U dient te tekenen.")), "stijf"),
    Fault(plain.words_are_dutch_and_not_stiff, "HTML", plant.topic(body=added("<b>Let op</b>")), "HTML"),
    Fault(plain.readers_are_addressed_right, "a parent", plant.topic(body=added("Dat mag je.")), "‘je’"),
    Fault(plain.readers_are_addressed_right, "youth", plant.topic("jouw-opp", body=added("Dat mag u.")), "‘u’"),
    Fault(plain.readers_are_addressed_right, "everybody", plant.topic(URGENT, body=added("Bel uw arts.")), "‘uw’"),
    Fault(plain.readers_are_addressed_right, "school", plant.topic("voor-school-opp", summary="Help je?"), "‘je’"),
    Fault(plain.readers_are_addressed_right, "a pupil", plant.rights("leerling-18", summary="Dat mag u."), "‘u’"),
    Fault(
        plain.readers_are_addressed_right,
        "a child",
        plant.step(questions=lambda now: {**now, "child": ("Wat vindt u?",)}),
        "‘u’",
    ),
]

LENGTHS = [
    Fault(lengths.texts_keep_to_their_length, "a topic", plant.topic(body=added(LONG)), "150 tot 400"),
    Fault(lengths.texts_keep_to_their_length, "a short topic", plant.topic(body="Kort."), "150 tot 400"),
    Fault(lengths.texts_keep_to_their_length, "direct help", plant.topic(URGENT, body="Bel."), "80 tot 400"),
    Fault(lengths.texts_keep_to_their_length, "a moment", plant.moment(body="Kort."), "200 tot 400"),
    Fault(lengths.texts_keep_to_their_length, "a step", plant.step(body="Kort."), "150 tot 400"),
    Fault(lengths.texts_keep_to_their_length, "a summary", plant.topic(summary=LONG), "‘summary’"),
    Fault(lengths.texts_keep_to_their_length, "what to say", plant.topic(say=LONG), "‘say’"),
    Fault(
        lengths.texts_keep_to_their_length,
        "an opportunity",
        plant.moment(opportunities=lambda now: {**now, "train": LONG}),
        "‘train’",
    ),
    Fault(
        lengths.texts_keep_to_their_length,
        "a question",
        plant.step(questions=lambda now: {**now, "child": (LONG,)}),
        "hooguit 20",
    ),
    Fault(lengths.texts_keep_to_their_length, "a right", plant.right(what=LONG), "‘what’"),
    Fault(lengths.texts_keep_to_their_length, "a meaning", plant.term(LONG), "‘meaning’"),
    Fault(lengths.texts_keep_to_their_length, "a contact", plant.contact(cost=LONG), "hooguit 40"),
    Fault(lengths.texts_keep_to_their_length, "a door", plant.door("loket", why=LONG), "hooguit 50"),
    Fault(lengths.names_keep_to_their_length, "a title", plant.topic(title="a" * 71), "70 tekens"),
    Fault(lengths.names_keep_to_their_length, "a label", plant.moment(short="Een school zoeken"), "16 tekens"),
    Fault(
        lengths.names_keep_to_their_length,
        "a label elsewhere",
        plant.translation(more={"short": "Looking for a school"}),
        "16 tekens",
    ),
]
