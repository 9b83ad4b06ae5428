"""Somebody answers a few questions and sees who can help, who can't now, and why."""

import pytest
from django.test import Client

from krukje.inform.models import Edition
from krukje.places.models import SupportPoint

GUIDE = "/voorbeeldstad/wie-helpt/"
CLOSED_NOW = "Dit kan nu niet, en waarom"


def test_who_answers_sees_doors_that_are_open_and_why_another_is_not(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    page = client.get(GUIDE, {"waar": "tlv", "procedure": "ja", "thuiszit": "lang"})

    opened, _, closed = page.text.partition(CLOSED_NOW)
    assert "Bezwaar bij het samenwerkingsverband" in opened
    assert ">Onderwijsconsulenten<" not in opened
    assert ">Onderwijsconsulenten<" in closed
    assert "feit-consulent-niet-procedure" in closed
    assert page["Cache-Control"] == "no-store"


def test_answers_stay_chosen_so_that_one_can_change_them(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    page = client.get(GUIDE, {"waar": "plan"}).text

    assert page.count("checked") == page.count("<fieldset")
    assert (
        page.index('value="plan"')
        < page.index("checked", page.index('value="plan"'))
        < page.index('value="afspraken"')
    )


@pytest.mark.parametrize("wrong", [{"kies": "1"}, {"kies": "1", "waar": "nergens"}, {"kies": "1", "wie": "ja"}])
def test_who_chose_nothing_that_we_know_is_told_kindly(
    client: Client, here: SupportPoint, national_edition: Edition, wrong: dict[str, str]
) -> None:
    page = client.get(GUIDE, wrong)

    assert page.status_code == 200
    assert "U hebt nog niets gekozen" in page.text


def test_a_contact_warns_of_what_always_holds_and_of_nothing_that_nobody_answered(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    page = client.get(f"{GUIDE}onderwijsconsulenten/").text

    assert "Niet bij onenigheid over zittenblijven" in page
    assert "Eerst moet iedereen veilig zijn" not in page
    assert "Vertel school eerst wat er speelt" not in page
