"""The power goes while families are sending. What was confirmed with a code is there; nothing is there by half."""

import json
import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from tests.plain_browser import PlainBrowser
from tests.real_server import RealServer, run_python

pytestmark = pytest.mark.slow

HERE = "/voorbeeldstad/"
ROUNDS = 4
FAMILIES = 4
SHOWN_CODE = re.compile(r'id="de-code".*?</p>', re.DOTALL)
GROUP = re.compile(r"<span>([2-9A-Z]{4})</span>")

PREPARE = """
from django.core.management import call_command
from krukje.places.demo import load_demo_places
from krukje.places.models import SupportPoint
from tests.cast import hire
call_command("migrate", verbosity=0)
call_command("collectstatic", "--noinput", verbosity=0)
load_demo_places()
hire(SupportPoint.objects.get(slug="voorbeeldstad"), mail_at="kill.test")
"""
COUNT = """
import json
from krukje.support.models import Case, CodeLock, KeyGrant, Message
print(json.dumps([model.objects.count() for model in (Case, CodeLock, Message, KeyGrant)]))
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[str]:
    """Return the address of an empty database of the kind that these tests run on."""
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        yield f"sqlite:///{tmp_path / 'kill.sqlite3'}"
        return
    real = settings.DATABASES["default"]
    address = f"postgresql://{real['USER']}:{real['PASSWORD']}@{real['HOST']}:{real['PORT'] or 5432}"
    with psycopg.connect(f"{address}/postgres", autocommit=True) as server:
        server.execute("DROP DATABASE IF EXISTS krukje_kill WITH (FORCE)")
        server.execute("CREATE DATABASE krukje_kill")
        yield f"{address}/krukje_kill"
        server.execute("DROP DATABASE krukje_kill WITH (FORCE)")


def ask(port: int, story: str) -> str:
    """Walk through all pages; returns the code that was shown."""
    family = PlainBrowser(port)
    family.go(f"{HERE}vraag/wie/")
    family.send(f"{HERE}vraag/wie/", asker="parent")
    family.send(f"{HERE}vraag/school/", sector="po")
    family.send(f"{HERE}vraag/verhaal/", story=story)
    family.send(f"{HERE}vraag/over-u/", name="", school="")
    page = family.send(f"{HERE}vraag/nakijken/")
    shown = SHOWN_CODE.search(page)
    assert shown, f"no code on {family.path}: {family.status}"
    return "".join(GROUP.findall(shown[0]))


def keep_asking(port: int, name: str, confirmed: dict[str, str], power: threading.Event) -> None:
    """Ask again and again until the power goes; what breaks before that is a fault of ours."""
    for number in range(1000):
        story = f"Verhaal {name}-{number}."
        try:
            confirmed[story] = ask(port, story)
        except Exception:
            if power.is_set():
                raise
            return


def wait_until(is_so: Callable[[], bool]) -> None:
    for _each in range(600):
        if is_so():
            return
        time.sleep(0.1)


def test_every_confirmed_question_opens_after_the_power_went(database: str) -> None:
    run_python(database, PREPARE)
    # Chosen moments, the same on every run.
    moments = random.Random(7)
    confirmed: dict[str, str] = {}
    power = threading.Event()

    for round_number in range(ROUNDS):
        server, before = RealServer(database), len(confirmed)
        power.set()
        families = [
            threading.Thread(target=keep_asking, args=(server.port, f"{round_number}-{each}", confirmed, power))
            for each in range(FAMILIES)
        ]
        for family in families:
            family.start()
        wait_until(lambda: len(confirmed) > before)  # noqa: B023
        time.sleep(moments.uniform(0.2, 1.5))
        power.clear()
        server.kill()
        for family in families:
            family.join(timeout=60)

    server = RealServer(database)
    try:
        assert len(confirmed) >= ROUNDS, "too few questions were sent to prove anything"
        for story, code in confirmed.items():
            browser = PlainBrowser(server.port)
            browser.go(f"{HERE}mijn-vraag/")
            assert story in browser.send(f"{HERE}mijn-vraag/", code=code)
    finally:
        server.stop()
    cases, locks, messages, grants = json.loads(run_python(database, COUNT))
    readers = 2
    assert cases == locks == messages == grants / readers
    assert cases >= len(confirmed)
