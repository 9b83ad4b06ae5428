"""Can a colleague look after the account: password, second factor, and every device?"""

import pytest
from django.test import Client
from django.utils.html import escape
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from krukje.support.actions.opening import open_with_key
from tests.accounts.people import ANOTHER, PASSWORD, digits, telephone_of, type_in
from tests.cast import Cast, Person, family_asks

pytestmark = pytest.mark.django_db

PASSWORD_PAGE = "/account/wachtwoord/"
SECOND_FACTOR = "/account/tweede-stap/"
EVERYWHERE = "/account/overal-uitloggen/"


def choose(client: Client, new: str = ANOTHER, *, old: str = PASSWORD, again: str | None = None) -> str:
    """Fill in the page. Returns what it says, or where it leads."""
    typed = {"old": old, "password": new, "again": new if again is None else again}
    response = client.post(PASSWORD_PAGE, typed)
    return response.headers.get("Location") or response.content.decode()


def test_strangers_are_asked_to_sign_in(client: Client, cast: Cast) -> None:
    for address in ("/account/", PASSWORD_PAGE, SECOND_FACTOR):
        assert client.get(address).headers["Location"] == f"/inloggen/?next={address}"
    assert client.post(EVERYWHERE).headers["Location"] == f"/inloggen/?next={EVERYWHERE}"


def test_ones_own_account_shows_where_one_works(client: Client, fatma: Person) -> None:
    text = fatma.signs_in(client).get("/account/").content.decode()

    assert "fatma@voorbeeldstad.test" in text
    assert "Ouder- en jeugdsteunpunt, Voorbeeldstad e.o." in text
    assert "medewerker" in text


def test_a_new_password_keeps_this_session_and_every_case(client: Client, fatma: Person, cast: Cast) -> None:
    family = family_asks(cast.support_point)
    fatma.signs_in(client)

    assert choose(client) == "/account/"

    assert fatma.private is not None
    assert open_with_key(case=family.case, person=fatma.user, person_key=fatma.private) == family.private
    case = client.get(f"/voorbeeldstad/werk/vragen/{family.case.reference}/")
    assert "school belt niet terug" in case.content.decode()
    assert "Uw wachtwoord is veranderd." in case.content.decode()


def test_a_new_password_ends_the_other_sessions(client: Client, fatma: Person) -> None:
    elsewhere = fatma.signs_in(Client())
    fatma.signs_in(client)

    choose(client)

    assert elsewhere.get("/account/").status_code == 302
    assert type_in(Client(), fatma.user, PASSWORD) == 200


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        ("stoel-poot-z", None),
        ("stoel-poot-", "Dit wachtwoord is te kort. Neem er minstens 12 tekens voor."),
        ("Wachtwoord-123", "Dit wachtwoord is te makkelijk te raden."),
        ("password1234", "Dit wachtwoord is te algemeen."),
        ("839201746501", "Dit wachtwoord bevat alleen cijfers."),
        ("fatma@voorbeeldstad", "Dit wachtwoord lijkt te veel op uw naam of e-mailadres."),
    ],
)
def test_a_weak_password_is_refused_in_dutch(client: Client, fatma: Person, new: str, sentence: str | None) -> None:
    said = choose(fatma.signs_in(client), new)

    fatma.user.refresh_from_db()
    if sentence is None:
        assert said == "/account/"
        return
    assert sentence in said
    assert fatma.user.check_password(PASSWORD)


def test_two_different_new_passwords_are_told(client: Client, fatma: Person) -> None:
    assert "De twee wachtwoorden zijn niet gelijk." in choose(fatma.signs_in(client), again=PASSWORD)


def test_the_present_password_must_be_right(client: Client, fatma: Person) -> None:
    said = choose(fatma.signs_in(client), old="iets-anders-dan-dat")

    assert "Dit is niet het wachtwoord van nu." in said
    fatma.user.refresh_from_db()
    assert fatma.user.check_password(PASSWORD)


def test_a_second_factor_is_made_with_the_digits_of_the_telephone(client: Client, fatma: Person) -> None:
    type_in(client, fatma.user)
    page = client.get(SECOND_FACTOR).content.decode()
    device = TOTPDevice.objects.get(user=fatma.user)
    assert "<svg" in page
    assert device.config_url.split("secret=")[1].split("&")[0] in page

    page = client.post(SECOND_FACTOR, {"token": digits(device)}).content.decode()

    codes = StaticToken.objects.filter(device__user=fatma.user).values_list("token", flat=True)
    assert len(codes) == 8
    assert all(f"<code>{code}</code>" in page for code in codes)
    assert client.get("/account/").status_code == 200
    assert type_in(Client(), fatma.user) == 200


def test_wrong_digits_make_no_second_factor(client: Client, fatma: Person) -> None:
    type_in(client, fatma.user)

    wrong = client.post(SECOND_FACTOR, {"token": "12345"}).content.decode()
    assert "Dit zijn geen zes cijfers." in wrong
    client.get(SECOND_FACTOR)
    wrong = client.post(SECOND_FACTOR, {"token": "000 000"}).content.decode()
    assert escape("Deze cijfers kloppen niet (meer).") in wrong

    assert not TOTPDevice.objects.filter(confirmed=True).exists()
    assert client.get("/account/").status_code == 302


def test_looking_at_the_page_again_keeps_the_same_picture(client: Client, fatma: Person) -> None:
    type_in(client, fatma.user)

    assert (
        client.get(SECOND_FACTOR).content.split(b"<svg")[1] == client.get(SECOND_FACTOR).content.split(b"<svg")[1]
    )
    assert TOTPDevice.objects.count() == 1


def test_a_new_telephone_replaces_the_old_one_and_its_recovery_codes(client: Client, fatma: Person) -> None:
    old = telephone_of(fatma.user)
    type_in(client, fatma.user, token=digits(old))
    client.get(SECOND_FACTOR)
    new = TOTPDevice.objects.get(user=fatma.user, confirmed=False)

    client.post(SECOND_FACTOR, {"token": digits(new)})

    assert TOTPDevice.objects.get(user=fatma.user) == new
    assert StaticToken.objects.filter(device__user=fatma.user).count() == 8


def test_who_has_a_second_factor_can_not_replace_it_with_the_password_alone(client: Client, fatma: Person) -> None:
    type_in(client, fatma.user)
    telephone_of(fatma.user)

    assert client.get(SECOND_FACTOR).headers["Location"] == "/inloggen/"
    assert not TOTPDevice.objects.filter(confirmed=False).exists()
    assert client.get("/account/").headers["Location"] == "/inloggen/?next=/account/"


def test_signing_out_everywhere_ends_every_session(client: Client, fatma: Person, cast: Cast) -> None:
    telephone, borrowed = fatma.signs_in(Client()), fatma.signs_in(Client())
    joris = cast["Joris"].signs_in(Client())
    fatma.signs_in(client)

    assert client.post(EVERYWHERE).headers["Location"] == "/inloggen/"

    for device in (client, telephone, borrowed):
        assert device.get("/account/").status_code == 302
    assert joris.get("/account/").status_code == 200


def test_signing_out_everywhere_takes_a_button(client: Client, fatma: Person) -> None:
    assert fatma.signs_in(client).get(EVERYWHERE).status_code == 405
