"""After everything that people do: does nothing they said stand in the database, a session or a log?

The line is walked through the pages, with a real sign-in. Then every byte of the database is searched.
"""

import json
from base64 import b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from krukje.accounts.invitations import invite
from krukje.accounts.models import Role, User
from krukje.signal.models import EvaluationCount, Report
from krukje.support.family import open_here
from krukje.support.models import Case, Closure, Contact, Erasure, NextAction
from krukje.vault import Code, read_code
from tests.accounts.people import digits
from tests.cast import Cast, family_asks
from tests.database_bytes import OnDisk
from tests.finding_secrets import found_in
from tests.reading import words
from tests.support.walking import ASK, CONVERSATION, answer, ask_all, code_shown, enter, type_back

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("cheap_derivations")]

START = datetime(2026, 9, 21, 9, 0, tzinfo=UTC)
PASSWORD = "zevenslaper-onder-de-linde"
STORY = "Onze dochter Zoë Vogelnest kwam huilend thuis van het vlinderstruikplein. " * 40
SAID = {
    "story": STORY,
    "name": "Samira Kattenstaart",
    "school": "Basisschool De Zonnebloemhoek",
    "draft": "Dit is nooit verstuurd: hij durft de koolmeesbrug niet over.",
    "searched": "waarom mag mijn kind niet naar het boterbloemveld",
    "answer": "Ik bel u morgen over de herfstwandeling.",
    "back": "Graag na vier uur, dan is de paardenkastanje dicht.",
}
# One word of each that nobody else would write: a piece is as bad as the whole.
MARKS = ["vlinderstruik", "Kattenstaart", "Zonnebloemhoek", "koolmeesbrug", "boterbloemveld", "herfstwandeling"]
MARKS += ["paardenkastanje", "zevenslaper", "huilend thuis", "Zoë Vogelnest"]


@dataclass
class Story:
    """What was said and used while the line was walked."""

    cast: Cast
    secrets: list[str | bytes] = field(default_factory=lambda: [*MARKS])
    nadia: Client = field(default_factory=Client)
    code: Code | None = None

    @property
    def case_page(self) -> str:
        case = Case.objects.order_by("pk")[0]
        return f"/voorbeeldstad/werk/vragen/{case.reference}/"


def walk(story: Story) -> None:
    """Steps 1 to 5 and 7 of the line."""
    with time_machine.travel(START, tick=False) as clock:
        nadia_joins(story, clock)
        a_family_searches_and_asks(story)
        clock.shift(timedelta(hours=2))
        nadia_signs_in_and_answers(story)
        clock.shift(timedelta(hours=2))
        the_family_comes_back(story)
        clock.shift(timedelta(minutes=1))
        nadia_closes(story)
        the_family_says_how_it_was(story)
        a_quarter_is_published(story)


def nadia_joins(story: Story, clock: Any) -> None:
    ben, here = story.cast["Ben"].user, story.cast.support_point
    _invitation, token = invite(
        support_point=here, email="nadia@voorbeeldstad.test", name="Nadia", roles=[Role.WORKER], by=ben, now=START
    )
    story.secrets.append(token)
    story.nadia.post(f"/uitnodiging/{token}/", {"password": PASSWORD, "again": PASSWORD})
    story.nadia.get("/account/tweede-stap/")
    device = TOTPDevice.objects.get(user__email="nadia@voorbeeldstad.test")
    page = story.nadia.post("/account/tweede-stap/", {"token": digits(device)})
    assert "Bewaar deze herstelcodes" in words(page)
    story.nadia.post("/uitloggen/")
    # The same six digits are not accepted twice.
    clock.shift(timedelta(minutes=1))


def a_family_searches_and_asks(story: Story) -> None:
    home, other = Client(), Client()
    home.get("/voorbeeldstad/")
    home.get("/voorbeeldstad/zoeken/", {"q": SAID["searched"]})
    home.get("/", {"q": SAID["school"]})
    ask_all(home, story=SAID["story"], name=SAID["name"], school=SAID["school"])
    story.code = read_code(code_shown(home))
    story.secrets += [story.code.secret, story.code.shown[5:], story.code.secret[:8], story.code.secret[4:]]
    assert type_back(home, story.code.last_group).status_code == 302
    response = home.get(CONVERSATION)
    assert SAID["name"] in words(response)
    found = open_here(response.wsgi_request, story.cast.support_point)
    assert found is not None
    story.secrets.append(found[1])
    # Another family stops halfway: its words wait in the session only.
    answer(other, "wie", asker="pupil")
    answer(other, "school", sector="vo")
    answer(other, "verhaal", story=SAID["draft"])
    assert SAID["draft"] in other.get(f"{ASK}verhaal/").content.decode()


def nadia_signs_in_and_answers(story: Story) -> None:
    user = User.objects.get(email="nadia@voorbeeldstad.test")
    token = digits(TOTPDevice.objects.get(user=user))
    response = story.nadia.post("/inloggen/", {"email": user.email, "password": PASSWORD, "token": token})
    assert response.status_code == 302
    assert "vlinderstruikplein" in words(story.nadia.get(story.case_page))
    acts: dict[str, dict[str, str]] = {
        "antwoord": {"text": SAID["answer"], "submission": "7b0c9c5e-6f0e-4f7e-9d5a-0d6f3a9d1c11"},
        "contact": {"topic": "thuiszitten", "sector": "po", "channel": "phone", "level": "2", "minutes": "25"},
        "volgende-stap": {"step": "call", "due_on": "2026-09-23", "owner": str(user.pk)},
    }
    for act, typed in acts.items():
        version = Case.objects.order_by("pk")[0].version
        response = story.nadia.post(f"{story.case_page}{act}/", {"seen": str(version), "on": "2026-09-21", **typed})
        assert response.status_code == 302, act
    assert Contact.objects.count() == NextAction.objects.count() == 1


def the_family_comes_back(story: Story) -> None:
    assert story.code is not None
    elsewhere = Client()
    enter(elsewhere, Code(story.code.handle + "2" * 12).shown)
    assert enter(elsewhere, story.code.shown).status_code == 302
    assert SAID["answer"] in words(elsewhere.get(CONVERSATION))
    form = {"text": SAID["back"], "submission": "2f1f6a3c-58c4-4b43-8a53-0f5d1f0f7c22"}
    assert elsewhere.post(CONVERSATION, form).status_code == 302


def nadia_closes(story: Story) -> None:
    user = User.objects.get(email="nadia@voorbeeldstad.test")
    token = digits(TOTPDevice.objects.get(user=user))
    story.nadia.post("/inloggen/", {"email": user.email, "password": PASSWORD, "token": token})
    assert "paardenkastanje" in words(story.nadia.get(story.case_page))
    version = Case.objects.order_by("pk")[0].version
    story.nadia.post(f"{story.case_page}afsluiten/", {"seen": str(version), "outcome": "agreed"})
    assert Closure.objects.count() == 1


def the_family_says_how_it_was(story: Story) -> None:
    assert story.code is not None
    home = Client()
    enter(home, story.code.shown)
    home.post("/voorbeeldstad/mijn-vraag/oordeel/", {"reach": "yes", "helped": "yes", "impartial": "yes"})
    assert EvaluationCount.objects.count() == 3


def a_quarter_is_published(story: Story) -> None:
    for _each in range(12):
        family_asks(story.cast.support_point, SAID["story"], name=SAID["name"], today=START.date())
    call_command(
        "publish_report",
        support_point="voorbeeldstad",
        quarter="2026-Q3",
        date="2026-10-05",
        stdout=StringIO(),
    )
    assert Report.objects.count() == 1
    rob = story.cast["Rob"].signs_in(Client())
    assert rob.get("/voorbeeldstad/werk/cijfers/").status_code == 200


@pytest.fixture
def story(on_disk: OnDisk, log: StringIO, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Story:
    """The line, walked in a database on disk, with the topics that a test needs."""
    from krukje.support import topics

    monkeypatch.setitem(topics._sources, "topics", lambda: [("thuiszitten", "Mijn kind zit thuis")])
    told = Story(cast)
    told.secrets += [person.private for person in cast.people.values() if person.private]
    walk(told)
    return told


def decoded_sessions() -> bytes:
    return "\n".join(repr(session.get_decoded()) for session in Session.objects.all()).encode()


def test_nothing_that_was_said_stands_in_the_database_a_session_or_a_log(
    story: Story, on_disk: OnDisk, log: StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    sessions = decoded_sessions()

    assert Session.objects.count() >= 4
    assert found_in(on_disk.dump(), story.secrets) == []
    assert found_in(on_disk.files(), story.secrets) == []
    assert found_in(sessions, story.secrets) == []
    assert found_in(log.getvalue().encode(), story.secrets) == []
    # What the handlers of the site never let through is not in any record either, but for the words of a search.
    said = [secret for secret in story.secrets if secret != "boterbloemveld"]
    assert found_in(caplog.text.encode(), said) == []
    erased_after_its_year(story, on_disk)


def erased_after_its_year(story: Story, on_disk: OnDisk) -> None:
    """Step 8: after the date given to the command there is nothing left to open."""
    for day in ("2027-08-23", "2027-09-22"):
        call_command("erase_due_cases", date=day, stdout=StringIO())
    assert Erasure.objects.count() == 1
    assert story.code is not None
    assert enter(Client(), story.code.shown).status_code == 200
    assert Case.objects.order_by("pk")[0].topic == "thuiszitten"
    assert found_in(on_disk.dump(), story.secrets) == []


@pytest.mark.parametrize(
    "written",
    [
        lambda mark: mark,
        str.upper,
        lambda mark: mark.encode().hex(),
        lambda mark: b64encode(b"ab" + mark.encode() + b"cde").decode(),
        lambda mark: json.dumps({"text": mark}),
    ],
    ids=["text", "capitals", "hex", "base64", "JSON"],
)
@pytest.mark.parametrize("mark", [STORY[:60], "Kattenstaart"])
def test_a_planted_column_with_plain_text_is_found(on_disk: OnDisk, written: Any, mark: str) -> None:
    assert found_in(on_disk.dump(), [mark]) == []
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE planted (words text)")
        try:
            cursor.execute("INSERT INTO planted VALUES (%s)", [written(mark)])
            found = found_in(on_disk.dump(), [mark])
        finally:
            cursor.execute("DROP TABLE planted")

    assert found


def test_a_planted_word_in_a_session_is_found(on_disk: OnDisk, client: Client) -> None:
    session = client.session
    session["draft"] = {"story": SAID["story"]}
    session.save()

    assert found_in(decoded_sessions(), MARKS)


def test_a_planted_key_is_found_in_bytes(on_disk: OnDisk) -> None:
    key = bytes(range(7, 39))

    assert found_in(b"..." + key + b"...", [key]) == [f"{key!r} as bytes"]
    assert found_in(key.hex().upper().encode(), [key]) == [f"{key!r} as hex"]
