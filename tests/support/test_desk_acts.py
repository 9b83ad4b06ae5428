"""Does every act on a case happen once, by whom it may, and never over what somebody else just did?"""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from krukje.accounts.unlocked import COOKIE
from krukje.support.actions.opening import read_messages
from krukje.support.models import Case, Closure, Contact, KeyGrant, NextAction
from tests.cast import STORY, TODAY, Cast, Family
from tests.reading import problems, words
from tests.support.conftest import NOON
from tests.support.desk_typing import LIST, act, typed

pytestmark = pytest.mark.django_db

ACTS = ["antwoord", "contact", "volgende-stap", "afsluiten", "meelezen"]


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOON):
        yield


@pytest.fixture
def fatma(client: Client, cast: Cast) -> Client:
    return cast["Fatma"].signs_in(client)


def texts(family: Family) -> list[str]:
    return [message.text for message in read_messages(family.case, private=family.private)]


def what_was_done() -> tuple[int, int, int, int]:
    """Everything that the acts leave behind, counted."""
    return Contact.objects.count(), NextAction.objects.count(), Closure.objects.count(), KeyGrant.objects.count()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("antwoord", "Uw antwoord staat bij het gezin."),
        ("contact", "Het contact is vastgelegd."),
        ("volgende-stap", "De volgende stap is genoteerd."),
        ("afsluiten", "De vraag is afgesloten."),
        ("meelezen", "Lena kan nu meelezen."),
    ],
)
def test_each_act_works_and_says_what_happened(
    fatma: Client, family: Family, cast: Cast, name: str, said: str
) -> None:
    response = fatma.post(act(family, name), typed(name, cast), follow=True)

    assert said in words(response)


def test_after_the_acts_the_case_shows_them(fatma: Client, family: Family, cast: Cast) -> None:
    for seen, name in enumerate(("antwoord", "contact", "volgende-stap"), start=1):
        fatma.post(act(family, name), typed(name, cast, seen=seen))

    page = words(fatma.get(f"{LIST}{family.case.reference}/"))

    assert "Mijn kind zit thuis" in page
    assert "Thuis zitten" in page
    assert "2 · hulp voor langere tijd" in page
    assert "18 nov: telefoon, 25 minuten, Fatma" in page
    assert "bellen, vrijdag 20 november, Fatma" in page
    assert texts(family) == [STORY, "Ik bel u."]


@pytest.mark.parametrize("name", ["antwoord", "contact", "volgende-stap", "afsluiten"])
def test_who_looked_at_an_older_state_changes_nothing_and_keeps_what_was_typed(
    fatma: Client, family: Family, cast: Cast, name: str
) -> None:
    joris = cast["Joris"].signs_in(Client())
    joris.post(act(family, "antwoord"), typed("antwoord", cast, text="Joris was er eerst."))

    response = fatma.post(act(family, name), typed(name, cast, text="Dit typte Fatma."))

    assert response.status_code == 200
    assert "Een collega of het gezin was u net voor." in problems(response)
    assert texts(family) == [STORY, "Joris was er eerst."]
    assert what_was_done() == (0, 0, 0, 2)
    page = response.content.decode()
    assert {
        "antwoord": "Dit typte Fatma.",
        "contact": 'value="25"',
        "volgende-stap": 'value="2026-11-20"',
        "afsluiten": 'value="agreed"',
    }[name] in page
    assert 'name="seen" value="2"' in page


def test_having_read_what_is_new_one_sends_the_same_text_again(fatma: Client, family: Family, cast: Cast) -> None:
    cast["Joris"].signs_in(Client()).post(act(family, "antwoord"), typed("antwoord", cast, text="Joris."))
    form = typed("antwoord", cast, text="Fatma.")
    page = fatma.post(act(family, "antwoord"), form)
    assert "Joris." in words(page)

    fatma.post(act(family, "antwoord"), form | {"seen": "2"})

    assert texts(family) == [STORY, "Joris.", "Fatma."]


def test_an_answer_sent_twice_is_there_once(fatma: Client, family: Family, cast: Cast) -> None:
    form = typed("antwoord", cast)

    for _each in range(2):
        assert fatma.post(act(family, "antwoord"), form).status_code == 302

    assert texts(family) == [STORY, "Ik bel u."]


def test_closing_twice_closes_once_and_says_so(fatma: Client, family: Family, cast: Cast) -> None:
    fatma.post(act(family, "afsluiten"), typed("afsluiten", cast))

    response = fatma.post(act(family, "afsluiten"), typed("afsluiten", cast, outcome="stopped"), follow=True)

    assert "Deze vraag was al afgesloten. Er is niets veranderd." in words(response)
    assert Closure.objects.get().outcome == "agreed"


@pytest.mark.parametrize(
    ("name", "wrong", "sentence"),
    [
        ("antwoord", {"text": " "}, "Schrijf eerst een antwoord."),
        ("antwoord", {"text": "a" * 10_001}, "Dit is te lang: er passen 10000 tekens in."),
        ("contact", {"topic": ""}, "Kies een onderwerp."),
        ("contact", {"topic": "bestaat-niet"}, "Selecteer een geldige keuze."),
        ("contact", {"minutes": ""}, "Vul het aantal minuten in."),
        ("contact", {"minutes": "0"}, "Vul minstens één minuut in."),
        ("contact", {"minutes": "601"}, "Vul hoogstens 600 minuten in."),
        ("contact", {"minutes": "een uur"}, "Vul een heel getal in"),
        ("contact", {"on": "2026-11-19"}, "Deze dag moet nog komen."),
        ("contact", {"on": ""}, "Kies een datum."),
        ("volgende-stap", {"due_on": ""}, "Kies een datum."),
        ("afsluiten", {"outcome": ""}, "Kies hoe het afloopt."),
        ("meelezen", {"colleague": ""}, "Kies een collega."),
    ],
)
def test_what_is_wrong_is_said_and_changes_nothing(
    family: Family, cast: Cast, name: str, wrong: dict[str, str], sentence: str
) -> None:
    fatma = cast["Fatma"].signs_in(Client())

    response = fatma.post(act(family, name), typed(name, cast) | wrong)

    assert response.status_code == 200
    assert sentence in problems(response)
    assert texts(family) == [STORY]
    assert what_was_done() == (0, 0, 0, 2)


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("who", ["Sara", "Lena", "Ben", "Rob", "a neighbour", "a stranger"])
def test_who_has_no_key_can_do_nothing(family: Family, cast: Cast, neighbours: Cast, name: str, who: str) -> None:
    client = Client()
    if who != "a stranger":
        (neighbours["Fatma"] if who == "a neighbour" else cast[who]).signs_in(client)

    response = client.post(act(family, name), typed(name, cast))

    assert response.status_code == (302 if who == "a stranger" else 404)
    assert texts(family) == [STORY]
    assert what_was_done() == (0, 0, 0, 2)


def test_the_next_step_is_only_for_who_can_read_the_case(fatma: Client, family: Family, cast: Cast) -> None:
    response = fatma.post(
        act(family, "volgende-stap"), typed("volgende-stap", cast, owner=str(cast["Sara"].user.pk))
    )

    assert response.status_code == 200
    assert not NextAction.objects.exists()


def test_a_contact_remembers_what_was_chosen_before(fatma: Client, family: Family, cast: Cast) -> None:
    fatma.post(act(family, "contact"), typed("contact", cast))

    page = fatma.get(act(family, "contact")).content.decode()

    assert '<option value="thuiszitten" selected>' in page
    assert '<option value="vo" selected>' in page


def test_an_answer_given_late_in_the_evening_has_the_day_of_here(fatma: Client, family: Family, cast: Cast) -> None:
    with time_machine.travel(NOON + timedelta(hours=12, minutes=30)):
        fatma = cast["Fatma"].signs_in(Client())
        fatma.post(act(family, "antwoord"), typed("antwoord", cast))

    assert read_messages(family.case, private=family.private)[-1].written_on == TODAY + timedelta(days=1)


def test_a_closed_case_has_no_form_to_answer_with(fatma: Client, family: Family, cast: Cast) -> None:
    fatma.post(act(family, "afsluiten"), typed("afsluiten", cast))

    page = fatma.get(f"{LIST}{family.case.reference}/")

    assert 'name="text"' not in page.content.decode()
    assert "Er zijn afspraken met school" in words(page)
    assert Case.objects.get().version == 2


@pytest.mark.parametrize(("name", "changed"), [("antwoord", {"text": ""}), ("meelezen", {})])
def test_an_act_that_needs_a_key_that_is_asleep_asks_to_sign_in_and_changes_nothing(
    fatma: Client, family: Family, cast: Cast, name: str, changed: dict[str, str]
) -> None:
    del fatma.cookies[COOKIE]

    response = fatma.post(act(family, name), typed(name, cast) | changed)

    assert response.headers["Location"] == "/inloggen/?next=/voorbeeldstad/werk/"
    assert texts(family) == [STORY]
    assert what_was_done() == (0, 0, 0, 2)
