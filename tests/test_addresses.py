"""Does everybody get at every address what the table says, and has every address a row?"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path, resolve

from krukje.inform.actions import load_edition
from krukje.inform.models import Contact, LocalName, Moment, Rights, Step, Synonym, Term, Topic
from krukje.places.models import SupportPoint
from krukje.support.actions.working import unshare
from krukje.support.models import EvaluationInvite
from krukje.ui import paper
from tests.address_table import COLUMNS, HERE, ROWS
from tests.cast import cheap, family_asks, hire
from tests.inform import whole_content
from tests.signal.numbers import COUNTS, give_counts, publish
from tests.support.walking import ask_all

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 18, 11, 0, tzinfo=UTC)
# Every table whose rows have an address of their own, which the table of addresses calls by its name.
TEXTS = (Topic, Moment, Step, Rights, Contact, Term)
OF_ROLE = {"L": "Lena", "P": "Piet", "E": "Emma", "A": "Anna", "R": "Rob", "O": "Frits", "B": "Ben"}


@dataclass(frozen=True, slots=True)
class Town:
    """Where everything has happened, and everybody of the table with a browser of their own."""

    browsers: dict[str, list[Client]]
    names: dict[str, object]

    def address(self, template: str) -> str:
        return template.format(**self.names)


@pytest.fixture(scope="module")
def town(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Built once for all rows: no row leaves anything behind."""
    with django_db_blocker.unblock(), transaction.atomic(), cheap(), on_quick_paper():
        yield build_town(tmp_path_factory.mktemp("content"))
        transaction.set_rollback(True)


@contextmanager
def on_quick_paper() -> Iterator[None]:
    """Who gets a PDF is proven here, what is in it elsewhere: hundreds of real ones would take minutes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paper, "missing_libraries", tuple)
        patch.setattr(paper, "printed", lambda *_page: b"%PDF-1.7")
        yield


def build_town(content: Path) -> Town:
    cast = hire(point("voorbeeldstad"), mail_at="voorbeeldstad.test")
    neighbours = hire(point("anderland"), mail_at="anderland.test")
    load_edition(folder=whole_content.write(content), now=NOW)
    give_counts(cast.support_point, COUNTS)
    publish(cast.support_point)
    family, theirs = family_asks(cast.support_point), family_asks(neighbours.support_point)
    EvaluationInvite.objects.create(case=family.case)
    unshare(case=family.case, colleague=cast["Joris"].user, by=cast["Fatma"].user, now=NOW)
    halfway, asked = Client(), Client()
    ask_all(halfway, until="nakijken")
    ask_all(asked)
    browsers = {
        "V": [Client()],
        "D": [halfway],
        "C": [asked],
        "F": [family.comes_back(Client())],
        "G": [theirs.comes_back(Client())],
        "W": [cast["Fatma"].signs_in(Client())],
        "w": [cast[name].signs_in(Client()) for name in ("Joris", "Sara")],
        **{role: [cast[name].signs_in(Client())] for role, name in OF_ROLE.items()},
        "N": [person.signs_in(Client()) for person in neighbours.people.values()],
    }
    share_one_site(browsers)
    texts = {table.__name__.lower(): table.objects.order_by("slug")[0].slug for table in TEXTS}
    here = cast.support_point
    words = {
        "synonym": Synonym.objects.create(support_point=here, word="bus", phrase="bus", means="vervoer").pk,
        "local_name": LocalName.objects.create(support_point=here, term="mdo", name="tafel", phrase="tafel").pk,
    }
    return Town(browsers, {"case": family.case.reference, "person": cast["Joris"].user.pk, **texts, **words})


def point(slug: str) -> SupportPoint:
    return SupportPoint.objects.create(slug=slug, name=slug, region=slug, phone="000", opening_hours="altijd")


def share_one_site(browsers: dict[str, list[Client]]) -> None:
    """Let all browsers visit the same running site: starting one for each of them takes a while."""
    site = Client().handler
    for client in chain.from_iterable(browsers.values()):
        client.handler = site


def outcome(client: Client, method: str, address: str) -> str:
    """Go there, and forget what it did, to the database and to the browser."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        response: HttpResponse = getattr(client, method.lower())(address)
        transaction.set_rollback(True)
    client.cookies = cookies
    leads_to = response.headers.get("Location", "").split("?")[0]
    if response.status_code != 302:
        return "ok" if response.status_code == 200 else str(response.status_code)
    return {"/inloggen/": "in", f"{HERE}mijn-vraag/": "code"}.get(leads_to, "->")


@pytest.mark.parametrize(("method", "address", "cells"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_everybody_gets_what_the_table_says(town: Town, method: str, address: str, cells: str) -> None:
    expected = dict(zip(COLUMNS, cells.split(), strict=True))
    where = town.address(address)

    got = {role: {outcome(client, method, where) for client in town.browsers[role]} for role in COLUMNS}

    assert {role: " ".join(sorted(seen)) for role, seen in got.items()} == expected


def test_at_a_support_point_that_does_not_exist_nothing_is_there(town: Town) -> None:
    nowhere = {town.address(row[1]).replace(HERE, "/nergens/") for row in ROWS if row[1].startswith(HERE)}

    got = {
        outcome(town.browsers[role][0], method, address)
        for address in nowhere
        for role in ("V", "F", "B")
        for method in ("GET", "POST")
    }

    assert got == {"404"}


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Yield the route of every address that this resolver knows."""
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLPattern):
            yield route
        else:
            yield from routes(each, route)


def without_a_row(resolver: URLResolver, rows: Iterable[tuple[str, str, str]]) -> set[str]:
    """Say which addresses the table forgot."""
    numbers = dict.fromkeys(("person", "synonym", "local_name"), 1)
    names = {"case": "KRUKJE22", **numbers, **{table.__name__.lower(): "opp" for table in TEXTS}}
    walked = {resolve(row[1].format(**names)).route for row in rows}
    return set(routes(resolver)) - walked


def test_every_address_has_a_row() -> None:
    assert len(set(routes(get_resolver()))) > 40
    assert without_a_row(get_resolver(), ROWS) == set()


def test_an_address_that_only_posts_has_a_row_for_that() -> None:
    posting = {row[1] for row in ROWS if row[0] == "POST"}

    assert {row[1] for row in ROWS if row[0] == "GET" and "405" in row[2].split()} == posting


def secret_page(request: HttpRequest, support_point: str) -> HttpResponse:
    return HttpResponse("psst")


def test_a_planted_address_without_a_row_is_seen() -> None:
    planted = [*get_resolver().url_patterns, path("<slug:support_point>/geheim/", secret_page)]

    missing = without_a_row(URLResolver(get_resolver().pattern, planted), ROWS)

    assert missing == {"<slug:support_point>/geheim/"}
    assert without_a_row(get_resolver(), ROWS[1:]) == {""}
