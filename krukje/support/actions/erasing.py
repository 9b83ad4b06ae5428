"""The end of what was said: first a warning, later the keys and every sealed row are gone. Facts stay."""

from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from krukje.audit.logbook import SYSTEM, record
from krukje.rules.retention import erase_after_warning, erase_on, is_time_to_warn
from krukje.support.models import (
    Case,
    CodeLock,
    Detail,
    Erasure,
    ErasureWarning,
    EvaluationInvite,
    KeyGrant,
    Message,
    NextAction,
    Presence,
)

SEALED_TABLES = (Message, Detail, KeyGrant, CodeLock)


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of `erase_due_cases` did."""

    warned: int
    erased: int


def erase_due_cases(*, today: date) -> Round:
    """Warn about cases whose time is near, and erase those that were warned about in time."""
    closed = Case.objects.filter(closure__isnull=False, erasure__isnull=True)
    warned = 0
    for case in closed.filter(erasure_warning=None).select_related("closure", "support_point"):
        due = erase_on(case.closure.closed_on, keep_months=case.support_point.keep_months)
        if is_time_to_warn(today, erase_on=due):
            warn(case=case, due=due, today=today)
            warned += 1
    erased = 0
    for case in closed.filter(erasure_warning__erase_on__lte=today).select_related("support_point"):
        erased += erase(case=case, today=today)
    if erased:
        forget_freed_pages()
    return Round(warned=warned, erased=erased)


@transaction.atomic
def warn(*, case: Case, due: date, today: date) -> ErasureWarning:
    """Tell family and desk when this case goes: it stands on their pages from now on."""
    warning, created = ErasureWarning.objects.get_or_create(
        case=case,
        defaults={"warned_on": today, "erase_on": erase_after_warning(today, erase_on=due)},
    )
    if created:
        record(chain=case.support_point.slug, who=SYSTEM, what="case.warn", which=case.reference, at=today)
    return warning


@transaction.atomic
def erase(*, case: Case, today: date) -> bool:
    """Delete the keys and every sealed row. True if it was there still; done twice is harmless."""
    _erasure, created = Erasure.objects.get_or_create(case=case, defaults={"erased_on": today})
    if not created:
        return False
    for table in (*SEALED_TABLES, Presence, NextAction, EvaluationInvite):
        table.objects.filter(case=case).delete()
    Case.objects.filter(pk=case.pk).update(public_key=b"")
    record(chain=case.support_point.slug, who=SYSTEM, what="case.erase", which=case.reference, at=today)
    return True


def forget_freed_pages() -> None:
    """Make the database file forget as well: deleted rows may not linger in free pages or in its journal."""
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            for table in SEALED_TABLES:
                cursor.execute(f"VACUUM FULL {connection.ops.quote_name(table._meta.db_table)}")
