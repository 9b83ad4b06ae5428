"""How does a block in a file become a fact, a topic, a moment or a contact?"""

from krukje.inform.edition.files import Page, Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import FACT, references
from krukje.inform.edition.shapes import ContactText, FactText, MomentText, TopicText
from krukje.inform.edition.taking import SHORT, TITLE, Taker

CONFIDENCE = ("high", "medium", "low")
STATUS = ("checked", "unverified")
AUDIENCES = ("ouders", "jongeren", "iedereen", "professionals")
OPPORTUNITIES = ("proactive", "perspective", "connect", "empower", "train")


def fact_from(record: Record, found: Finds) -> FactText:
    take = Taker(record, found)
    fact = FactText(
        slug=take.slug("id"),
        claim=take.text("claim"),
        value=take.text("value"),
        number=take.amount_or_none("number"),
        unit=take.text_or_nothing("unit"),
        law=take.texts("law"),
        source=take.text("source"),
        source_date=take.text_or_nothing("source_date"),
        valid_from=take.day_or_none("valid_from"),
        valid_until=take.day_or_none("valid_until"),
        checked_on=take.day("checked_on"),
        next_check=take.day("next_check"),
        confidence=take.one_of("confidence", CONFIDENCE),
        status=take.one_of("status", STATUS),
    )
    take.nothing_else()
    if fact.next_check < fact.checked_on:
        take.wrong("next_check", "de volgende controle ligt voor de vorige.")
    if fact.status == "checked" and fact.confidence == "low":
        take.wrong("status", "een feit dat niet zeker is (confidence: low), kan niet ‘checked’ zijn.")
    return fact


def topic_from(page: Page, moments: dict[int, str], found: Finds) -> TopicText:
    take = Taker(page.head, found)
    listed = take.texts("facts")
    numbers = take.numbers("moments")
    for number in numbers:
        if number not in moments:
            take.wrong("moments", f"moment {number} bestaat niet.")
    topic = TopicText(
        slug=take.fitting_slug("title", page.slug),
        title=take.text("title", most=TITLE),
        summary=take.text("summary"),
        group=take.text("group", most=SHORT),
        audience=take.one_of("audience", AUDIENCES),
        say=take.text("say"),
        body=page.body.strip(),
        facts=facts_in(page.body, listed),
        moments=tuple(moments[number] for number in numbers if number in moments),
        related=take.texts("related"),
        contacts=take.texts("contacts"),
        families_say=take.texts("families_say", least=1),
        owner=take.text("owner", most=SHORT),
        signatures=take.signatures("signatures"),
        checked_on=take.day("checked_on"),
        next_check=take.day("next_check"),
    )
    take.nothing_else()
    return topic


def moment_from(page: Page, found: Finds) -> MomentText:
    take = Taker(page.head, found)
    moment = MomentText(
        # The number before the slug only keeps the files in order.
        slug=take.fitting_slug("title", page.slug.partition("-")[2]),
        nr=take.whole_number("nr"),
        title=take.text("title", most=TITLE),
        short=take.text("short", most=SHORT),
        stage=take.text("stage", most=SHORT),
        summary=take.text("summary"),
        body=page.body.strip(),
        facts=facts_in(page.body),
        topics=take.texts("topics"),
        next=take.texts("next"),
        contacts=take.texts("contacts"),
        opportunities=take.texts("opportunities", least=1),
        families_say=take.texts("families_say", least=1),
    )
    take.nothing_else()
    for opportunity in set(moment.opportunities) - set(OPPORTUNITIES):
        take.wrong("opportunities", f"‘{opportunity}’ kan hier niet; kies uit: {', '.join(OPPORTUNITIES)}.")
    if not page.slug.startswith(f"{moment.nr:02d}-"):
        take.wrong("nr", f"nr {moment.nr} past niet bij de naam van het bestand.")
    return moment


def contact_from(record: Record, found: Finds) -> ContactText:
    take = Taker(record, found)
    contact = ContactText(
        slug=take.slug("slug"),
        name=take.text("name", most=TITLE),
        helps_with=take.text("for"),
        not_for=take.text("not_for"),
        cost=take.text("cost"),
        phone=take.text_or_nothing("phone"),
        site=take.text_or_nothing("site"),
    )
    take.nothing_else()
    return contact


def facts_in(body: str, listed: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the facts in the order in which a reader meets them, then those that are only listed."""
    used = (reference.slug for reference in references(body) if reference.kind == FACT)
    return tuple(dict.fromkeys((*used, *listed)))


def despair_from(record: Record | None, found: Finds) -> tuple[str, ...]:
    if record is None:
        return ()
    take = Taker(record, found)
    phrases = take.texts("phrases", least=1)
    take.nothing_else()
    return phrases
