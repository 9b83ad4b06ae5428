"""Does everybody get at every address what the table says, and has every address a row?"""

from collections.abc import Iterable, Iterator
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
from krukje.inform.models import Moment, Topic
from krukje.places.models import SupportPoint
from krukje.support.actions.working import unshare
from krukje.support.models import EvaluationInvite
from tests.address_table import COLUMNS, HERE, ROWS
from tests.cast import cheap, family_asks, hire
from tests.inform import small_content
from tests.signal.numbers import COUNTS, give_counts, publish
from tests.support.walking import ask_all

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 18, 11, 0, tzinfo=UTC)
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
    with django_db_blocker.unblock(), transaction.atomic(), cheap():
        yield build_town(tmp_path_factory.mktemp("content"))
        transaction.set_rollback(True)


def build_town(content: Path) -> Town:
    cast = hire(point("voorbeeldstad"), mail_at="voorbeeldstad.test")
    neighbours = hire(point("anderland"), mail_at="anderland.test")
    load_edition(folder=small_content.write(content), now=NOW)
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
    topic, moment = Topic.objects.order_by("slug")[0], Moment.objects.order_by("nr")[0]
    who = cast["Joris"].user.pk
    return Town(
        browsers, {"case": family.case.reference, "person": who, "topic": topic.slug, "moment": moment.slug}
    )


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
    walked = {resolve(row[1].format(case="KRUKJE22", person=1, topic="opp", moment="thuis")).route for row in rows}
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
