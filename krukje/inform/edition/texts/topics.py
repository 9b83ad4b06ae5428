"""How does topics/<slug>.md become a topic?"""

from krukje.inform.edition.files import Page
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.shapes import TopicText
from krukje.inform.edition.taking import LANGUAGES, SHORT, TITLE, Taker

AUDIENCES = ("ouders", "jongeren", "iedereen", "professionals")


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
        facts=facts_in(page.body, listed=listed),
        listed=listed,
        moments=tuple(moments[number] for number in numbers if number in moments),
        related=take.texts("related"),
        contacts=take.texts("contacts"),
        families_say=take.texts("families_say", least=1),
        families_say_in=take.texts_by("families_say_in", LANGUAGES),
        owner=take.text("owner", most=SHORT),
        signatures=take.signatures("signatures"),
        checked_on=take.day("checked_on"),
        next_check=take.day("next_check"),
    )
    take.nothing_else()
    return topic
