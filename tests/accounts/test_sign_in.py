"""Do both factors let a colleague in, and does nothing less?"""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils.html import escape
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from pytest_django.fixtures import Settings

from krukje.accounts.models import WrongTry
from krukje.accounts.unlocked import COOKIE
from krukje.accounts.views_sign_in import WRONG
from tests.accounts.people import ANOTHER, NOON, PASSWORD, digits, telephone_of, type_in
from tests.cast import Cast, Person

pytestmark = pytest.mark.django_db

DESK = "/voorbeeldstad/werk/vragen/"


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_password_and_telephone_together_let_in(client: Client, fatma: Person) -> None:
    device = telephone_of(fatma.user)

    response = client.post(
        "/inloggen/", {"email": " FATMA@voorbeeldstad.test", "password": PASSWORD, "token": digits(device)}
    )

    assert (response.status_code, response.headers["Location"]) == (302, "/voorbeeldstad/werk/")
    assert is_in(client)
    assert client.get(DESK).status_code == 200


def test_the_password_alone_does_not(client: Client, fatma: Person) -> None:
    telephone_of(fatma.user)

    assert type_in(client, fatma.user) == 200
    assert not is_in(client)


def test_whatever_is_wrong_it_says_the_same(client: Client, fatma: Person, cast: Cast) -> None:
    device = telephone_of(fatma.user)
    said = set()
    for email, password, token in (
        ("fatma@voorbeeldstad.test", ANOTHER, digits(device)),
        ("fatma@voorbeeldstad.test", PASSWORD, "000000"),
        ("niemand@voorbeeldstad.test", PASSWORD, digits(device)),
        ("sara@voorbeeldstad.test", PASSWORD, ""),
    ):
        page = client.post("/inloggen/", {"email": email, "password": password, "token": token})
        said.add(page.content.decode().replace(email, "").split('class="problems"')[1].split("</div>")[0])

    assert len(said) == 1
    assert escape(str(WRONG)) in said.pop()
    assert not is_in(client)


def test_an_account_that_was_put_away_no_longer_gets_in(client: Client, fatma: Person) -> None:
    fatma.user.is_active = False
    fatma.user.save()

    assert type_in(client, fatma.user) == 200
    assert not is_in(client)


def test_after_five_wrong_tries_even_the_right_ones_wait(client: Client, fatma: Person) -> None:
    device = telephone_of(fatma.user)
    with time_machine.travel(NOON, tick=False) as clock:
        for _each in range(5):
            type_in(client, fatma.user, ANOTHER, token=digits(device))

        page = client.post("/inloggen/", {"email": fatma.user.email, "password": PASSWORD, "token": digits(device)})
        assert "Het ging te vaak mis. Probeer het weer na 12:01 uur." in page.content.decode()
        assert not is_in(client)

        clock.shift(timedelta(minutes=1))
        assert type_in(client, fatma.user, token=digits(device)) == 302
    assert not WrongTry.objects.exists()


def test_an_account_that_does_not_exist_slows_down_the_same(client: Client, fatma: Person) -> None:
    for _each in range(5):
        client.post("/inloggen/", {"email": "niemand@voorbeeldstad.test", "password": ANOTHER})

    page = client.post("/inloggen/", {"email": "Niemand@voorbeeldstad.test", "password": ANOTHER})

    assert "Het ging te vaak mis." in page.content.decode()
    assert type_in(client, fatma.user) == 302


def test_the_same_digits_do_not_work_twice(client: Client, fatma: Person) -> None:
    device = telephone_of(fatma.user)
    with time_machine.travel(NOON, tick=False):
        token = digits(device)
        assert type_in(client, fatma.user, token=token) == 302

        assert type_in(Client(), fatma.user, token=token) == 200


def test_a_recovery_code_works_once(client: Client, fatma: Person) -> None:
    telephone_of(fatma.user)
    codes = StaticDevice.objects.create(user=fatma.user, name="herstelcodes")
    StaticToken.objects.create(device=codes, token="abcd2345")

    assert type_in(client, fatma.user, token="abcd2345") == 302
    assert client.get(DESK).status_code == 200
    assert type_in(Client(), fatma.user, token="abcd2345") == 200


def test_who_has_no_second_factor_yet_comes_no_further_than_making_one(client: Client, fatma: Person) -> None:
    assert type_in(client, fatma.user) == 302

    for address in (DESK, "/account/", "/account/wachtwoord/", "/voorbeeldstad/werk/"):
        response = client.get(address)
        assert (response.status_code, response.headers.get("Location")) == (302, "/account/tweede-stap/")


def test_only_where_the_site_is_a_demo_the_second_factor_may_be_missing(
    client: Client, fatma: Person, settings: Settings
) -> None:
    settings.SECOND_FACTOR_REQUIRED = False

    assert b'name="token"' not in client.get("/inloggen/").content
    assert type_in(client, fatma.user) == 302
    assert client.get(DESK).status_code == 200


def test_the_second_factor_is_required_in_production(settings: Settings) -> None:
    assert settings.DEBUG is False
    assert settings.SECOND_FACTOR_REQUIRED is True


@pytest.mark.parametrize(
    ("wanted", "lands"),
    [
        ("/voorbeeldstad/werk/vragen/", "/voorbeeldstad/werk/vragen/"),
        ("https://elders.example/", "/voorbeeldstad/werk/"),
        ("//elders.example/", "/voorbeeldstad/werk/"),
        ("", "/voorbeeldstad/werk/"),
    ],
)
def test_one_lands_where_one_wanted_to_go_but_never_on_another_site(
    client: Client, fatma: Person, wanted: str, lands: str
) -> None:
    response = client.post(
        f"/inloggen/?next={wanted}", {"email": fatma.user.email, "password": PASSWORD, "token": ""}
    )

    assert response.headers["Location"] == lands


def test_who_is_in_already_is_shown_the_door_to_the_desk(client: Client, fatma: Person) -> None:
    fatma.signs_in(client)

    assert client.get("/inloggen/").headers["Location"] == "/voorbeeldstad/werk/"


def test_an_account_without_a_support_point_lands_on_itself(client: Client, fatma: Person) -> None:
    fatma.user.memberships.all().delete()

    response = client.post("/inloggen/", {"email": fatma.user.email, "password": PASSWORD})

    assert response.headers["Location"] == "/account/"


def test_the_browser_gets_a_session_and_half_a_key_and_loses_both_by_signing_out(
    client: Client, fatma: Person
) -> None:
    type_in(client, fatma.user)
    assert {"krukje", COOKIE} <= {name for name, cookie in client.cookies.items() if cookie.value}
    assert client.cookies[COOKIE]["httponly"]
    assert client.cookies[COOKIE]["samesite"] == "Lax"

    response = client.post("/uitloggen/")

    assert response.headers["Location"] == "/inloggen/"
    client.get("/inloggen/")
    assert not client.cookies[COOKIE].value
    assert not is_in(client)


def test_signing_out_takes_a_button_not_a_link(client: Client, fatma: Person) -> None:
    fatma.signs_in(client)

    assert client.get("/uitloggen/").status_code == 405
    assert is_in(client)


def test_after_half_an_hour_of_silence_one_is_out(client: Client, fatma: Person) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        fatma.signs_in(client)
        clock.shift(timedelta(minutes=29))
        assert is_in(client)
        clock.shift(timedelta(minutes=29))
        assert is_in(client)
        clock.shift(timedelta(minutes=31))
        assert not is_in(client)


def test_nothing_typed_comes_back_in_the_password_field(client: Client, fatma: Person) -> None:
    page = client.post("/inloggen/", {"email": fatma.user.email, "password": "dit-is-het-niet", "token": "1"})

    assert "dit-is-het-niet" not in page.content.decode()
    assert fatma.user.email in page.content.decode()


def test_a_form_without_its_secret_is_refused_in_dutch(fatma: Person) -> None:
    strict = Client(enforce_csrf_checks=True)

    page = strict.post("/inloggen/", {"email": fatma.user.email, "password": PASSWORD})

    assert page.status_code == 403
    assert "Dit formulier is verlopen" in page.content.decode()
