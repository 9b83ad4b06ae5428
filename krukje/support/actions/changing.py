"""Taking hold of a case before changing it, so that two people at once never undo each other's work."""

from django.db.models import F

from krukje.support.models import Case


class CaseMoved(Exception):
    """Somebody changed this case since it was looked at."""


class CaseEnded(Exception):
    """This case is closed or erased: nothing can be added."""


def hold(case: Case, *, seen: int | None = None) -> Case:
    """Lock the case's row until the transaction ends and raise its version.

    `seen` is the version that the person looked at; None where nothing can be overwritten.

    :raises CaseEnded: if it was closed or erased, perhaps in another window.
    :raises CaseMoved: if it is not the version that was looked at.
    """
    held = Case.objects.select_for_update().get(pk=case.pk)
    if hasattr(held, "closure") or hasattr(held, "erasure"):
        raise CaseEnded
    if seen is not None and held.version != seen:
        raise CaseMoved
    Case.objects.filter(pk=held.pk).update(version=F("version") + 1)
    held.refresh_from_db(fields=["version"])
    return held
