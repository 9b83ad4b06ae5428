"""Does a family get its question across: one thing a page, nothing lost, and a code it surely has?"""

import pytest
from django.test import Client

from krukje.accounts.unlocked import COOKIE
from krukje.places.models import SupportPoint
from krukje.support.actions.opening import read_details, read_messages
from krukje.support.family import open_here
from krukje.support.models import Case, Message
from krukje.support.slots import ASKING
from krukje.vault import new_code
from tests.cast import STORY, Cast
from tests.reading import problems, words
from tests.support.crowd import nobody_passes
from tests.support.walking import ASK, CODE, answer, ask_all, code_shown, current_step, type_back

pytestmark = pytest.mark.django_db


def test_the_first_page_tells_what_comes_and_sets_no_cookie(client: Client, cast: Cast) -> None:
    response = client.get(ASK)

    assert "U hoeft uw naam niet te zeggen." in words(response)
    assert "Binnen 3 werkdagen." in words(response)
    assert f'href="{ASK}wie/"' in response.content.decode()
    assert not response.cookies


def test_where_nobody_has_a_key_yet_one_is_asked_to_call(client: Client, here: SupportPoint) -> None:
    response = client.get(ASK)

    assert "Dit steunpunt kan hier nog geen vragen ontvangen." in words(response)
    assert f"{ASK}wie/" not in response.content.decode()


def test_every_page_asks_one_thing_and_leads_to_the_next(client: Client, cast: Cast) -> None:
    assert answer(client, "wie", asker="parent") == f"{ASK}school/"
    assert answer(client, "school", sector="po") == f"{ASK}verhaal/"
    assert answer(client, "verhaal", story=STORY) == f"{ASK}over-u/"
    assert answer(client, "over-u", name="Samira", school="De Driepoot") == f"{ASK}nakijken/"
    page = words(client.get(f"{ASK}nakijken/"))
    for said in ("ouder of verzorger", "basisschool", STORY, "Samira", "De Driepoot", "Stap 5 van 5"):
        assert said in page
    assert answer(client, "nakijken") == CODE


@pytest.mark.parametrize(
    ("before", "step", "typed", "sentence"),
    [
        ({}, "wie", {}, "Kies wie u bent."),
        ({}, "wie", {"asker": "buurman"}, "Selecteer een geldige keuze."),
        ({"wie": {"asker": "parent"}}, "school", {}, "Kies een soort school."),
        (
            {"wie": {"asker": "parent"}, "school": {"sector": "vo"}},
            "verhaal",
            {"story": "   "},
            "Schrijf in een paar woorden wat er speelt.",
        ),
        (
            {"wie": {"asker": "parent"}, "school": {"sector": "vo"}},
            "verhaal",
            {"story": "a" * 10_001},
            "Dit is te lang: er passen 10000 tekens in.",
        ),
    ],
)
@pytest.mark.usefixtures("cast")
def test_what_is_missing_or_wrong_is_said_and_the_text_stays(
    client: Client,
    before: dict[str, dict[str, str]],
    step: str,
    typed: dict[str, str],
    sentence: str,
) -> None:
    for page, answers in before.items():
        answer(client, page, **answers)

    response = client.post(f"{ASK}{step}/", typed)

    assert response.status_code == 200
    assert sentence in problems(response)
    assert typed.get("story", "").strip() in response.content.decode()


def test_back_shows_what_was_answered(client: Client, cast: Cast) -> None:
    answer(client, "wie", asker="pupil")
    answer(client, "school", sector="vo")
    answer(client, "verhaal", story=STORY)

    assert 'value="pupil"' in client.get(f"{ASK}wie/").content.decode().split("checked")[0].rsplit("<input", 1)[1]
    assert STORY in client.get(f"{ASK}verhaal/").content.decode()
    assert f'href="{ASK}verhaal/"' in client.get(f"{ASK}over-u/").content.decode()


def test_changing_an_earlier_answer_keeps_the_later_ones(client: Client, cast: Cast) -> None:
    ask_all(client, until="nakijken")

    answer(client, "wie", asker="professional")

    page = words(client.get(f"{ASK}nakijken/"))
    assert "iemand van school of hulp" in page
    assert STORY in page


@pytest.mark.parametrize("ahead", ["verhaal", "over-u", "nakijken"])
def test_who_skips_ahead_is_led_back_to_the_first_open_question(client: Client, cast: Cast, ahead: str) -> None:
    assert client.get(f"{ASK}{ahead}/").headers["Location"] == f"{ASK}wie/"
    answer(client, "wie", asker="parent")

    assert current_step(client, ahead) == "school"
    assert not Case.objects.exists()


def test_sending_before_everything_is_answered_asks_nothing(client: Client, cast: Cast) -> None:
    answer(client, "wie", asker="parent")

    assert client.post(f"{ASK}nakijken/").headers["Location"] == f"{ASK}school/"
    assert not Case.objects.exists()


def test_a_step_that_does_not_exist_is_not_there(client: Client, cast: Cast) -> None:
    assert client.get(f"{ASK}geheim/").status_code == 404


def test_the_last_page_may_be_left_empty(client: Client, cast: Cast) -> None:
    ask_all(client, name="", school="")

    assert Case.objects.count() == 1


def test_what_was_typed_is_in_the_case_and_only_there(client: Client, cast: Cast) -> None:
    ask_all(client, name="Samira", school="De Driepoot")

    case = Case.objects.get()
    response = client.get(CODE)
    found = open_here(response.wsgi_request, cast.support_point)
    assert found is not None
    opened, private = found
    assert opened == case
    assert [message.text for message in read_messages(case, private=private)] == [STORY]
    assert read_details(case, private=private) == {"name": "Samira", "school": "De Driepoot"}


def test_the_draft_in_the_session_can_not_be_read_without_the_browser(client: Client, cast: Cast) -> None:
    answer(client, "wie", asker="parent")
    answer(client, "school", sector="po")
    answer(client, "verhaal", story=STORY)
    assert "niet terug" in STORY
    assert "niet terug" not in str(dict(client.session.items()))

    client.cookies[COOKIE] = ""

    assert current_step(client, "verhaal") == "wie"


def test_sent_twice_is_asked_once_and_shows_the_same_code(client: Client, cast: Cast) -> None:
    ask_all(client, until="nakijken")
    draft, session = client.cookies[COOKIE].value, dict(client.session.items())
    assert answer(client, "nakijken") == CODE
    first = code_shown(client)

    # The second of two clicks arrives with the session as it was at the first.
    stored = client.session
    stored["sealed"] = session["sealed"]
    stored.save()
    client.cookies[COOKIE] = draft
    assert answer(client, "nakijken") == CODE

    assert code_shown(client) == first
    assert Case.objects.count() == Message.objects.count() == 1


def test_who_clicks_back_after_sending_finds_the_code_again(client: Client, cast: Cast) -> None:
    ask_all(client)

    for step in ("nakijken", "wie"):
        assert client.get(f"{ASK}{step}/").headers["Location"] == CODE


def test_the_code_stays_on_show_until_its_last_group_is_typed_back(client: Client, cast: Cast) -> None:
    ask_all(client)
    shown = code_shown(client)

    assert client.get("/voorbeeldstad/mijn-vraag/gesprek/").headers["Location"] == CODE
    assert "Typ de laatste vier tekens van uw code." in problems(type_back(client, ""))
    assert "Dat zijn niet de laatste vier tekens." in problems(type_back(client, "2222"))
    assert "Dat zijn niet de laatste vier tekens." in problems(type_back(client, shown))
    assert code_shown(client) == shown

    response = type_back(client, f" {shown[-4:].lower()} ")

    assert response.headers["Location"] == "/voorbeeldstad/mijn-vraag/gesprek/"
    assert STORY in words(client.get("/voorbeeldstad/mijn-vraag/gesprek/"))
    assert client.get(CODE).headers["Location"] == "/voorbeeldstad/mijn-vraag/gesprek/"


def test_the_page_says_that_a_lost_code_is_lost_before_it_matters(client: Client, cast: Cast) -> None:
    ask_all(client)

    assert "Kwijt is kwijt." in words(client.get(CODE))


def test_the_code_can_be_saved_under_a_name_that_tells_nothing(client: Client, cast: Cast) -> None:
    ask_all(client)
    shown = code_shown(client)

    response = client.get(f"{CODE}bewaren/")

    assert response.headers["Content-Disposition"] == 'attachment; filename="bewaren.html"'
    assert response.headers["Cache-Control"] == "no-store"
    assert shown in words(response)
    assert "http://testserver/voorbeeldstad/mijn-vraag/" in words(response)
    assert "<svg" in response.content.decode()
    type_back(client, shown[-4:])
    assert client.get(f"{CODE}bewaren/").status_code == 404


def test_the_picture_holds_the_code_behind_a_sign_that_browsers_never_send(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    class Drawing:
        def svg_inline(self, **_how: object) -> str:
            return "<svg></svg>"

        def symbol_size(self, **_how: object) -> tuple[int, int]:
            return 1, 1

    def make(text: str, **_how: object) -> Drawing:
        drawn.append(text)
        return Drawing()

    monkeypatch.setattr("krukje.ui.qr.segno.make", make)
    ask_all(client)

    assert drawn == [f"http://testserver/voorbeeldstad/mijn-vraag/#{code_shown(client)}"]


def test_a_stranger_sees_no_code(client: Client, cast: Cast) -> None:
    ask_all(client)

    assert Client().get(CODE).headers["Location"] == "/voorbeeldstad/mijn-vraag/gesprek/"
    assert Client().get(f"{CODE}bewaren/").status_code == 404


def test_the_code_of_one_support_point_is_not_shown_as_one_of_another(
    client: Client, cast: Cast, neighbours: Cast
) -> None:
    ask_all(client)

    assert client.get("/anderland/vraag/code/").headers["Location"] == "/anderland/mijn-vraag/gesprek/"
    assert client.get("/anderland/vraag/code/bewaren/").status_code == 404
    assert client.get("/anderland/vraag/wie/").status_code == 200


def test_when_the_last_colleague_with_a_key_left_nothing_is_asked_and_the_text_stays(
    client: Client, cast: Cast
) -> None:
    ask_all(client, until="nakijken")
    for name in ("Fatma", "Joris"):
        cast[name].user.key.delete()

    response = client.post(f"{ASK}nakijken/", follow=True)

    assert "Dit steunpunt kan nu geen vragen ontvangen. Bel ons. Uw tekst staat er nog." in words(response)
    assert STORY in words(response)
    assert not Case.objects.exists()


def test_when_it_is_too_busy_nothing_is_asked_and_the_text_stays(client: Client, cast: Cast) -> None:
    ask_all(client, until="nakijken")

    with nobody_passes(ASKING):
        response = client.post(f"{ASK}nakijken/", follow=True)

    assert "Het is nu erg druk. Probeer het over een minuut nog eens. Uw tekst staat er nog." in words(response)
    assert STORY in words(response)
    assert answer(client, "nakijken") == CODE


def test_when_another_case_has_the_first_group_another_code_is_drawn(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, free = new_code(), new_code()
    monkeypatch.setattr("krukje.support.draft.new_code", lambda: taken)
    ask_all(Client())
    ask_all(client, until="nakijken")
    monkeypatch.setattr("krukje.support.views_ask.new_code", lambda: free)

    assert answer(client, "nakijken") == CODE

    assert code_shown(client) == free.shown
    assert Case.objects.count() == 2
