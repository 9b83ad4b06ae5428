"""Does the administrator bring people in and back, and does the lead only look?"""

import pytest
from django.test import Client
from django.utils.timezone import now

from krukje.accounts.models import Invitation, Membership, RecoveryChoice, Role
from krukje.audit.logbook import record
from krukje.audit.models import Entry
from krukje.vault import read_recovery_key
from tests.cast import Cast
from tests.guards import guards_down
from tests.reading import words

pytestmark = pytest.mark.django_db

PEOPLE = "/voorbeeldstad/werk/mensen/"
INVITE = f"{PEOPLE}uitnodigen/"
RECOVERY = f"{PEOPLE}herstelsleutel/"
LOGBOOK = "/voorbeeldstad/werk/logboek/"
NADIA = {"name": "Nadia", "email": "nadia@voorbeeldstad.test", "roles": ["worker", "lead"]}


@pytest.fixture
def ben(cast: Cast, client: Client) -> Client:
    return cast["Ben"].signs_in(client)


def test_everybody_is_listed_with_their_role_and_whether_they_have_a_key(ben: Client, neighbours: Cast) -> None:
    text = words(ben.get(PEOPLE))

    assert "Fatma fatma@voorbeeldstad.test medewerker ja" in text
    assert "Sara sara@voorbeeldstad.test medewerker nog niet: moet eerst inloggen" in text
    assert "Ben ben@voorbeeldstad.test beheerder nog niet" in text
    assert "anderland.test" not in text


def test_the_list_takes_few_queries_however_many_people(
    ben: Client, cast: Cast, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        ben.get(PEOPLE)


def test_the_lead_sees_the_list_and_no_buttons(cast: Cast, client: Client) -> None:
    text = words(cast["Lena"].signs_in(client).get(PEOPLE))

    assert "fatma@voorbeeldstad.test" in text
    assert "Maak een link" not in text
    assert "Nodig een collega uit" not in text
    assert client.get(INVITE).status_code == 404
    assert client.get(RECOVERY).status_code == 404
    assert client.post(f"{PEOPLE}{cast['Fatma'].user.pk}/nieuw-wachtwoord/").status_code == 404


def test_an_invitation_shows_its_link_once_and_to_ben_only(ben: Client) -> None:
    page = words(ben.post(INVITE, NADIA))

    token = page.split("/uitnodiging/")[1].split("/")[0]
    assert f"http://testserver/uitnodiging/{token}/" in page
    assert "7 dagen" in page
    assert Client().get(f"/uitnodiging/{token}/").status_code == 200
    listed = words(ben.get(PEOPLE))
    assert "nadia@voorbeeldstad.test: link geldig tot" in listed
    assert token not in listed


def test_a_wrong_invitation_says_what_is_wrong_and_keeps_what_was_typed(ben: Client) -> None:
    response = ben.post(INVITE, {"name": "Nadia", "email": "geen adres"})

    page = words(response)
    assert 'value="geen adres"' in response.content.decode()

    assert "Kies minstens één rol." in page
    assert "Voer een geldig e-mailadres in." in page
    assert not Invitation.objects.exists()


def test_nobody_can_be_invited_as_something_that_does_not_exist(ben: Client) -> None:
    assert ben.post(INVITE, NADIA | {"roles": ["director"]}).status_code == 200

    assert not Invitation.objects.exists()


def test_a_used_or_expired_invitation_is_no_longer_listed(ben: Client) -> None:
    ben.post(INVITE, NADIA)
    Invitation.objects.update(expires_at=now())

    assert "nadia@voorbeeldstad.test" not in words(ben.get(PEOPLE))


def test_a_way_back_is_made_for_ones_own_colleagues_only(ben: Client, cast: Cast, neighbours: Cast) -> None:
    ours, theirs = cast["Fatma"].user.pk, neighbours["Fatma"].user.pk

    assert "Link voor Fatma" in words(ben.post(f"{PEOPLE}{ours}/nieuw-wachtwoord/"))
    assert ben.post(f"{PEOPLE}{theirs}/nieuw-wachtwoord/").status_code == 404
    assert ben.get(f"{PEOPLE}{ours}/nieuw-wachtwoord/").status_code == 405


def test_for_who_has_two_roles_there_is_still_one_way_back(ben: Client, cast: Cast) -> None:
    fatma = cast["Fatma"].user
    Membership.objects.create(user=fatma, support_point=cast.support_point, role=Role.EDITOR)

    assert words(ben.get(PEOPLE)).count("Fatma fatma@voorbeeldstad.test") == 1
    assert ben.post(f"{PEOPLE}{fatma.pk}/nieuw-wachtwoord/").status_code == 200


def test_who_also_works_elsewhere_gets_no_way_back_from_ben_alone(
    ben: Client, cast: Cast, neighbours: Cast
) -> None:
    fatma = cast["Fatma"].user
    Membership.objects.create(user=fatma, support_point=neighbours.support_point, role=Role.WORKER)

    response = ben.post(f"{PEOPLE}{fatma.pk}/nieuw-wachtwoord/", follow=True)

    assert "Deze collega werkt ook bij een ander steunpunt." in words(response)
    assert not Invitation.objects.exists()


def test_a_recovery_key_is_shown_once_and_the_choice_is_public(ben: Client, cast: Cast) -> None:
    page = words(ben.post(RECOVERY, {"choice": "with"}))

    shown = page.split("nergens staat een kopie.")[1].split(" Wie deze sleutel")[0]
    assert len(read_recovery_key(shown)) == 32
    assert read_recovery_key(shown) not in bytes(RecoveryChoice.objects.get().public)
    assert "Er ligt een herstelsleutel op papier in een kluis" in words(
        Client().get("/voorbeeldstad/onafhankelijk/")
    )


def test_the_choice_for_none_is_public_as_well(ben: Client, cast: Cast) -> None:
    assert "Nu is er dus geen." in words(Client().get("/voorbeeldstad/onafhankelijk/"))

    response = ben.post(RECOVERY, {"choice": "without"}, follow=True)

    assert "Vastgelegd: dit steunpunt heeft geen herstelsleutel." in words(response)
    assert "Er is geen herstelsleutel." in words(Client().get("/voorbeeldstad/onafhankelijk/"))


def test_the_choice_is_made_once(ben: Client) -> None:
    ben.post(RECOVERY, {"choice": "without"})

    response = ben.post(RECOVERY, {"choice": "with"}, follow=True)

    assert "Deze keuze is al eerder gemaakt." in words(response)
    assert not RecoveryChoice.objects.get().has_key


def test_no_choice_is_told(ben: Client) -> None:
    assert "Maak eerst een keuze." in words(ben.post(RECOVERY, {}))


def test_the_privacy_officer_reads_who_did_what_here(client: Client, cast: Cast, neighbours: Cast) -> None:
    record(chain="voorbeeldstad", who="Fatma", what="case.open", which="KRUKJE22", at=now())
    record(chain="anderland", who="Fenna", what="case.open", which="ELDERS22", at=now())

    text = words(cast["Frits"].signs_in(client).get(LOGBOOK))

    assert "Fatma opende de vraag KRUKJE22" in text
    assert "ELDERS22" not in text
    assert "Nagekeken: niemand heeft hier iets veranderd of weggehaald." in text


def test_the_privacy_officer_is_told_when_somebody_changed_it(client: Client, cast: Cast) -> None:
    entry = record(chain="voorbeeldstad", who="Fatma", what="case.open", which="KRUKJE22", at=now())
    with guards_down():
        Entry.objects.filter(pk=entry.pk).update(who="Joris")

    text = words(cast["Frits"].signs_in(client).get(LOGBOOK))

    assert "Dit logboek klopt niet meer." in text
    assert "Regel 1: deze regel is veranderd." in text


def test_a_long_logbook_is_read_page_by_page(client: Client, cast: Cast) -> None:
    for number in range(51):
        record(chain="voorbeeldstad", who="Fatma", what="case.open", which=f"ZAAK{number:04}", at=now())
    cast["Frits"].signs_in(client)

    first, second = words(client.get(LOGBOOK)), words(client.get(LOGBOOK, {"bladzijde": "2"}))

    assert "ZAAK0050" in first
    assert "ZAAK0000" not in first
    assert "ZAAK0000" in second
    assert "Bladzijde 2 van 2" in second
