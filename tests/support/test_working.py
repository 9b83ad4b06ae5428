"""Does work at the desk stay right when two do it at once, or one does it twice?"""

from datetime import date, timedelta

import pytest

from krukje.audit.models import Entry
from krukje.support.actions import working
from krukje.support.actions.changing import CaseEnded, CaseMoved
from krukje.support.actions.opening import open_with_key
from krukje.support.actions.working import LastReader, NoKeyYet, arrive, leave, share, unshare
from krukje.support.models import (
    Case,
    Closure,
    Contact,
    EvaluationInvite,
    KeyGrant,
    NextAction,
    Outcome,
    Presence,
    Step,
)
from tests.cast import TODAY, Cast, Family
from tests.support.conftest import NOON

pytestmark = pytest.mark.django_db


def acts() -> list[tuple[str, str]]:
    return list(Entry.objects.exclude(what="case.ask").values_list("who", "what"))


def record(family: Family, cast: Cast, *, seen: int, topic: str = "thuiszitten") -> Contact:
    return working.record_contact(
        case=family.case,
        topic=topic,
        moment=12,
        sector="vo",
        channel="phone",
        level=2,
        minutes=25,
        on=TODAY,
        seen=seen,
        by=cast["Fatma"].user,
        now=NOON,
    )


def plan(family: Family, cast: Cast, *, seen: int, due_on: date = TODAY) -> NextAction:
    fatma = cast["Fatma"].user
    return working.plan_step(
        case=family.case, step=Step.CALL, due_on=due_on, owner=fatma, seen=seen, by=fatma, now=NOON
    )


def close(family: Family, cast: Cast, *, seen: int, who: str = "Fatma") -> Closure:
    return working.close_case(case=family.case, outcome=Outcome.AGREED, seen=seen, by=cast[who].user, now=NOON)


def test_a_contact_says_what_the_case_is_about(family: Family, cast: Cast) -> None:
    record(family, cast, seen=1)

    case = Case.objects.get()
    assert (case.topic, case.moment, case.sector, case.level) == ("thuiszitten", 12, "vo", 2)
    contact = Contact.objects.get()
    assert (contact.by, contact.on, contact.channel, contact.minutes) == (cast["Fatma"].user, TODAY, "phone", 25)
    assert acts() == [("Fatma", "case.contact")]


def test_how_a_question_came_in_stays_what_it_was(family: Family, cast: Cast) -> None:
    record(family, cast, seen=1)

    assert Case.objects.get().channel == "web"


def test_a_second_contact_is_added_to_the_first(family: Family, cast: Cast) -> None:
    record(family, cast, seen=1)
    record(family, cast, seen=2, topic="opp")

    assert Contact.objects.count() == 2
    assert Case.objects.get().topic == "opp"


def test_a_next_step_replaces_the_one_before(family: Family, cast: Cast) -> None:
    plan(family, cast, seen=1)
    plan(family, cast, seen=2, due_on=TODAY + timedelta(days=2))

    assert NextAction.objects.get().due_on == TODAY + timedelta(days=2)


def test_who_looked_at_an_older_state_overwrites_nothing(family: Family, cast: Cast) -> None:
    record(family, cast, seen=1)

    with pytest.raises(CaseMoved):
        record(family, cast, seen=1, topic="opp")
    with pytest.raises(CaseMoved):
        plan(family, cast, seen=1)
    with pytest.raises(CaseMoved):
        close(family, cast, seen=1, who="Joris")

    assert Case.objects.get().topic == "thuiszitten"
    assert Contact.objects.count() == 1
    assert not NextAction.objects.exists()
    assert not Closure.objects.exists()
    assert acts() == [("Fatma", "case.contact")]


def test_closing_ends_the_plan_and_leaves_a_question_for_the_family(family: Family, cast: Cast) -> None:
    plan(family, cast, seen=1)

    close(family, cast, seen=2)

    closure = Closure.objects.get()
    assert (closure.outcome, closure.closed_by, closure.closed_on) == ("agreed", cast["Fatma"].user, TODAY)
    assert not NextAction.objects.exists()
    assert EvaluationInvite.objects.get().case == family.case


def test_closing_twice_closes_once(family: Family, cast: Cast) -> None:
    close(family, cast, seen=1)

    with pytest.raises(CaseEnded):
        close(family, cast, seen=2, who="Joris")

    assert Closure.objects.get().closed_by == cast["Fatma"].user
    assert acts() == [("Fatma", "case.close")]


def test_on_a_closed_case_nothing_is_recorded_or_planned(family: Family, cast: Cast) -> None:
    close(family, cast, seen=1)

    with pytest.raises(CaseEnded):
        record(family, cast, seen=2)
    with pytest.raises(CaseEnded):
        plan(family, cast, seen=2)


def test_a_colleague_with_whom_it_is_shared_reads_it(family: Family, cast: Cast) -> None:
    lena = cast["Lena"]
    assert lena.private is not None

    share(case=family.case, colleague=lena.user, private=family.private, by=cast["Fatma"].user, now=NOON)

    assert open_with_key(case=family.case, person=lena.user, person_key=lena.private) == family.private
    assert acts() == [("Fatma", "case.grant")]


def test_sharing_twice_is_one_grant(family: Family, cast: Cast) -> None:
    for _each in range(2):
        share(
            case=family.case,
            colleague=cast["Lena"].user,
            private=family.private,
            by=cast["Fatma"].user,
            now=NOON,
        )

    assert KeyGrant.objects.filter(key__user=cast["Lena"].user).count() == 1
    assert acts() == [("Fatma", "case.grant")]


def test_there_is_nothing_to_seal_to_for_who_has_no_key(family: Family, cast: Cast) -> None:
    with pytest.raises(NoKeyYet):
        share(
            case=family.case,
            colleague=cast["Sara"].user,
            private=family.private,
            by=cast["Fatma"].user,
            now=NOON,
        )

    assert KeyGrant.objects.count() == 2


def test_access_taken_back_is_gone_and_twice_is_harmless(family: Family, cast: Cast) -> None:
    fatma, joris = cast["Fatma"].user, cast["Joris"].user
    arrive(case=family.case, person=joris, now=NOON)

    for _each in range(2):
        unshare(case=family.case, colleague=joris, by=fatma, now=NOON)

    assert list(KeyGrant.objects.values_list("key__user__name", flat=True)) == ["Fatma"]
    assert not Presence.objects.exists()
    assert acts() == [("Joris", "case.open"), ("Fatma", "case.revoke")]


def test_the_last_reader_stays(family: Family, cast: Cast) -> None:
    fatma = cast["Fatma"].user
    unshare(case=family.case, colleague=cast["Joris"].user, by=fatma, now=NOON)

    with pytest.raises(LastReader):
        unshare(case=family.case, colleague=fatma, by=fatma, now=NOON)

    assert KeyGrant.objects.count() == 1


def names(presences: list[Presence]) -> list[str]:
    return [presence.person.name for presence in presences]


def test_who_comes_second_sees_who_came_first(family: Family, cast: Cast) -> None:
    fatma, joris = cast["Fatma"].user, cast["Joris"].user

    assert arrive(case=family.case, person=fatma, now=NOON) == []

    [other] = arrive(case=family.case, person=joris, now=NOON + timedelta(minutes=5))
    assert (other.person, other.since) == (fatma, NOON)
    assert names(arrive(case=family.case, person=fatma, now=NOON + timedelta(minutes=6))) == ["Joris"]


def test_opening_is_written_down_once_a_sitting(family: Family, cast: Cast) -> None:
    fatma = cast["Fatma"].user
    for minutes in (0, 20, 40):
        arrive(case=family.case, person=fatma, now=NOON + timedelta(minutes=minutes))
    assert acts() == [("Fatma", "case.open")]

    arrive(case=family.case, person=fatma, now=NOON + timedelta(minutes=71))
    assert acts() == [("Fatma", "case.open")] * 2


def test_who_went_away_or_fell_silent_is_no_longer_there(family: Family, cast: Cast) -> None:
    fatma, joris = cast["Fatma"].user, cast["Joris"].user
    arrive(case=family.case, person=fatma, now=NOON)
    assert arrive(case=family.case, person=joris, now=NOON + timedelta(minutes=31)) == []

    leave(person=joris)
    assert arrive(case=family.case, person=fatma, now=NOON + timedelta(minutes=32)) == []
