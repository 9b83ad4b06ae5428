"""One command does whatever is due, and never twice at once."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.timezone import localdate, now

from krukje.accounts import wrong_tries
from krukje.accounts.models import WrongTry
from krukje.config.models import Work
from krukje.config.one_at_a_time import SomebodyElseIsBusy, one_at_a_time
from krukje.support.actions.working import arrive, close_case
from krukje.support.models import Case, ErasureWarning, Outcome, Presence
from tests.cast import Cast, Family

HOUR = timedelta(hours=1)


def tick() -> str:
    said = StringIO()
    call_command("tick", stdout=said)
    return said.getvalue()


def test_it_warns_forgets_and_tidies(cast: Cast, family: Family) -> None:
    fatma = cast["Fatma"].user
    long_ago = now() - timedelta(days=400)
    version = Case.objects.get(pk=family.case.pk).version
    close_case(case=family.case, outcome=Outcome.AGREED, seen=version, by=fatma, now=long_ago)
    arrive(case=family.case, person=fatma, now=long_ago)
    wrong_tries.note(wrong_tries.subject("account", "iemand"), now=long_ago)

    said = tick()

    assert "1 aangekondigd, 0 gewist, 1 oude pogingen weg" in said
    assert ErasureWarning.objects.get().erase_on > localdate()
    assert not Presence.objects.exists()
    assert not WrongTry.objects.exists()


def test_a_second_time_it_has_nothing_to_do(cast: Cast) -> None:
    tick()

    assert "0 aangekondigd, 0 gewist, 0 oude pogingen weg" in tick()


def test_while_one_is_busy_another_does_nothing(cast: Cast, family: Family) -> None:
    long_ago = now() - timedelta(days=400)
    close_case(case=family.case, outcome=Outcome.AGREED, seen=1, by=cast["Fatma"].user, now=long_ago)

    with one_at_a_time("tick", now=now(), at_most=HOUR):
        said = tick()

    assert "Er loopt al een tick" in said
    assert not ErasureWarning.objects.exists()


@pytest.mark.django_db
def test_the_turn_is_given_back_also_after_a_fault() -> None:
    with pytest.raises(ZeroDivisionError), one_at_a_time("iets", now=now(), at_most=HOUR):
        raise ZeroDivisionError

    with one_at_a_time("iets", now=now(), at_most=HOUR):
        assert Work.objects.filter(name="iets").exists()


@pytest.mark.django_db
def test_what_a_crash_left_behind_lapses() -> None:
    Work.objects.create(name="iets", until=now() - timedelta(seconds=1))

    with one_at_a_time("iets", now=now(), at_most=HOUR):
        with pytest.raises(SomebodyElseIsBusy), one_at_a_time("iets", now=now(), at_most=HOUR):
            pass
        assert Work.objects.get().until > now()
