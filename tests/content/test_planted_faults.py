"""Can the checks see? A planted fault of each kind, so that none goes blind unnoticed."""

import pytest

from krukje.inform.checking import CHECKS, Ground, check_set
from krukje.inform.checking.dates import what_is_due_soon
from krukje.inform.checking.translations import translations_are_up_to_date
from tests.content.faults import FAULTS, Fault

# What only asks somebody to look.
WARNINGS = {what_is_due_soon, translations_are_up_to_date}
pytestmark = pytest.mark.pure


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault.check.__name__}: {fault.name}" for fault in FAULTS])
def test_a_planted_fault_is_seen(real: Ground, fault: Fault) -> None:
    planted = fault.plant(real)

    new = set(fault.check(planted)) - set(fault.check(real))

    assert any(fault.said in str(complaint) for complaint in new), [str(complaint) for complaint in new]
    assert {complaint.stops for complaint in new} == {fault.check not in WARNINGS}


def test_every_check_has_a_planted_fault() -> None:
    assert {fault.check for fault in FAULTS} == set(CHECKS)


def test_faults_come_first_and_warnings_after(real: Ground) -> None:
    planted = next(fault for fault in FAULTS if fault.name == "checked on hearsay")
    ground = planted.plant(real)

    complaints = check_set(ground.edition, ground.agreed, today=ground.today)

    assert complaints[0].stops
    assert not complaints[-1].stops
    assert len(complaints) == len(set(complaints))
