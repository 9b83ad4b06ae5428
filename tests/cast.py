"""Who plays in the tests? One cast for all rooms, and how each of them gets to the page.

At Voorbeeldstad: Fatma and Joris are workers with a key, Sara is a worker without one, Lena leads, Piet is a
peer, Emma edits, Anna analyses, Rob reads for the board, Frits is the privacy officer, Ben the administrator.
At Anderland the same roles are played by people who must see nothing here.
"""

import uuid
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from unittest.mock import patch

from django.contrib.sessions.backends.base import SessionBase
from django.test import Client, override_settings
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice

from krukje.accounts.models import Membership, PersonKey, Role, User
from krukje.accounts.unlocked import COOKIE, DRAWER
from krukje.accounts.views_sign_in import PERSON_KEY
from krukje.places.models import SupportPoint
from krukje.support.actions.asking import HandleTaken, Question, ask
from krukje.support.family import OPEN_CASE
from krukje.support.models import Asker, Case, Channel
from krukje.vault import Code, new_code, new_half, new_key_pair, seal_with_half

TODAY = date(2026, 11, 18)
STORY = "Mijn zoon zit al weken thuis en school belt niet terug."

PEOPLE: dict[str, tuple[Role, bool]] = {
    "Fatma": (Role.WORKER, True),
    "Joris": (Role.WORKER, True),
    "Sara": (Role.WORKER, False),
    "Lena": (Role.LEAD, True),
    "Piet": (Role.PEER, True),
    "Emma": (Role.EDITOR, False),
    "Anna": (Role.ANALYST, False),
    "Rob": (Role.READER, False),
    "Frits": (Role.PRIVACY_OFFICER, False),
    "Ben": (Role.ADMINISTRATOR, False),
}


@contextmanager
def cheap() -> Iterator[None]:
    """Inside, Argon2id costs next to nothing. What it costs in real life is proven in tests/vault."""
    with (
        patch("krukje.vault.locking.PASSES", 1),
        patch("krukje.vault.locking.MEMORY_BYTES", 8192),
        override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]),
    ):
        yield


@dataclass
class Person:
    """Somebody with an account, and (kept only here) their private key."""

    user: User
    private: bytes | None

    def signs_in(self, client: Client) -> Client:
        """Sign in with both factors, without spending the derivations that the sign-in page spends."""
        client.force_login(self.user)
        device, _created = TOTPDevice.objects.get_or_create(user=self.user, name="app", confirmed=True)
        session = client.session
        session[DEVICE_ID_SESSION_KEY] = device.persistent_id
        if self.private:
            put_in_drawer(client, session, PERSON_KEY, self.private)
        session.save()
        return client


def put_in_drawer(client: Client, session: SessionBase, label: str, secret: bytes) -> None:
    """Keep a secret as `krukje.accounts.unlocked.keep` does: sealed with a half that goes into the cookie."""
    half = new_half()
    client.cookies[COOKIE] = b64encode(half).decode()
    session[DRAWER] = {label: b64encode(seal_with_half(secret, half=half, label=label)).decode()}


@dataclass
class Cast:
    support_point: SupportPoint
    people: dict[str, Person] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Person:
        return self.people[name]


def hire(support_point: SupportPoint, *, mail_at: str) -> Cast:
    cast = Cast(support_point)
    for name, (role, has_key) in PEOPLE.items():
        cast.people[name] = join(support_point, name, role, mail_at=mail_at, has_key=has_key)
    return cast


def join(support_point: SupportPoint, name: str, role: Role, *, mail_at: str, has_key: bool = True) -> Person:
    user = User.objects.create_user(f"{name.lower()}@{mail_at}", name=name)
    Membership.objects.create(user=user, support_point=support_point, role=role)
    if not has_key:
        return Person(user, None)
    pair = new_key_pair()
    PersonKey.objects.create(user=user, public=pair.public, locked_private=b"not used", made_on=TODAY)
    return Person(user, pair.private)


@dataclass
class Family:
    """A family with a case: what it typed, its code, and the case's private key."""

    case: Case
    code: Code
    private: bytes

    def comes_back(self, client: Client) -> Client:
        """Have the case open in this browser, without spending the derivation."""
        kept = f'{{"case": "{self.case.reference}", "key": "{b64encode(self.private).decode()}"}}'
        session = client.session
        put_in_drawer(client, session, OPEN_CASE, kept.encode())
        session.save()
        return client


def question(story: str = STORY, *, name: str = "", school: str = "") -> Question:
    return Question(asker=Asker.PARENT, sector="po", story=story, name=name, school=school, submission=uuid.uuid4())


def family_asks(
    support_point: SupportPoint, story: str = STORY, *, name: str = "", school: str = "", today: date = TODAY
) -> Family:
    while True:
        code = new_code()
        with suppress(HandleTaken):
            case, private = ask(
                support_point=support_point,
                question=question(story, name=name, school=school),
                code=code,
                channel=Channel.WEB,
                today=today,
            )
            return Family(case, code, private)
