"""Which checks are there? Each takes the ground and yields its complaints; this file puts them in a row."""

from datetime import date

from krukje.inform.checking import (
    dates,
    facts,
    families,
    glossary,
    guide,
    journey,
    laws,
    lengths,
    numbers,
    plain,
    rights,
    topics,
    translations,
)
from krukje.inform.checking.agreed import AgreedSet
from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.edition import NationalSet

CHECKS: tuple[Check, ...] = tuple(
    check
    for subject in (
        facts,
        laws,
        dates,
        topics,
        families,
        journey,
        rights,
        guide,
        glossary,
        numbers,
        plain,
        lengths,
        translations,
    )
    for check in subject.CHECKS
)


def check_set(edition: NationalSet, agreed: AgreedSet, *, today: date) -> tuple[Complaint, ...]:
    """Return everything that is wrong with this set on this day: faults first, then warnings, each by place."""
    ground = Ground(edition=edition, agreed=agreed, today=today)
    found = {complaint for check in CHECKS for complaint in check(ground)}
    return tuple(sorted(found, key=lambda complaint: (not complaint.stops, complaint.where, complaint.reason)))
