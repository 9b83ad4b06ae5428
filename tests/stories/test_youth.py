"""A pupil asks on its own phone: from the youth page to the answer, stopping once, with nothing in the way."""

import uuid

import pytest
from django.utils.timezone import now
from playwright.sync_api import expect

from krukje.support.actions.writing import answer
from krukje.support.models import Asker, Case
from tests.cast import Cast
from tests.stories.conftest import OpenWindow
from tests.stories.test_everybody_can_use_it import WIDTHS, faults, sideways
from tests.stories.walk import HERE, cookies_of, follow, gets_ready, press, read_code

pytestmark = pytest.mark.once

STORY = "Ik trek school niet meer en niemand vraagt mij iets."


@pytest.mark.parametrize("width", WIDTHS)
def test_a_pupil_asks_stops_asks_again_and_comes_back(town: Cast, open_window: OpenWindow, width: int) -> None:
    gets_ready(town["Fatma"])
    page = open_window(width=width)
    found = []

    page.goto(f"{HERE}jongeren/")
    found += faults(page) + sideways(page)
    page.locator("main").get_by_role("link", name="Stel je vraag").click()
    found += faults(page) + sideways(page)
    assert cookies_of(page.context) == []
    follow(page, "Begin")
    page.get_by_label("Middelbare school").check()
    press(page, "Verder")
    page.get_by_label("Wat speelt er?").fill("Dit wil ik toch niet zeggen.")
    press(page, "Verder")
    press(page, "Stop en wis")
    expect(page.get_by_text("Je bent gestopt.")).to_be_visible()

    follow(page, "Begin")
    press(page, "Verder")
    found += faults(page) + sideways(page)
    page.get_by_label("Middelbare school").check()
    press(page, "Verder")
    expect(page.get_by_label("Wat speelt er?")).to_have_value("")
    page.get_by_label("Wat speelt er?").fill(STORY)
    found += faults(page) + sideways(page)
    press(page, "Verder")
    page.get_by_label("Hoe mogen we je noemen?").fill("Noor")
    found += faults(page) + sideways(page)
    press(page, "Verder")
    found += faults(page) + sideways(page)
    press(page, "Verstuur mijn vraag")
    found += faults(page) + sideways(page)
    code = read_code(page)
    page.get_by_label("Typ de laatste vier tekens").fill(code[-4:])
    press(page, "Ik heb de code bewaard")
    found += faults(page) + sideways(page)
    press(page, "Sluit mijn vraag")

    case = Case.objects.get()
    assert case.asker == Asker.PUPIL
    answer(
        case=case,
        text="Wat goed dat je schrijft.",
        submission=uuid.uuid4(),
        seen=1,
        by=town["Fatma"].user,
        now=now(),
    )
    page.goto(f"{HERE}mijn-vraag/jongeren/")
    found += faults(page) + sideways(page)
    page.get_by_label("Je code").fill(code)
    press(page, "Open mijn vraag")
    expect(page.get_by_text("Wat goed dat je schrijft.")).to_be_visible()

    assert found == []
