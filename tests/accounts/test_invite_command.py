"""Whoever runs the site invites the first colleague; the rest is done on the site."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from krukje.accounts.models import Invitation, Role
from krukje.audit.models import Entry
from krukje.places.models import SupportPoint


def invite(*words: str) -> str:
    said = StringIO()
    call_command("invite", *words, stdout=said)
    return said.getvalue()


def test_the_first_administrator_gets_a_link_that_opens(here: SupportPoint, client: Client) -> None:
    said = invite("voorbeeldstad", "ben@example.org", "--name", "Ben")

    path = re.search(r"/uitnodiging/\S+", said)
    assert path
    assert "Welkom, Ben" in client.get(path[0]).content.decode()
    assert Invitation.objects.get().roles == [Role.ADMINISTRATOR]
    assert Entry.objects.get().who == "systeem"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nergens", "ben@example.org"), "Er is geen steunpunt ‘nergens’."),
        (("voorbeeldstad", "ben"), "‘ben’ is geen e-mailadres."),
    ],
)
def test_it_says_what_is_wrong_and_invites_nobody(
    here: SupportPoint, words: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(CommandError, match=re.escape(sentence)):
        invite(*words, "--name", "Ben")

    assert not Invitation.objects.exists()


def test_it_knows_the_roles_and_no_others(here: SupportPoint) -> None:
    with pytest.raises(CommandError):
        invite("voorbeeldstad", "ben@example.org", "--name", "Ben", "--role", "baas")
