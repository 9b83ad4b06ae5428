"""What needs a colleague today: numbers, each only for the roles that may see the page behind it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate, now

from krukje.support.actions.working import plan_step
from krukje.support.models import Step
from tests.cast import Cast, Family, family_asks

DESK = "/voorbeeldstad/werk/"


def page_of(client: Client, cast: Cast, name: str) -> str:
    return " ".join(cast[name].signs_in(client).get(DESK).content.decode().split())


@pytest.mark.parametrize(
    ("name", "shown", "hidden"),
    [
        ("Fatma", "open vraag samen", "Lees het logboek"),
        ("Sara", "open vragen samen", "medewerker zonder sleutel"),
        ("Lena", "medewerker zonder sleutel", "Lees het logboek"),
        ("Piet", "nog aan geen gezin gekoppeld", "vraag"),
        ("Emma", "om na te kijken", "open vraag"),
        ("Anna", "op antwoord", "open vraag"),
        ("Rob", "op antwoord", "zonder sleutel"),
        ("Frits", "Lees het logboek", "open vraag"),
        ("Ben", "medewerker zonder sleutel", "open vraag"),
    ],
)
def test_everybody_sees_their_own_work(
    client: Client, cast: Cast, family: Family, name: str, shown: str, hidden: str
) -> None:
    main = page_of(client, cast, name).split("<main")[1]

    assert shown in main
    assert hidden not in main


def test_the_numbers_are_those_of_the_list(client: Client, cast: Cast, family: Family) -> None:
    fatma = cast["Fatma"].user
    late = family_asks(cast.support_point, today=localdate() - timedelta(days=30))
    due = localdate() + timedelta(days=1)
    plan_step(case=family.case, step=Step.CALL, due_on=due, owner=fatma, seen=1, by=fatma, now=now())

    main = page_of(client, cast, "Fatma").split("<main")[1]

    assert '<b class="count">2</b> open vragen samen' in main
    assert '<b class="count">1</b> vraag voor mij' in main
    assert '<b class="count">1</b> vraag is te laat' in main
    assert '<b class="count">1</b> nieuwe vraag' in main
    assert late.case.is_late(localdate())


def test_a_colleague_of_another_support_point_finds_no_desk_here(
    client: Client, cast: Cast, neighbours: Cast
) -> None:
    assert neighbours["Lena"].signs_in(client).get(DESK).status_code == 404


def test_a_stranger_is_asked_to_sign_in(client: Client, cast: Cast) -> None:
    assert client.get(DESK).headers["Location"].startswith("/inloggen/")
