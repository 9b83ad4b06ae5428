"""What was published stands: the database itself refuses to change or withdraw it."""

import uuid

import pytest
from django.db import Error, connection, transaction
from django.db.models import QuerySet

from krukje.signal.actions import reply_to
from krukje.signal.models import CaseCount, EvaluationCount, Reply, Report
from tests.cast import Cast
from tests.signal.numbers import MORNING


@pytest.fixture
def reply(report: Report, cast: Cast) -> Reply:
    return reply_to(
        report=report,
        by=cast["Rob"].user,
        organisation="Het bestuur",
        text="Wij lezen mee.",
        submission=uuid.uuid4(),
        now=MORNING,
    )


def test_nobody_changes_a_report(report: Report) -> None:
    with pytest.raises(Error, match="what was published stands"), transaction.atomic():
        Report.objects.update(csv=b"beter nieuws")

    report.refresh_from_db()
    assert b"beter nieuws" not in bytes(report.csv)


def test_nobody_takes_a_report_back(report: Report) -> None:
    with pytest.raises(Error, match="what was published stands"), transaction.atomic():
        remove(Report.objects.all())

    assert Report.objects.count() == 1


def test_nobody_changes_a_reply(reply: Reply) -> None:
    with pytest.raises(Error, match="what was published stands"), transaction.atomic():
        Reply.objects.update(text="Wij lazen niets.")

    assert Reply.objects.get().text == "Wij lezen mee."


def test_nobody_takes_a_reply_back(reply: Reply) -> None:
    with pytest.raises(Error, match="what was published stands"), transaction.atomic():
        remove(Reply.objects.all())

    assert Reply.objects.count() == 1


def test_nobody_puts_another_report_in_its_place(report: Report) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("alleen SQLite kent INSERT OR REPLACE")
    before = bytes(report.csv)

    for new_id in ("id", "id + 1"):
        columns = [f'"{field.column}"' for field in Report._meta.concrete_fields if field.column != "id"]
        values = ", ".join("x'00'" if column == '"csv"' else column for column in columns)
        replace = (
            f"INSERT OR REPLACE INTO signal_report (id, {', '.join(columns)}) "
            f"SELECT {new_id}, {values} FROM signal_report"
        )
        with pytest.raises(Error, match="what was published stands"), transaction.atomic():
            connection.cursor().execute(replace)

    assert bytes(Report.objects.get().csv) == before


@pytest.mark.parametrize("table", ["signal_report", "signal_reply"])
def test_nobody_empties_a_table_at_once(reply: Reply, table: str) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("alleen PostgreSQL kent TRUNCATE")

    with connection.cursor() as cursor:
        # Otherwise the links that are still to be checked stop it first.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(Error, match="what was published stands"), transaction.atomic():
            cursor.execute(f"TRUNCATE {table} CASCADE")

    assert Reply.objects.exists()


def test_a_counter_has_no_room_for_a_family() -> None:
    """No link to a person or case, and no day finer than the quarter or the week."""
    assert {field.name for field in CaseCount._meta.get_fields()} == {
        "id",
        "support_point",
        "quarter",
        "topic",
        "sector",
        "number",
    }
    assert {field.name for field in EvaluationCount._meta.get_fields()} == {
        "id",
        "support_point",
        "week",
        "question",
        "answer",
        "number",
    }


def remove(rows: "QuerySet[Report] | QuerySet[Reply]") -> None:
    # Past Django's own protection: what would an administrator's hand in the database do?
    rows._raw_delete(rows.db)
