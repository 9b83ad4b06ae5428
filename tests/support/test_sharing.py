"""Who reads along: given by who can read, seen by all, and never nobody?"""

import pytest
from django.test import Client

from krukje.accounts.models import Membership, Role
from krukje.support.models import KeyGrant
from tests.cast import STORY, Cast, Family
from tests.reading import problems, words
from tests.support.desk_typing import LIST, act, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def fatma(client: Client, cast: Cast) -> Client:
    return cast["Fatma"].signs_in(client)


def test_who_gets_a_key_reads_the_case_from_then_on(fatma: Client, family: Family, cast: Cast) -> None:
    lena = cast["Lena"].signs_in(Client())
    page = f"{LIST}{family.case.reference}/"
    assert STORY not in words(lena.get(page))

    fatma.post(act(family, "meelezen"), typed("meelezen", cast))

    assert STORY in words(lena.get(page))


def test_a_colleague_without_a_key_is_shown_and_can_not_be_chosen(
    fatma: Client, family: Family, cast: Cast
) -> None:
    page = words(fatma.get(act(family, "meelezen")))
    assert "Deze collega’s hebben nog geen sleutel" in page
    assert "als ze voor het eerst inloggen: Sara." in page

    response = fatma.post(act(family, "meelezen"), typed("meelezen", cast, colleague=str(cast["Sara"].user.pk)))

    assert "Kies een collega uit de lijst." in problems(response)


@pytest.mark.parametrize("who", ["Emma", "Rob", "Ben"])
def test_a_case_is_never_shared_with_another_role(fatma: Client, family: Family, cast: Cast, who: str) -> None:
    fatma.post(act(family, "meelezen"), typed("meelezen", cast, colleague=str(cast[who].user.pk)))

    assert KeyGrant.objects.count() == 2


def test_a_case_is_never_shared_with_a_neighbour(
    fatma: Client, family: Family, cast: Cast, neighbours: Cast
) -> None:
    fatma.post(act(family, "meelezen"), typed("meelezen", cast, colleague=str(neighbours["Fatma"].user.pk)))

    assert KeyGrant.objects.count() == 2


def away(family: Family, cast: Cast, name: str) -> str:
    return f"{act(family, 'meelezen')}{cast[name].user.pk}/weg/"


def test_access_taken_back_closes_the_case_for_that_colleague(fatma: Client, family: Family, cast: Cast) -> None:
    joris = cast["Joris"].signs_in(Client())
    page = f"{LIST}{family.case.reference}/"
    assert joris.get(page).status_code == 200

    response = fatma.post(away(family, cast, "Joris"), follow=True)

    assert "Joris leest niet meer mee." in words(response)
    assert joris.get(page).status_code == 404


def test_it_can_be_taken_back_from_who_has_two_roles(fatma: Client, family: Family, cast: Cast) -> None:
    Membership.objects.create(user=cast["Joris"].user, support_point=cast.support_point, role=Role.LEAD)

    assert fatma.post(away(family, cast, "Joris")).status_code == 302

    assert KeyGrant.objects.get().key.user == cast["Fatma"].user


def test_the_last_reader_can_not_be_removed(fatma: Client, family: Family, cast: Cast) -> None:
    fatma.post(away(family, cast, "Joris"))

    response = fatma.post(away(family, cast, "Fatma"), follow=True)

    assert "Dit kan niet: dan is er niemand meer die deze vraag kan lezen." in words(response)
    assert KeyGrant.objects.get().key.user == cast["Fatma"].user


def test_who_takes_back_their_own_access_lands_on_the_list(fatma: Client, family: Family, cast: Cast) -> None:
    assert fatma.post(away(family, cast, "Fatma")).headers["Location"] == LIST


def test_nobody_of_elsewhere_is_removed_and_looking_removes_nobody(
    fatma: Client, family: Family, cast: Cast, neighbours: Cast
) -> None:
    assert fatma.post(away(family, neighbours, "Joris")).status_code == 404
    assert fatma.get(away(family, cast, "Joris")).status_code == 405
    assert KeyGrant.objects.count() == 2
