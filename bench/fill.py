"""Fills a database with a busy support point and says, per page, how many queries and bytes it takes.

Runs in a process of its own (`python -m bench.fill`); prints one JSON object: pages, and the cookies to ask them.
"""

import json
import re
import sys
from datetime import timedelta
from unittest.mock import patch

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.staticfiles import finders  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils.timezone import localdate  # noqa: E402

from krukje.places.demo import load_demo_places  # noqa: E402
from krukje.places.models import SupportPoint  # noqa: E402
from tests.cast import Cast, Family, family_asks, hire  # noqa: E402

CASES = 1_000
PAGES = {
    "home": "/voorbeeldstad/",
    "topic": "/voorbeeldstad/uitleg/opp/",
    "search": "/voorbeeldstad/zoeken/?q=mijn+zoon+zit+thuis+en+school+belt+niet",
    "ask": "/voorbeeldstad/vraag/verhaal/",
    "desk list": "/voorbeeldstad/werk/vragen/",
    "case page": "",
}
STATIC = re.compile(r'(?:href|src)="/static/([^"?]+)"')


def fill() -> tuple[Cast, Family]:
    """Make a thousand cases; one lock serves them all, since deriving a thousand would only measure Argon2id."""
    call_command("migrate", verbosity=0)
    call_command("load_content", verbosity=0, stdout=sys.stderr)
    load_demo_places()
    cast = hire(SupportPoint.objects.get(slug="voorbeeldstad"), mail_at="bench.test")
    today = localdate()
    with transaction.atomic(), patch("krukje.support.actions.asking.lock_with_code", lambda *_a, **_k: b"x" * 105):
        for number in range(CASES):
            family = family_asks(cast.support_point, today=today - timedelta(days=number % 60))
    return cast, family


def a_family_in_the_middle_of_asking() -> Client:
    client = Client(headers={"host": "localhost"})
    client.post("/voorbeeldstad/vraag/wie/", {"asker": "parent"})
    client.post("/voorbeeldstad/vraag/school/", {"sector": "po"})
    return client


def cookies(client: Client) -> str:
    return "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())


def measure(client: Client, path: str) -> dict[str, object]:
    """Return queries and bytes of a page and of the stylesheet and scripts that it asks for."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(path)
    assert response.status_code == 200, (path, response.status_code)  # noqa: S101
    sizes = {"css": 0, "js": 0, "svg": 0}
    for name in STATIC.findall(response.content.decode()):
        found = finders.find(re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", name))
        sizes[name.rsplit(".", 1)[-1]] += len(open(found, "rb").read()) if found else 0  # noqa: SIM115
    return {
        "path": path,
        "queries": len(queries),
        "html": len(response.content),
        **sizes,
        "cookie": cookies(client),
    }


def main() -> None:
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    cast, family = fill()
    reader, worker = (
        Client(headers={"host": "localhost"}),
        cast["Fatma"].signs_in(Client(headers={"host": "localhost"})),
    )
    paths = {**PAGES, "case page": f"/voorbeeldstad/werk/vragen/{family.case.reference}/"}
    clients = {"ask": a_family_in_the_middle_of_asking(), "desk list": worker, "case page": worker}
    pages = {name: measure(clients.get(name, reader), path) for name, path in paths.items()}
    sys.stdout.write(json.dumps(pages))


if __name__ == "__main__":
    main()
