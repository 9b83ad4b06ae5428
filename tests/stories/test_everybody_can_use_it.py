"""Can everybody use every page? Axe on each page and role, narrow and wide; and the whole line by keyboard."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from django.utils.timezone import localdate, now
from playwright.sync_api import Page, expect

from krukje.rules.quarters import Quarter
from krukje.support.actions.working import close_case
from krukje.support.models import Case, Outcome
from tests.cast import Cast, Family, Person, family_asks
from tests.stories.conftest import OpenWindow
from tests.stories.test_thin_line import STORY, many_families
from tests.stories.walk import HERE, come_back, gets_ready, press, sign_in, tell_the_story

# What a page looks like is the same on every database.
pytestmark = pytest.mark.once

WIDTHS = (320, 1280)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

PUBLIC = (
    "/",
    "/?q=8951",
    "/?q=school",
    "/?q=xyz",
    "/inloggen/",
    "/uitnodiging/bestaat-niet/",
    HERE,
    f"{HERE}uitleg/",
    f"{HERE}uitleg/opp/",
    f"{HERE}uitleg/direct-hulp/",
    f"{HERE}reis/",
    f"{HERE}reis/thuis-zitten/",
    f"{HERE}zoeken/",
    f"{HERE}zoeken/?q=mijn+kind+zit+thuis",
    f"{HERE}zoeken/?q=ik+wil+niet+meer+leven",
    f"{HERE}zoeken/?q=qqqqqq",
    f"{HERE}onafhankelijk/",
    f"{HERE}signalen/",
    f"{HERE}cijfers/{{quarter}}/",
    f"{HERE}vraag/jongeren/",
    f"{HERE}mijn-vraag/jongeren/",
    f"{HERE}vraag/",
    f"{HERE}vraag/wie/",
    f"{HERE}mijn-vraag/",
    f"{HERE}bestaat-niet/",
)
# What a family may read in its own language, where it was translated; the rest says that it is Dutch.
IN_EVERY_LANGUAGE = (
    "uitleg/direct-hulp/",
    "reis/?m=thuis-zitten&m=gezin-onder-spanning",
    "stappen/",
    "stappen/plan/",
    "rechten/",
    "rechten/ouder/",
    "wie-helpt/",
    "wie-helpt/?waar=weigert&thuiszit=lang",
    "wie-helpt/onderwijsconsulenten/",
    "woorden/",
    "woorden/diagnose/",
    "jongeren/",
    "voor-school/",
    "voor-school/kaart/",
)
LANGUAGES = ("", "/en", "/ar")
DESK = {
    "Fatma": [
        "werk/",
        "werk/vragen/",
        "werk/vragen/?toon=mijn",
        "werk/vragen/{case}/",
        "werk/vragen/{case}/contact/",
        "werk/vragen/{case}/volgende-stap/",
        "werk/vragen/{case}/afsluiten/",
        "werk/vragen/{case}/meelezen/",
    ],
    "Lena": ["werk/", "werk/vragen/", "werk/vragen/{case}/", "werk/mensen/"],
    "Piet": ["werk/"],
    "Emma": ["werk/", "werk/teksten/"],
    "Anna": ["werk/", "werk/cijfers/"],
    "Rob": ["werk/", "werk/cijfers/", "werk/cijfers/{quarter}/antwoord/"],
    "Frits": ["werk/", "werk/logboek/"],
    "Ben": ["werk/", "werk/mensen/", "werk/mensen/uitnodigen/", "werk/mensen/herstelsleutel/"],
}
SITE = ["/account/", "/account/wachtwoord/", "/account/tweede-stap/"]


@pytest.fixture
def busy_town(town: Cast) -> tuple[Cast, Family, str]:
    """A support point with an open case, and a report that was published."""
    for name in DESK:
        gets_ready(town[name])
    family = family_asks(town.support_point, STORY, name="Sam", school="De Kleine Beuk", today=localdate())
    many_families(town, day=localdate())
    quarter = Quarter.of(localdate())
    after = (quarter.last_day + timedelta(days=1)).isoformat()
    call_command("publish_report", "--support-point", "voorbeeldstad", "--quarter", str(quarter), "--date", after)
    return town, family, str(quarter)


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
    return [f"{page.url}: {fault['id']} {fault['nodes'][0]['html'][:140]}" for fault in found]


def sideways(page: Page) -> list[str]:
    """A page that must be pushed sideways to be read is not readable on a phone."""
    culprits = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth + 1 ? [] :
            [...document.querySelectorAll('main *')]
                .filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.sheet'))
                .map(it => it.outerHTML.slice(0, 100)).slice(0, 3).concat(['?'])"""
    )
    return [f"{page.url} at {page.viewport_size}: wider than the window: {culprits}"] if culprits else []


def look(page: Page, address: str) -> list[str]:
    page.goto(address)
    assert page.locator("h1").count() == 1, f"{address} has not exactly one heading of the first order"
    return faults(page) + sideways(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_any_public_page(
    busy_town: tuple[Cast, Family, str], open_window: OpenWindow, width: int
) -> None:
    _town, _family, quarter = busy_town
    page = open_window(width=width)

    found = [fault for address in PUBLIC for fault in look(page, address.format(quarter=quarter))]

    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_any_direction_of_reading(
    town: Cast, open_window: OpenWindow, language: str, width: int
) -> None:
    page = open_window(width=width)

    found = [fault for address in IN_EVERY_LANGUAGE for fault in look(page, f"{language}{HERE}{address}")]

    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_any_page_of_the_desk(
    busy_town: tuple[Cast, Family, str], open_window: OpenWindow, width: int
) -> None:
    town, family, quarter = busy_town
    found = []

    for name, addresses in DESK.items():
        page = sign_in(open_window(width=width), town[name])
        for address in addresses:
            words = {"case": family.case.reference, "quarter": quarter}
            found += look(page, HERE + address.format(**words))
        if name == "Fatma":
            found += [fault for address in SITE for fault in look(page, address)]

    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_the_familys_own_pages(
    busy_town: tuple[Cast, Family, str], open_window: OpenWindow, width: int
) -> None:
    town, family, _quarter = busy_town
    page = open_window(width=width)
    found = []

    page.goto(f"{HERE}vraag/wie/")
    press(page, "Verder")
    found += faults(page) + sideways(page)
    tell_the_story(page, STORY)
    for step in ("school", "verhaal", "over-u", "nakijken"):
        found += look(page, f"{HERE}vraag/{step}/")
    press(page, "Verstuur mijn vraag")
    found += faults(page) + sideways(page)
    close(family, town["Fatma"])
    page = open_window(width=width)
    come_back(page, family.code.shown)
    found += faults(page) + sideways(page)
    for address in ("mijn-vraag/wie-keek/", "mijn-vraag/nieuwe-code/", "mijn-vraag/oordeel/"):
        found += look(page, HERE + address)

    assert found == []


def close(family: Family, worker: Person) -> None:
    close_case(
        case=family.case,
        outcome=Outcome.KNOWS_HOW,
        seen=Case.objects.get(pk=family.case.pk).version,
        by=worker.user,
        now=now(),
    )


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until this element has the focus, and check that the focus can be seen on the way."""
    for _each in range(60):
        page.keyboard.press("Tab")
        focus = page.evaluate(
            """selector => {
                const it = document.activeElement, style = getComputedStyle(it);
                const near = it.closest('.ask') ? getComputedStyle(it.closest('.ask')) : style;
                const shown = near.outlineStyle !== 'none' && parseFloat(near.outlineWidth) >= 2;
                return {there: it.matches(selector), shown, what: it.outerHTML.slice(0, 120)};
            }""",
            selector,
        )
        assert focus["shown"], f"the focus can't be seen on {focus['what']}"
        if focus["there"]:
            return
    raise AssertionError(f"the keyboard never reaches {selector} on {page.url}")


def test_a_family_asks_with_the_keyboard_alone(town: Cast, open_window: OpenWindow) -> None:
    page = open_window(width=1280)
    keys = page.keyboard
    page.goto(HERE)

    tab_to(page, "a[href$='/vraag/']")
    keys.press("Enter")
    page.wait_for_url("**/vraag/")
    tab_to(page, "a[href$='/vraag/wie/']")
    keys.press("Enter")
    page.wait_for_url("**/wie/")
    tab_to(page, "input[name=asker]")
    keys.press("Space")
    keys.press("Enter")
    page.wait_for_url("**/school/")
    tab_to(page, "input[name=sector]")
    keys.press("Space")
    keys.press("Enter")
    page.wait_for_url("**/verhaal/")
    tab_to(page, "textarea")
    keys.type(STORY)
    tab_to(page, "main button")
    keys.press("Enter")
    page.wait_for_url("**/over-u/")
    tab_to(page, "main button")
    keys.press("Enter")
    page.wait_for_url("**/nakijken/")
    tab_to(page, "main button")
    keys.press("Enter")
    page.wait_for_url("**/code/")
    tab_to(page, "#id_group")
    keys.type(page.locator("#de-code").inner_text().replace("\n", "").strip()[-4:])
    keys.press("Enter")

    page.wait_for_url("**/gesprek/")
    expect(page.locator(".thread")).to_contain_text(STORY)


def test_a_worker_answers_with_the_keyboard_alone(town: Cast, open_window: OpenWindow) -> None:
    gets_ready(town["Fatma"])
    family = family_asks(town.support_point, STORY, today=localdate())
    page = sign_in(open_window(width=1280), town["Fatma"])
    page.goto(f"{HERE}werk/vragen/")

    tab_to(page, f"a[href$='/{family.case.reference}/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{family.case.reference}/")
    tab_to(page, "textarea")
    page.keyboard.type("Ik bel u morgen.")
    tab_to(page, "main form button")
    page.keyboard.press("Enter")

    expect(page.locator(".thread")).to_contain_text("Ik bel u morgen.")


def test_what_is_wrong_is_read_first_and_leads_to_the_field(town: Cast, open_window: OpenWindow) -> None:
    page = open_window()
    page.goto(f"{HERE}vraag/wie/")
    press(page, "Verder")

    expect(page.locator("#problemen")).to_be_focused()
    page.locator("#problemen a").click()

    expect(page.locator("#id_asker_0")).to_be_focused()
