"""Is a family warned before its words go, and are they gone then: all of them, and nothing else?"""

from datetime import date, datetime, time, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.timezone import make_aware

from krukje.audit.models import Entry
from krukje.support.actions.erasing import SEALED_TABLES, Round, erase, erase_due_cases, warn
from krukje.support.actions.opening import WrongCode, open_with_code
from krukje.support.actions.working import close_case, record_contact
from krukje.support.models import (
    Case,
    Closure,
    CodeLock,
    Contact,
    Detail,
    Erasure,
    ErasureWarning,
    EvaluationInvite,
    KeyGrant,
    Message,
    Outcome,
)
from tests.cast import STORY, TODAY, Cast, Family, family_asks
from tests.database_bytes import OnDisk

pytestmark = pytest.mark.django_db

DUE = date(2027, 11, 18)
WARN_FROM = DUE - timedelta(days=30)


def at(day: date) -> datetime:
    return make_aware(datetime.combine(day, time(12)))


def close(family: Family, cast: Cast, day: date = TODAY) -> None:
    version = Case.objects.get(pk=family.case.pk).version
    close_case(case=family.case, outcome=Outcome.AGREED, seen=version, by=cast["Fatma"].user, now=at(day))


@pytest.fixture
def closed(family: Family, cast: Cast) -> Family:
    fatma = cast["Fatma"].user
    record_contact(
        case=family.case,
        topic="thuiszitten",
        moment=12,
        sector="vo",
        channel="phone",
        level=2,
        minutes=25,
        on=TODAY,
        seen=1,
        by=fatma,
        now=at(TODAY),
    )
    close(family, cast)
    return family


def acts() -> list[tuple[str, str, date]]:
    found = Entry.objects.filter(what__in=["case.warn", "case.erase"])
    return list(found.values_list("who", "what", "day"))


def test_nothing_happens_before_it_is_time_to_warn(closed: Family) -> None:
    assert erase_due_cases(today=WARN_FROM - timedelta(days=1)) == Round(warned=0, erased=0)

    assert not ErasureWarning.objects.exists()
    assert acts() == []


def test_the_family_is_warned_thirty_days_before_and_nothing_is_gone_yet(closed: Family) -> None:
    assert erase_due_cases(today=WARN_FROM) == Round(warned=1, erased=0)

    warning = ErasureWarning.objects.get()
    assert (warning.warned_on, warning.erase_on) == (WARN_FROM, DUE)
    assert Message.objects.exists()
    assert acts() == [("systeem", "case.warn", WARN_FROM)]


def test_on_its_day_and_not_before_everything_sealed_is_gone(closed: Family) -> None:
    erase_due_cases(today=WARN_FROM)
    assert erase_due_cases(today=DUE - timedelta(days=1)) == Round(warned=0, erased=0)
    assert Message.objects.exists()

    assert erase_due_cases(today=DUE) == Round(warned=0, erased=1)

    for table in (*SEALED_TABLES, EvaluationInvite):
        assert not table.objects.exists()
    assert bytes(Case.objects.get().public_key) == b""
    assert acts()[-1] == ("systeem", "case.erase", DUE)


def test_a_command_that_was_forgotten_for_a_year_warns_first_and_erases_a_notice_later(closed: Family) -> None:
    late = DUE + timedelta(days=365)

    assert erase_due_cases(today=late) == Round(warned=1, erased=0)
    assert ErasureWarning.objects.get().erase_on == late + timedelta(days=30)
    assert erase_due_cases(today=late + timedelta(days=29)) == Round(warned=0, erased=0)
    assert erase_due_cases(today=late + timedelta(days=30)) == Round(warned=0, erased=1)


def test_the_facts_stay_for_the_counts(closed: Family) -> None:
    erase_due_cases(today=WARN_FROM)
    erase_due_cases(today=DUE)

    case = Case.objects.get()
    assert (case.topic, case.sector, case.level, case.asked_on) == ("thuiszitten", "vo", 2, TODAY)
    assert Contact.objects.get().minutes == 25
    assert Closure.objects.get().outcome == "agreed"
    assert Erasure.objects.get().erased_on == DUE


def test_the_code_of_an_erased_case_opens_nothing(closed: Family) -> None:
    erase_due_cases(today=WARN_FROM)
    erase_due_cases(today=DUE)

    with pytest.raises(WrongCode):
        open_with_code(support_point=closed.case.support_point, code=closed.code, now=at(DUE))


def test_done_twice_it_erases_once(closed: Family) -> None:
    erase_due_cases(today=WARN_FROM)
    assert erase_due_cases(today=WARN_FROM) == Round(warned=0, erased=0)
    assert erase_due_cases(today=DUE) == Round(warned=0, erased=1)
    assert erase_due_cases(today=DUE) == Round(warned=0, erased=0)

    warn(case=closed.case, due=DUE, today=DUE)
    assert erase(case=closed.case, today=DUE) is False
    assert [what for _who, what, _day in acts()] == ["case.warn", "case.erase"]


def test_an_open_case_is_never_erased(family: Family) -> None:
    assert erase_due_cases(today=TODAY + timedelta(days=3650)) == Round(warned=0, erased=0)

    assert Message.objects.exists()


def test_only_what_is_due_goes(closed: Family, cast: Cast) -> None:
    later = family_asks(cast.support_point, "Een andere vraag.", today=TODAY)
    close(later, cast, TODAY + timedelta(days=90))
    still_open = family_asks(cast.support_point, "Nog een vraag.", today=TODAY)
    erase_due_cases(today=WARN_FROM)

    erase_due_cases(today=DUE)

    for kept in (later, still_open):
        assert Message.objects.filter(case=kept.case).count() == 1
        assert KeyGrant.objects.filter(case=kept.case).count() == 2
        assert CodeLock.objects.filter(case=kept.case).exists()
    assert Erasure.objects.get().case == closed.case


def test_every_support_point_keeps_its_own_promise(closed: Family, cast: Cast) -> None:
    cast.support_point.keep_months = 3
    cast.support_point.save()

    assert erase_due_cases(today=date(2027, 1, 19)) == Round(warned=1, erased=0)
    assert ErasureWarning.objects.get().erase_on == date(2027, 2, 18)


def say(**options: str) -> str:
    out = StringIO()
    call_command("erase_due_cases", stdout=out, **options)
    return out.getvalue()


def test_the_command_takes_a_date_and_says_what_it_did(closed: Family) -> None:
    assert say(date="2027-10-19") == "2027-10-19: 1 aangekondigd, 0 gewist.\n"
    assert say(date="2027-11-18") == "2027-11-18: 0 aangekondigd, 1 gewist.\n"


def test_the_command_refuses_what_is_no_date_and_erases_nothing(closed: Family) -> None:
    with pytest.raises(CommandError, match="‘18-11-2027’ is geen datum"):
        say(date="18-11-2027")

    assert not ErasureWarning.objects.exists()


def test_erased_is_gone_from_the_disk_as_well(on_disk: OnDisk, cast: Cast) -> None:
    story = f"{STORY} " * 200
    family = family_asks(cast.support_point, story, name="Samira", school="De Driepoot")
    kept = family_asks(cast.support_point, story)
    close(family, cast)
    gone, stays = pieces_of(family), pieces_of(kept)
    assert all(piece in on_disk.files() for piece in gone + stays)

    erase_due_cases(today=WARN_FROM)
    erase_due_cases(today=DUE)

    left = on_disk.files()
    assert not any(piece in left for piece in gone)
    assert all(piece in left for piece in stays)


def pieces_of(family: Family) -> list[bytes]:
    """Of every sealed value a piece that nothing else has: long values are cut in pages on the disk."""
    sealed = [
        *Message.objects.filter(case=family.case).values_list("sealed", flat=True),
        *Detail.objects.filter(case=family.case).values_list("sealed", flat=True),
        *KeyGrant.objects.filter(case=family.case).values_list("sealed_key", flat=True),
        *CodeLock.objects.filter(case=family.case).values_list("locked", flat=True),
    ]
    return [bytes(value)[8:40] for value in sealed]
