"""Where are you now? One moment, several at once, and never a fixed order."""

from django.test import Client

from krukje.inform.models import Edition
from krukje.places.models import SupportPoint

JOURNEY = "/voorbeeldstad/reis/"


def test_every_moment_can_be_ticked_and_read_without_javascript(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    page = client.get(JOURNEY).text

    assert page.count('<input type="checkbox" name="m"') == 15
    assert page.count("Lees over:") == 15
    assert 'method="post"' not in page


def test_chosen_moments_are_put_together(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(JOURNEY, {"m": ["verder", "wachten"]}).text

    assert page.index("<h2>Ik wacht op school</h2>") < page.index("<h2>Wij gaan verder</h2>")
    assert "adem in" in page
    assert "vier het" in page
    # What belongs to both moments stands once, and first.
    uitleg = page.split("Uitleg die hierbij past")[1].split("</section>")[0]
    assert uitleg.count("<li>") == 3
    assert uitleg.index("Antwoord van school") < uitleg.index("Nu hulp nodig?")
    assert page.count(">De luisterlijn</a></h3>") == 1


def test_one_chosen_moment_shows_what_many_recognise_besides(
    client: Client, here: SupportPoint, edition: Edition
) -> None:
    page = client.get(JOURNEY, {"m": "wachten"}).text

    assert "Veel gezinnen herkennen ook" in page
    assert 'href="/voorbeeldstad/reis/verder/"' in page


def test_what_somebody_chose_is_kept_nowhere(client: Client, here: SupportPoint, edition: Edition) -> None:
    assert client.get(JOURNEY, {"m": "wachten"})["Cache-Control"] == "no-store"


def test_choosing_nothing_says_how_to_go_on(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(JOURNEY, {"kies": "1"}).text

    assert "U hebt nog niets aangekruist" in page
    assert "Ik wacht op school" in page


def test_moments_that_do_not_exist_are_passed_over(client: Client, here: SupportPoint, edition: Edition) -> None:
    assert "<h2>Ik wacht op school</h2>" in client.get(JOURNEY, {"m": ["wachten", "weg", "' OR 1=1"]}).text
    assert "Waar bent u nu?</h1>" in client.get(JOURNEY, {"m": "weg"}).text


def test_a_moment_leads_to_explanation_people_and_what_may_come_next(
    client: Client, here: SupportPoint, edition: Edition
) -> None:
    page = client.get(JOURNEY + "wachten/").text

    assert "U hoort niets en weet niet waarom." in page
    assert 'href="/voorbeeldstad/uitleg/antwoord-van-school/"' in page
    assert 'href="/voorbeeldstad/reis/verder/"' in page
    assert 'href="tel:0800111"' in page
    assert 'id="feit-antwoord-termijn"' in page
