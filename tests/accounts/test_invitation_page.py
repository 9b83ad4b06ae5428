"""Does a link lead to exactly what it was made for?"""

import pytest
from django.test import Client
from django.utils.timezone import now
from django_otp.plugins.otp_totp.models import TOTPDevice

from krukje.accounts import invitations, keys
from krukje.accounts.invitations import VALID
from krukje.accounts.models import Invitation, Role, User
from krukje.support.models import KeyGrant
from krukje.vault import new_key_pair, show_recovery_key
from tests.accounts.people import ANOTHER, PASSWORD, type_in
from tests.cast import Cast, Person, family_asks

pytestmark = pytest.mark.django_db

GONE = "Deze link werkt niet meer"


def link(cast: Cast, email: str = "nadia@voorbeeldstad.test", roles: tuple[Role, ...] = (Role.WORKER,)) -> str:
    _invitation, token = invitations.invite(
        support_point=cast.support_point,
        email=email,
        name="Nadia",
        roles=list(roles),
        by=cast["Ben"].user,
        now=now(),
    )
    return f"/uitnodiging/{token}/"


def choose(client: Client, address: str, password: str = ANOTHER, **more: str) -> str:
    """Fill in the page. Returns where it leads, or what it says."""
    response = client.post(address, {"password": password, "again": password} | more)
    return response.headers.get("Location") or response.content.decode()


def test_who_is_invited_chooses_a_password_and_is_in(client: Client, cast: Cast) -> None:
    address = link(cast)
    assert "Welkom, Nadia" in client.get(address).content.decode()

    assert choose(client, address) == "/voorbeeldstad/werk/"

    assert client.get("/account/").headers["Location"] == "/account/tweede-stap/"
    assert User.objects.get(email="nadia@voorbeeldstad.test").has_key


def test_the_link_works_once(client: Client, cast: Cast) -> None:
    address = link(cast)
    choose(client, address)

    for response in (Client().get(address), Client().post(address, {"password": PASSWORD, "again": PASSWORD})):
        assert response.status_code == 410
        assert GONE in response.content.decode()


def test_an_expired_or_invented_link_says_the_same(client: Client, cast: Cast) -> None:
    expired = link(cast)
    Invitation.objects.update(expires_at=Invitation.objects.get().expires_at - VALID)

    invented = "/uitnodiging/iets-geraden/"
    pages = [client.get(expired), client.get(invented)]

    assert [page.status_code for page in pages] == [410, 410]
    # Its own address stands on a page, to read it in another language.
    assert pages[0].text.replace(expired, "") == pages[1].text.replace(invented, "")


def test_a_weak_password_is_told_and_the_link_stays(client: Client, cast: Cast) -> None:
    address = link(cast)

    assert "Dit wachtwoord is te kort." in choose(client, address, "kort")
    assert "De twee wachtwoorden zijn niet gelijk." in choose(client, address, again="iets-anders")
    assert not User.objects.filter(email="nadia@voorbeeldstad.test").exists()
    assert choose(client, address) == "/voorbeeldstad/werk/"


def test_who_clicks_twice_at_once_is_told_that_the_link_is_used(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = link(cast)

    def used_meanwhile(token: str, **_rest: object) -> None:
        raise invitations.InvitationGone

    monkeypatch.setattr(invitations, "use", used_meanwhile)

    response = client.post(address, {"password": ANOTHER, "again": ANOTHER})

    assert response.status_code == 410
    assert GONE in response.content.decode()


def test_who_has_an_account_signs_in_and_joins_with_it(client: Client, fatma: Person, neighbours: Cast) -> None:
    address = link(neighbours, fatma.user.email)

    page = client.get(address).content.decode()
    assert f'href="/inloggen/?next={address}"' in page
    assert 'name="password"' not in page
    type_in(client, fatma.user, to=f"/inloggen/?next={address}")
    assert "Ja, ik doe mee" in client.get(address).content.decode()

    assert client.post(address).headers["Location"] == "/anderland/werk/"
    assert fatma.user.roles_at(neighbours.support_point) == {Role.WORKER}


def test_somebody_else_who_is_signed_in_can_not_join_with_it(
    client: Client, fatma: Person, cast: Cast, neighbours: Cast
) -> None:
    address = link(neighbours, fatma.user.email)
    cast["Emma"].signs_in(client)

    assert "Ja, ik doe mee" not in client.get(address).content.decode()
    assert client.post(address).status_code == 200

    assert cast["Emma"].user.roles_at(neighbours.support_point) == frozenset()
    assert Invitation.objects.filter(used_on=None).exists()


def test_a_stranger_with_the_link_of_a_colleague_gets_nothing(client: Client, fatma: Person, cast: Cast) -> None:
    address = link(cast, fatma.user.email)

    choose(client, address)

    fatma.user.refresh_from_db()
    assert fatma.user.check_password(PASSWORD)
    assert client.get("/account/").status_code == 302


def way_back(cast: Cast, person: Person, ben: Client) -> str:
    """Ben makes a link for a colleague who forgot the password, and reads it from the page."""
    page = cast["Ben"].signs_in(ben).post(f"/voorbeeldstad/werk/mensen/{person.user.pk}/nieuw-wachtwoord/")
    return "/uitnodiging/" + page.content.decode().split("/uitnodiging/")[1].split("<")[0]


def test_a_forgotten_password_without_a_recovery_key_costs_the_grants(
    client: Client, fatma: Person, cast: Cast
) -> None:
    family_asks(cast.support_point)
    address = way_back(cast, fatma, Client())
    assert 'name="recovery"' not in client.get(address).content.decode()

    assert choose(client, address) == "/voorbeeldstad/werk/"

    assert not KeyGrant.objects.filter(key__user=fatma.user).exists()


@pytest.fixture
def safe(fatma: Person, cast: Cast) -> str:
    """The recovery key as it lies on paper in the safe; Fatma has signed in since."""
    private = keys.choose_recovery(support_point=cast.support_point, with_key=True, by=cast["Ben"].user, now=now())
    keys.open_key(user=fatma.user, password=PASSWORD, now=now())
    assert private is not None
    return show_recovery_key(private)


def test_with_the_paper_from_the_safe_every_case_stays_open(
    client: Client, fatma: Person, cast: Cast, safe: str
) -> None:
    family = family_asks(cast.support_point)
    address = way_back(cast, fatma, Client())
    assert 'name="recovery"' in client.get(address).content.decode()

    assert choose(client, address, recovery=safe.lower().replace("-", " ")) == "/voorbeeldstad/werk/"

    fatma.user.refresh_from_db()
    fatma.signs_in(client)
    assert client.get(f"/voorbeeldstad/werk/vragen/{family.case.reference}/").status_code == 200


@pytest.mark.parametrize("typed", ["", "   "])
def test_who_leaves_the_paper_in_the_safe_gets_a_new_key(
    client: Client, fatma: Person, cast: Cast, safe: str, typed: str
) -> None:
    family_asks(cast.support_point)

    assert choose(client, way_back(cast, fatma, Client()), recovery=typed) == "/voorbeeldstad/werk/"

    assert not KeyGrant.objects.filter(key__user=fatma.user).exists()


def test_a_typing_error_in_the_paper_is_told_and_costs_nothing(
    client: Client, fatma: Person, cast: Cast, safe: str
) -> None:
    family_asks(cast.support_point)
    address = way_back(cast, fatma, Client())

    assert "Dit is geen herstelsleutel." in choose(client, address, recovery=safe[:-1])
    other = show_recovery_key(new_key_pair().private)
    assert "Deze herstelsleutel hoort niet bij dit steunpunt." in choose(client, address, recovery=other)

    assert KeyGrant.objects.filter(key__user=fatma.user).exists()
    assert choose(client, address, recovery=safe) == "/voorbeeldstad/werk/"


def test_who_comes_back_makes_a_new_second_factor_before_anything_else(
    client: Client, fatma: Person, cast: Cast
) -> None:
    address = way_back(cast, fatma, Client())
    fatma.signs_in(Client())

    choose(client, address)

    # The old phone may be what was lost; the old key is gone, so the link alone opens no case.
    assert client.get("/voorbeeldstad/werk/vragen/").headers["Location"] == "/account/tweede-stap/"
    assert client.get("/account/tweede-stap/").status_code == 200
    assert not TOTPDevice.objects.filter(user=fatma.user, confirmed=True).exists()
