"""How can a step, a right, a word, the guide or a translation be wrong? Each breaks one thing in the whole set."""

from tests.inform.faults import Fault, bytes_in, in_file

STEP = "steps/1-vragen.md"
RIGHTS = "rights/01-buurman.yaml"
TERMS = "glossary/woorden.yaml"
GUIDE = "guide.yaml"
TOPIC = "en/topics/antwoord-van-school.md"
JOURNEY = "en/journey.yaml"
CONTACTS = "en/contacts.yaml"

STEPS_BROKEN = [
    Fault(
        "a step without questions for a child",
        in_file(STEP, "  child: [Wat zie jij?]\n", ""),
        STEP,
        8,
        "bij ‘child’ horen er minstens 1",
    ),
    Fault(
        "a step that asks the neighbour", in_file(STEP, "  child:", "  buurman:"), STEP, 8, "parent, school, child"
    ),
    Fault(
        "a question that is a text", in_file(STEP, "[Wat zie jij?]", "Wat zie jij?"), STEP, 8, "lijst met teksten"
    ),
    Fault("a step to nowhere", in_file(STEP, "next: [vragen]", "next: [weg]"), STEP, 12, "‘weg’ bestaat niet"),
    Fault(
        "an unknown fact in who agrees",
        in_file(STEP, "[[feit:antwoord", "[[feit:weg"),
        STEP,
        6,
        "feit ‘weg-termijn’",
    ),
    Fault("a step without a number", in_file(STEP, "nr: 1", "nr: nul"), STEP, 2, "heel getal"),
    Fault("a step out of order", in_file(STEP, "nr: 1", "nr: 2"), STEP, 2, "past niet bij de naam"),
    Fault(
        "a dead link in a step", in_file(STEP, "onderwerp:brief", "onderwerp:geen"), STEP, 23, "onderwerp ‘geen-"
    ),
]

RIGHTS_BROKEN = [
    Fault(
        "an unknown fact in a right", in_file(RIGHTS, "feit:antwoord", "feit:weg"), RIGHTS, 15, "feit ‘weg-termijn’"
    ),
    Fault("a door to nowhere", in_file(RIGHTS, "[[onderwerp:antwoord", "[[onderwerp:weg"), RIGHTS, 18, "‘weg-van-"),
    Fault("a right without a door", in_file(RIGHTS, "    door:", "    deur:"), RIGHTS, 12, "‘door’ ontbreekt"),
    Fault("neither right nor duty", in_file(RIGHTS, "kind: right", "kind: gunst"), RIGHTS, 13, "duty, right"),
    Fault("an unknown voice", in_file(RIGHTS, "voice: u", "voice: gij"), RIGHTS, 5, "‘gij’ kan hier niet"),
    Fault("rights by another number", in_file(RIGHTS, "nr: 1", "nr: 2"), RIGHTS, 1, "nr en slug passen niet"),
    Fault(
        "items that are no list", in_file(RIGHTS, "  - slug: antw", "    slug: antw"), RIGHTS, 11, "lijst van blok"
    ),
]

TERMS_BROKEN = [
    Fault(
        "an unknown fact in a meaning", in_file(TERMS, "feit:antwoord", "feit:weg"), TERMS, 6, "feit ‘weg-termijn’"
    ),
    Fault(
        "a word without a meaning", in_file(TERMS, "  meaning:", "  betekenis:"), TERMS, 1, "‘meaning’ ontbreekt"
    ),
    Fault("a word about no topic", in_file(TERMS, "[brief-schrijven]", "[weg]"), TERMS, 7, "‘weg’ bestaat niet"),
    Fault(
        "a word twice",
        lambda folder: (folder / TERMS).write_text((folder / TERMS).read_text() * 2),
        TERMS,
        8,
        "‘postzegel’ bestaat al",
    ),
]

GUIDE_BROKEN = [
    Fault(
        "an unknown question",
        in_file(GUIDE, "- {haast: [ja]}", "- {weer: [ja]}"),
        GUIDE,
        12,
        "vraag ‘weer’ bestaat",
    ),
    Fault(
        "an unknown answer",
        in_file(GUIDE, "- {haast: [ja]}", "- {haast: [soms]}"),
        GUIDE,
        12,
        "geen antwoord ‘soms’",
    ),
    Fault(
        "an answer that is a text", in_file(GUIDE, "{haast: [ja]}", "{haast: ja}"), GUIDE, 12, "een lijst met antw"
    ),
    Fault(
        "a condition that is a word", in_file(GUIDE, "- {haast: [ja]}", "- haast"), GUIDE, 12, "met hun antwoorden"
    ),
    Fault(
        "an unknown question that closes a door",
        in_file(GUIDE, "{when: {haast: [nee]}", "{when: {weer: [nee]}"),
        GUIDE,
        15,
        "vraag ‘weer’ bestaat niet",
    ),
    Fault(
        "a door that never fits",
        in_file(GUIDE, "fits:\n      - {}", "fits: []"),
        GUIDE,
        23,
        "minstens één voorwaarde",
    ),
    Fault(
        "an unknown door", in_file(GUIDE, "contact: luisterlijn", "contact: weg"), GUIDE, 10, "‘weg’ bestaat niet"
    ),
    Fault(
        "an unknown fact at a door",
        in_file(GUIDE, "feit:telefoon", "feit:weg"),
        GUIDE,
        17,
        "feit ‘weg-luisterlijn’",
    ),
    Fault(
        "an unknown fact in an answer", in_file(GUIDE, "feit:antwoord", "feit:weg"), GUIDE, 7, "feit ‘weg-termijn’"
    ),
    Fault(
        "a question with one answer",
        in_file(GUIDE, '      - {slug: ja, label: "Ja"}\n', ""),
        GUIDE,
        7,
        "minstens twee antwoorden",
    ),
    Fault(
        "a door without a clock", in_file(GUIDE, "    clock: Dag en nacht.\n", ""), GUIDE, 11, "‘clock’ ontbreekt"
    ),
    Fault("a guide that is a list", bytes_in(GUIDE, b"- vraag\n"), GUIDE, 1, "naam: waarde"),
]

TRANSLATIONS_BROKEN = [
    Fault("a wrong version", in_file(TOPIC, "0123456789ab", "versie-een-1"), TOPIC, 5, "twaalf letters en cijfers"),
    Fault("no version", in_file(TOPIC, "of: 0123456789ab\n", ""), TOPIC, 2, "‘of’ ontbreekt"),
    Fault(
        "a translation of an unknown topic",
        lambda folder: (folder / TOPIC).rename(folder / "en/topics/weg.md"),
        "en/topics/weg.md",
        2,
        "‘weg’ bestaat niet",
    ),
    Fault(
        "an unknown fact in a translation", in_file(TOPIC, "feit:antwoord", "feit:weg"), TOPIC, 11, "‘weg-termijn’"
    ),
    Fault("a half written form", in_file(TOPIC, "weeks]]", "weeks]"), TOPIC, 11, "[[soort:naam|woorden]]"),
    Fault(
        "a translation of an unknown moment", in_file(JOURNEY, "wachten", "weg"), JOURNEY, 1, "‘weg’ bestaat niet"
    ),
    Fault("a moment without a stage", in_file(JOURNEY, "  stage: Start\n", ""), JOURNEY, 1, "‘stage’ ontbreekt"),
    Fault(
        "an unknown contact", in_file(CONTACTS, "slug: luisterlijn", "slug: weg"), CONTACTS, 1, "‘weg’ bestaat niet"
    ),
    Fault(
        "a wrong version of a contact", in_file(CONTACTS, "0123456789ab", "nieuw"), CONTACTS, 6, "twaalf letters"
    ),
]

BROKEN = [*STEPS_BROKEN, *RIGHTS_BROKEN, *TERMS_BROKEN, *GUIDE_BROKEN, *TRANSLATIONS_BROKEN]
