"""Does the logbook keep what was written in it, and show it when somebody got past its guards?"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from io import StringIO
from threading import Barrier, Thread
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from krukje.audit.logbook import FAMILY, START, SYSTEM, Break, first_break, record, verify
from krukje.audit.models import Entry
from tests.guards import guards_down

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 18, 11, 0, 30, 123456, tzinfo=UTC)
TODAY = date(2026, 11, 18)


@pytest.fixture
def three_acts() -> None:
    record(chain="voorbeeldstad", who=FAMILY, what="case.ask", which="KRUKJE22", at=TODAY)
    record(chain="voorbeeldstad", who="Fatma", what="case.open", which="KRUKJE22", at=NOON)
    record(chain="voorbeeldstad", who="Fatma", what="case.answer", which="KRUKJE22", at=NOON)


def change(sql: str, *values: str | int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def in_words() -> tuple[int, str]:
    """Run the command: its exit code, and what it said."""
    said, complained, code = StringIO(), StringIO(), 0
    try:
        call_command("verify_logbook", stdout=said, stderr=complained)
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    return code, said.getvalue() + complained.getvalue()


def test_a_colleagues_act_keeps_day_and_time_in_the_netherlands() -> None:
    entry = record(chain="voorbeeldstad", who="Fatma", what="case.open", which="KRUKJE22", at=NOON)

    assert (entry.day, entry.time) == (date(2026, 11, 18), time(12, 0, 30))


def test_late_in_the_evening_it_is_already_the_next_day_here() -> None:
    entry = record(chain="site", who=SYSTEM, what="edition.load", at=datetime(2026, 7, 1, 23, 0, tzinfo=UTC))

    assert (entry.day, entry.time) == (date(2026, 7, 2), time(1, 0))


def test_of_a_familys_act_only_the_day_is_kept() -> None:
    entry = record(chain="voorbeeldstad", who=FAMILY, what="case.write", which="KRUKJE22", at=TODAY)

    assert (entry.day, entry.time) == (TODAY, None)


def test_every_support_point_has_a_chain_of_its_own() -> None:
    first = record(chain="voorbeeldstad", who="Fatma", what="case.open", at=NOON)
    record(chain="anderland", who="Fenna", what="case.open", at=NOON)
    second = record(chain="voorbeeldstad", who="Fatma", what="case.close", at=NOON)

    assert (first.number, first.previous) == (1, START)
    assert (second.number, second.previous) == (2, first.hash)


@pytest.mark.usefixtures("three_acts")
@pytest.mark.parametrize(
    "act",
    [
        lambda: Entry.objects.filter(number=2).update(who="Joris"),
        lambda: Entry.objects.filter(number=2).delete(),
        lambda: Entry.objects.get(number=3).delete(),
        lambda: Entry.objects.get(number=1).save(),
        lambda: change("UPDATE audit_entry SET who = 'Joris'"),
        lambda: change("DELETE FROM audit_entry"),
        lambda: change("DELETE FROM audit_entry WHERE number = 3"),
    ],
)
def test_the_database_refuses_to_change_or_remove_an_entry(act: Callable[[], Any]) -> None:
    before = list(Entry.objects.values_list())

    with pytest.raises(DatabaseError, match="the logbook is add-only"), transaction.atomic():
        act()

    assert list(Entry.objects.values_list()) == before


@pytest.mark.usefixtures("three_acts")
def test_the_database_refuses_to_put_another_entry_in_its_place() -> None:
    columns = "id, chain, number, day, time, who, what, which, previous, hash"
    values = "SELECT id, chain, number, day, time, 'Joris', what, which, previous, hash FROM audit_entry"
    replace = {
        "sqlite": f"INSERT OR REPLACE INTO audit_entry ({columns}) {values}",
        "postgresql": f"INSERT INTO audit_entry ({columns}) {values} ON CONFLICT (id) DO UPDATE SET who = 'Joris'",
    }[connection.vendor]

    with pytest.raises(DatabaseError, match="the logbook is add-only"), transaction.atomic():
        change(replace)

    assert not Entry.objects.filter(who="Joris").exists()


@pytest.mark.usefixtures("three_acts")
def test_the_database_refuses_to_empty_the_whole_table() -> None:
    empty = {"sqlite": "DELETE FROM audit_entry", "postgresql": "TRUNCATE audit_entry"}[connection.vendor]

    with pytest.raises(DatabaseError, match="the logbook is add-only"), transaction.atomic():
        change(empty)

    assert Entry.objects.count() == 3


@pytest.mark.usefixtures("three_acts")
def test_a_whole_logbook_is_found_whole() -> None:
    assert list(verify()) == []
    last = Entry.objects.latest("number")

    assert in_words() == (
        0,
        f"Het logboek is heel: 3 regels nagekeken.\n  {last.chain}: regel 3, {last.hash}\n",
    )


def test_an_empty_logbook_is_whole() -> None:
    assert in_words() == (0, "Het logboek is heel: 0 regels nagekeken.\n")


@pytest.mark.usefixtures("three_acts")
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("who", "Joris"),
        ("what", "case.close"),
        ("which", "KRUKJE33"),
        ("day", date(2026, 11, 17)),
        ("time", time(9, 0)),
        ("hash", "0" * 64),
    ],
)
def test_a_planted_change_is_found(field: str, value: object) -> None:
    with guards_down():
        change(f"UPDATE audit_entry SET {field} = %s WHERE number = 2", str(value))

    assert first_break("voorbeeldstad") == Break("voorbeeldstad", 2, "deze regel is veranderd")
    assert in_words() == (1, "Logboek voorbeeldstad, regel 2: deze regel is veranderd.\n")


@pytest.mark.usefixtures("three_acts")
def test_a_change_with_a_hash_that_fits_is_found_by_the_next_entry() -> None:
    forged = Entry.objects.get(number=2)
    forged.who = "Joris"
    with guards_down():
        change("UPDATE audit_entry SET who = %s, hash = %s WHERE number = 2", "Joris", forged.digest())

    assert in_words() == (1, "Logboek voorbeeldstad, regel 3: de regel ervoor is veranderd of weggehaald.\n")


@pytest.mark.usefixtures("three_acts")
@pytest.mark.parametrize("number", [1, 2])
def test_a_removed_row_is_found(number: int) -> None:
    with guards_down():
        change("DELETE FROM audit_entry WHERE number = %s", number)

    assert in_words() == (1, f"Logboek voorbeeldstad, regel {number}: deze regel ontbreekt.\n")


@pytest.mark.usefixtures("three_acts")
def test_a_removed_row_is_found_when_the_rest_is_numbered_anew() -> None:
    with guards_down():
        change("DELETE FROM audit_entry WHERE number = 2")
        change("UPDATE audit_entry SET number = 2 WHERE number = 3")

    assert in_words() == (1, "Logboek voorbeeldstad, regel 2: de regel ervoor is veranderd of weggehaald.\n")


@pytest.mark.usefixtures("three_acts")
def test_a_row_moved_to_another_chain_is_found_in_both() -> None:
    with guards_down():
        change("UPDATE audit_entry SET chain = 'anderland' WHERE number = 2")

    code, complained = in_words()

    assert code == 1
    assert complained.splitlines() == [
        "Logboek anderland, regel 1: deze regel ontbreekt.",
        "Logboek voorbeeldstad, regel 2: deze regel ontbreekt.",
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite has one writer at a time anyway")
def test_two_who_write_at_once_make_one_chain() -> None:
    together = Barrier(2)

    def write(who: str) -> None:
        together.wait()
        for _each in range(10):
            record(chain="voorbeeldstad", who=who, what="case.open", at=NOON)
        connection.close()

    threads = [Thread(target=write, args=[who]) for who in ("Fatma", "Joris")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert list(Entry.objects.values_list("number", flat=True)) == list(range(1, 21))
    assert list(verify()) == []
