"""How does steps/<n>-<slug>.md become one of the six steps?"""

from krukje.inform.edition.files import Page
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.references import facts_in
from krukje.inform.edition.shapes import StepText
from krukje.inform.edition.taking import LANGUAGES, SHORT, TITLE, Taker

ASKED = ("parent", "school", "child")


def step_from(page: Page, found: Finds) -> StepText:
    take = Taker(page.head, found)
    agree = take.text("agree")
    step = StepText(
        slug=take.fitting_slug("title", page.slug.partition("-")[2]),
        nr=take.whole_number("nr"),
        title=take.text("title", most=TITLE),
        short=take.text("short", most=SHORT),
        who=take.text("who"),
        agree=agree,
        summary=take.text("summary"),
        body=page.body.strip(),
        questions=take.texts_by("questions", ASKED, least=1),
        facts=facts_in(agree, page.body),
        next=take.texts("next"),
        topics=take.texts("topics"),
        contacts=take.texts("contacts"),
        families_say=take.texts("families_say", least=1),
        families_say_in=take.texts_by("families_say_in", LANGUAGES),
        owner=take.text("owner", most=SHORT),
        checked_on=take.day("checked_on"),
        next_check=take.day("next_check"),
    )
    take.nothing_else()
    if not page.slug.startswith(f"{step.nr}-"):
        take.wrong("nr", f"nr {step.nr} past niet bij de naam van het bestand.")
    return step
