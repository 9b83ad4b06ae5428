"""Does whoever installs the site get the first colleague in?"""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from krukje.accounts.models import Invitation, Role
from krukje.audit.models import Entry
from krukje.places.models import SupportPoint

pytestmark = pytest.mark.django_db


def invite(*typed: str) -> str:
    out = StringIO()
    call_command("invite", *typed, stdout=out)
    return out.getvalue()


def test_the_link_it_shows_makes_an_administrator(here: SupportPoint) -> None:
    said = invite("voorbeeldstad", "ben@example.nl", "--name", "Ben")

    assert "Geef deze link aan Ben; hij werkt één keer, 7 dagen lang:" in said
    link = said.split("(adres van de site)")[1].strip()
    assert "Welkom, Ben" in Client().get(link).content.decode()
    assert Invitation.objects.get().roles == [Role.ADMINISTRATOR]
    assert Entry.objects.get().who == "systeem"


def test_another_role_can_be_named(here: SupportPoint) -> None:
    invite("voorbeeldstad", "fatma@example.nl", "--name", "Fatma", "--role", "worker")

    assert Invitation.objects.get().roles == [Role.WORKER]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("nergens", "ben@example.nl", "--name", "Ben"), "Er is geen steunpunt ‘nergens’."),
        (("voorbeeldstad", "ben", "--name", "Ben"), "‘ben’ is geen e-mailadres."),
    ],
)
def test_what_is_wrong_is_said_and_nobody_is_invited(
    here: SupportPoint, typed: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(CommandError, match=f"{sentence} Er is niemand uitgenodigd."):
        invite(*typed)

    assert not Invitation.objects.exists()
