"""Does the code open its case, does every other code learn nothing, and does the site stay usable meanwhile?"""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from krukje.accounts.models import WrongTry
from krukje.accounts.unlocked import COOKIE
from krukje.audit.models import Entry
from krukje.support.slots import CODES
from krukje.vault import Code, new_code
from tests.cast import STORY, Cast, Family, family_asks
from tests.reading import problems, words
from tests.support.conftest import NOON
from tests.support.crowd import nobody_passes
from tests.support.walking import CONVERSATION, ENTER, enter

pytestmark = pytest.mark.django_db

NOTHING_OPENS = "Met deze code gaat er niets open. Kijk elk teken nog eens na."


def guessed(family: Family) -> str:
    return Code(family.code.handle + new_code().secret).shown


def test_the_code_opens_the_case_on_another_device(client: Client, family: Family) -> None:
    assert enter(client, family.code.shown).headers["Location"] == CONVERSATION

    assert STORY in words(client.get(CONVERSATION))


@pytest.mark.parametrize("written", [str.lower, lambda code: code.replace("-", " "), lambda code: f" {code}  "])
def test_the_code_may_be_typed_as_people_type(client: Client, family: Family, written: object) -> None:
    typed = written(family.code.shown)  # type: ignore[operator]

    assert enter(client, typed).headers["Location"] == CONVERSATION


def test_a_wrong_code_and_an_unknown_one_say_exactly_the_same(client: Client, family: Family) -> None:
    pages = [enter(client, code) for code in (guessed(family), new_code().shown)]

    assert [page.status_code for page in pages] == [200, 200]
    told = {problems(page) for page in pages}
    assert told == {f"Kijk dit nog even na {NOTHING_OPENS}"}
    assert len({len(words(page)) for page in pages}) == 1


@pytest.mark.parametrize("typed", ["", "ABCD-EFGH", "0000-1111-OOOO-IIII", "niet mijn code!"])
def test_what_can_not_be_a_code_is_told_and_costs_no_try(client: Client, family: Family, typed: str) -> None:
    response = enter(client, typed)

    said = "Dit is geen hele code." if typed else "Typ uw code."
    assert said in problems(response)
    assert not WrongTry.objects.exists()


@pytest.mark.parametrize("known", [True, False], ids=["known group", "unknown group"])
def test_after_five_wrong_codes_one_waits_and_it_says_until_when(
    client: Client, family: Family, known: bool
) -> None:
    code = family.code if known else new_code()
    with time_machine.travel(NOON, tick=False):
        for _each in range(5):
            assert NOTHING_OPENS in problems(enter(client, Code(code.handle + new_code().secret).shown))

        response = enter(client, code.shown)

    assert "Voor de veiligheid kan het weer na 12:01 uur." in problems(response)
    assert client.get(CONVERSATION).status_code == 302


def test_after_the_wait_the_right_code_opens(client: Client, family: Family) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        for _each in range(5):
            enter(client, guessed(family))
        clock.shift(timedelta(minutes=1))

        assert enter(client, family.code.shown).status_code == 302


def test_another_family_is_not_slowed(client: Client, family: Family, cast: Cast) -> None:
    other = family_asks(cast.support_point, "Een andere vraag.")
    for _each in range(6):
        enter(client, guessed(family))

    assert enter(client, other.code.shown).status_code == 302


def test_when_too_many_codes_are_tried_it_says_so_and_the_rest_of_the_site_works(
    client: Client, family: Family
) -> None:
    with nobody_passes(CODES):
        response = enter(client, family.code.shown)
        others = [client.get(address).status_code for address in ("/voorbeeldstad/vraag/", ENTER)]

    assert "Er proberen nu veel mensen een code." in problems(response)
    assert others == [200, 200]
    assert not WrongTry.objects.exists()
    assert enter(client, family.code.shown).status_code == 302


def test_a_code_of_another_support_point_opens_nothing(client: Client, family: Family, neighbours: Cast) -> None:
    response = enter(client, family.code.shown, at="/anderland/mijn-vraag/")

    assert NOTHING_OPENS in problems(response)
    assert client.get(CONVERSATION).status_code == 302


def test_a_case_that_is_open_here_is_not_open_next_door(client: Client, family: Family, neighbours: Cast) -> None:
    family.comes_back(client)

    assert client.get("/anderland/mijn-vraag/gesprek/").headers["Location"] == "/anderland/mijn-vraag/"
    assert "staat nog open in deze browser" in words(client.get(ENTER))
    assert "staat nog open in deze browser" not in words(client.get("/anderland/mijn-vraag/"))


def test_opening_gives_another_session_number(client: Client, family: Family) -> None:
    enter(client, guessed(family))
    client.get(ENTER)
    before = client.session.session_key

    enter(client, family.code.shown)

    assert client.cookies["krukje"].value not in {before, ""}


def test_the_code_is_not_shown_again_in_the_form(client: Client, family: Family) -> None:
    assert family.code.secret not in enter(client, family.code.shown).content.decode()


@pytest.mark.parametrize("lost", [COOKIE, "krukje"], ids=["half a key", "session"])
def test_without_either_half_the_case_is_closed(client: Client, family: Family, lost: str) -> None:
    enter(client, family.code.shown)
    assert client.get(CONVERSATION).status_code == 200

    del client.cookies[lost]

    assert client.get(CONVERSATION).headers["Location"] == ENTER


def test_the_half_of_another_browser_opens_nothing(client: Client, family: Family) -> None:
    other = Client()
    enter(client, family.code.shown)
    enter(other, family.code.shown)

    client.cookies[COOKIE] = other.cookies[COOKIE].value

    assert client.get(CONVERSATION).headers["Location"] == ENTER


@pytest.mark.parametrize("nonsense", ["geen base64!", "a2xlaW4=", ""])
def test_a_half_that_is_no_half_is_no_half(client: Client, family: Family, nonsense: str) -> None:
    enter(client, family.code.shown)

    client.cookies[COOKIE] = nonsense

    assert client.get(CONVERSATION).headers["Location"] == ENTER


def test_after_half_an_hour_of_silence_the_case_is_closed(client: Client, family: Family) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        enter(client, family.code.shown)
        clock.shift(timedelta(minutes=29))
        assert client.get(CONVERSATION).status_code == 200
        clock.shift(timedelta(minutes=31))
        assert client.get(CONVERSATION).headers["Location"] == ENTER


def test_closing_it_leaves_nothing_on_a_borrowed_phone(client: Client, family: Family) -> None:
    enter(client, family.code.shown)

    response = client.post(f"{ENTER}sluiten/", follow=True)

    assert "Uw vraag is hier gesloten." in words(response)
    assert client.get(CONVERSATION).headers["Location"] == ENTER
    assert not client.cookies[COOKIE].value


def test_closing_takes_a_button_not_a_link(client: Client, family: Family) -> None:
    enter(client, family.code.shown)

    assert client.get(f"{ENTER}sluiten/").status_code == 405
    assert client.get(CONVERSATION).status_code == 200


def test_wrong_codes_leave_no_trace_of_who_tried(client: Client, family: Family) -> None:
    enter(client, guessed(family))

    assert not Entry.objects.filter(what="case.enter").exists()
    assert family.code.handle not in str(WrongTry.objects.values())
