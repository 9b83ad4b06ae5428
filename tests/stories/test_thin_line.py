"""A family's question, from the home page to the board's report: the main job, walked by all who share in it."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from krukje.rules.quarters import Quarter
from krukje.rules.retention import months_later
from krukje.support.models import Asker, Case, Channel, Closure, Erasure, Message, Outcome
from tests.cast import Cast, family_asks
from tests.stories.conftest import OpenWindow
from tests.stories.walk import (
    HERE,
    come_back,
    cookies_of,
    follow,
    gets_ready,
    press,
    send_and_keep_code,
    sign_in,
    tell_the_story,
)

STORY = "Onze dochter zit vier weken thuis en school stuurt alleen huiswerk."
ANSWER = "Wat zwaar voor u. School blijft verantwoordelijk. Ik bel u graag."
REPLY = "Wij bellen voortaan binnen een week met school en gezin."
THANKS = "Bellen kan het beste na vier uur."


def many_families(cast: Cast, *, day: date) -> None:
    """Others who asked this quarter: only what stays of them after erasing, which is what a report counts."""
    for topic, sector, number in (
        ("thuiszitten", "po", 9),
        ("thuiszitten", "vo", 12),
        ("opp", "po", 14),
        ("opp", "vo", 3),
    ):
        for each in range(number):
            case = Case.objects.create(
                support_point=cast.support_point,
                reference=f"{topic[:2]}{sector}{each:02d}",
                asked_on=day,
                answer_by=day,
                asker=Asker.PARENT,
                sector=sector,
                channel=Channel.WEB,
                topic=topic,
            )
            Closure.objects.create(case=case, outcome=Outcome.AGREED, closed_on=day)
            Erasure.objects.create(case=case, erased_on=day)


def test_a_visitor_finds_the_support_point_and_an_answer_without_a_cookie(
    town: Cast, open_window: OpenWindow
) -> None:
    page = open_window()

    page.goto("/")
    page.get_by_label("postcode").fill("8951 ab")
    press(page, "Zoek")
    page.locator(f"main a[href='{HERE}']").first.click()
    page.get_by_role("searchbox").first.fill("mijn kind zit thuis en niemand doet iets")
    press(page, "Zoek")
    follow(page, "Uw kind zit thuis")

    expect(page.get_by_role("heading", level=1)).to_contain_text("thuis")
    assert cookies_of(page.context) == []


def test_a_visitor_picks_a_moment_of_the_journey(town: Cast, open_window: OpenWindow) -> None:
    page = open_window()

    page.goto(HERE)
    page.locator("summary", has_text="Menu").click()
    follow(page, "Waar bent u nu?")
    page.locator("main a[href$='/reis/thuis-zitten/']").first.click()

    expect(page.get_by_role("heading", name="Wat kunt u doen?")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_family_asks_without_a_name_and_sees_its_case(town: Cast, open_window: OpenWindow, scripts: bool) -> None:
    page = open_window(scripts=scripts)
    tell_the_story(page, STORY)
    follow(page, "Terug")
    follow(page, "Terug")
    expect(page.get_by_label("Wat speelt er?")).to_have_value(STORY)
    page.goto(f"{HERE}vraag/nakijken/")

    code = send_and_keep_code(page)

    expect(page.locator(".thread")).to_contain_text(STORY)
    expect(page.locator("aside")).to_contain_text("Fatma")
    expect(page.locator("main")).to_contain_text("Wij antwoorden uiterlijk")
    assert len(code.replace("-", "")) == 16


def test_a_wrong_code_opens_nothing_and_tells_nothing(town: Cast, open_window: OpenWindow) -> None:
    family = family_asks(town.support_point, today=localdate())
    page = open_window()
    wrong = family.code.shown[:-1] + ("2" if family.code.shown[-1] != "2" else "3")

    come_back(page, wrong)
    known = page.locator(".problems").inner_text()
    come_back(page, "ZZZZ" + wrong[4:])

    assert page.locator(".problems").inner_text() == known


def test_the_main_job_from_question_to_report_and_goodbye(town: Cast, open_window: OpenWindow) -> None:
    for name in ("Fatma", "Joris", "Lena", "Ben", "Anna", "Rob"):
        gets_ready(town[name])
    family_window = open_window()
    tell_the_story(family_window, STORY, name="Sam")
    code = send_and_keep_code(family_window)

    fatma = open_window(width=1280)
    reference = fatma_answers(fatma, town)
    joris_sees_her(open_window(width=1280), town, reference)
    other_device = open_window()
    family_writes_back(other_device, code)
    lead = open_window(width=1280)
    lead_sees_no_contents(lead, town, reference)
    fatma_shares_and_closes(fatma, reference)
    expect_contents(lead, reference)
    family_says_how_it_was(other_device, code)
    rob = nobody_else_finds_it(open_window, town, reference)
    board_reads_and_replies(open_window(), rob, town)
    everything_goes_a_year_later(other_device, code, reference)


def fatma_answers(page: Page, town: Cast) -> str:
    sign_in(page, town["Fatma"])
    page.goto(f"{HERE}werk/vragen/")
    page.locator("tbody a").first.click()
    expect(page.locator(".thread")).to_contain_text(STORY)
    page.get_by_label("Uw antwoord").fill(ANSWER)
    press(page, "Verstuur het antwoord")
    follow(page, "Leg contact vast")
    page.get_by_label("Waar gaat het over?").select_option("thuiszitten")
    page.get_by_label("Waar is het gezin nu?").select_option("12")
    page.get_by_label("Hoeveel minuten?").fill("25")
    press(page, "Leg vast")
    follow(page, "Volgende stap")
    page.get_by_label("Wat is de volgende stap?").select_option("call")
    press(page, "Noteer")
    expect(page.locator("aside").first).to_contain_text("bellen")
    return page.url.rstrip("/").rsplit("/", 1)[-1]


def joris_sees_her(page: Page, town: Cast, reference: str) -> None:
    sign_in(page, town["Joris"])
    page.goto(f"{HERE}werk/vragen/{reference}/")
    expect(page.locator(".message").first).to_contain_text("Fatma heeft deze vraag ook open")
    page.goto(f"{HERE}werk/vragen/")


def family_writes_back(page: Page, code: str) -> None:
    come_back(page, code.lower().replace("-", " "))
    expect(page.locator(".thread")).to_contain_text(ANSWER)
    page.get_by_label("Schrijf terug").fill(THANKS)
    press(page, "Verstuur")
    expect(page.locator(".thread")).to_contain_text(THANKS)
    follow(page, "Wie keek wanneer")
    expect(page.locator("table")).to_contain_text("Fatma")


def lead_sees_no_contents(page: Page, town: Cast, reference: str) -> None:
    sign_in(page, town["Lena"])
    page.goto(f"{HERE}werk/vragen/")
    expect(page.locator("tbody")).to_contain_text(reference)
    page.goto(f"{HERE}werk/vragen/{reference}/")
    expect(page.locator("main")).to_contain_text("U ziet hier alleen feiten")
    assert STORY not in page.content()


def fatma_shares_and_closes(page: Page, reference: str) -> None:
    page.goto(f"{HERE}werk/vragen/{reference}/")
    expect(page.locator(".thread")).to_contain_text(THANKS)
    follow(page, "Laat een collega meelezen")
    page.get_by_label("Welke collega mag meelezen?").select_option(label="Lena")
    press(page, "Geef een sleutel")
    page.goto(f"{HERE}werk/vragen/{reference}/afsluiten/")
    page.get_by_label("Het gezin weet hoe het verder kan").check()
    press(page, "Sluit de vraag af")
    expect(page.locator("main")).to_contain_text("afgesloten")


def expect_contents(page: Page, reference: str) -> None:
    page.goto(f"{HERE}werk/vragen/{reference}/")
    expect(page.locator(".thread")).to_contain_text(STORY)


def family_says_how_it_was(page: Page, code: str) -> None:
    come_back(page, code)
    follow(page, "Geef uw mening")
    for group in page.locator("fieldset").all():
        group.get_by_role("radio").first.check()
    page.locator("main form button").first.click()
    page.goto(f"{HERE}mijn-vraag/gesprek/")
    expect(page.get_by_role("link", name="Geef uw mening")).to_have_count(0)


def nobody_else_finds_it(open_window: OpenWindow, town: Cast, reference: str) -> Page:
    """Neither administrator, analyst nor reader finds a case address. Returns the reader's window."""
    for name in ("Ben", "Anna", "Rob"):
        page = sign_in(open_window(width=1280), town[name])
        for rest in ("", "contact/", "volgende-stap/", "afsluiten/", "meelezen/"):
            assert page.request.get(f"{HERE}werk/vragen/{reference}/{rest}").status == 404
    return page


def board_reads_and_replies(public: Page, rob: Page, town: Cast) -> None:
    many_families(town, day=localdate())
    quarter = Quarter.of(localdate())
    after = (quarter.last_day + timedelta(days=1)).isoformat()
    call_command("publish_report", "--support-point", "voorbeeldstad", "--quarter", str(quarter), "--date", after)
    public.goto(f"{HERE}cijfers/{quarter}/")
    expect(public.locator("table").first).to_contain_text("Totaal")
    assert public.request.get(f"{HERE}cijfers/{quarter}/tabel.csv").ok
    rob.goto(f"{HERE}werk/cijfers/{quarter}/antwoord/")
    rob.locator("main input[type=text]").first.fill("Samenwerkingsverband Voorbeeldstad")
    rob.locator("main textarea").first.fill(REPLY)
    rob.locator("main form button").first.click()
    public.goto(f"{HERE}signalen/")
    expect(public.locator("main")).to_contain_text(REPLY)


def everything_goes_a_year_later(page: Page, code: str, reference: str) -> None:
    case = Case.objects.get(reference=reference)
    year_later = months_later(localdate(), 12)
    call_command("erase_due_cases", "--date", year_later.isoformat())
    page.goto(f"{HERE}mijn-vraag/gesprek/")
    expect(page.locator("main")).to_contain_text("wissen wij alles")
    call_command("erase_due_cases", "--date", (year_later + timedelta(days=31)).isoformat())
    come_back(page, code)
    expect(page.locator(".problems")).to_contain_text("gaat er niets open")
    assert not Message.objects.filter(case=case).exists()
    assert Case.objects.get(reference=reference).topic == "thuiszitten"
