"""How does journey/<nn>-<slug>.md become a moment of the journey?"""

from krukje.inform.edition.files import Page
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.shapes import MomentText
from krukje.inform.edition.taking import LANGUAGES, SHORT, TITLE, Taker

# The five chances to support families better, named by the study; which action answers which is our own choice.
OPPORTUNITIES = ("proactive", "perspective", "connect", "empower", "train")


def moment_from(page: Page, found: Finds) -> MomentText:
    take = Taker(page.head, found)
    opportunities = take.text_by("opportunities", OPPORTUNITIES)
    moment = MomentText(
        # The number before the slug only keeps the files in order.
        slug=take.fitting_slug("title", page.slug.partition("-")[2]),
        nr=take.whole_number("nr"),
        title=take.text("title", most=TITLE),
        short=take.text("short", most=SHORT),
        stage=take.text("stage", most=SHORT),
        summary=take.text("summary"),
        body=page.body.strip(),
        facts=facts_in(page.body, *opportunities.values()),
        topics=take.texts("topics"),
        next=take.texts("next"),
        contacts=take.texts("contacts"),
        opportunities=opportunities,
        families_say=take.texts("families_say", least=1),
        families_say_in=take.texts_by("families_say_in", LANGUAGES),
    )
    take.nothing_else()
    if not page.slug.startswith(f"{moment.nr:02d}-"):
        take.wrong("nr", f"nr {moment.nr} past niet bij de naam van het bestand.")
    return moment
