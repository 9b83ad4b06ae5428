"""Does what family and colleague write arrive once, in order, and never over each other?"""

import uuid

import pytest

from krukje.audit.models import Entry
from krukje.support.actions.changing import CaseEnded, CaseMoved
from krukje.support.actions.opening import OpenMessage, read_messages
from krukje.support.actions.working import close_case
from krukje.support.actions.writing import AlreadySent, answer, write_back
from krukje.support.models import Case, Message, Outcome
from tests.cast import STORY, TODAY, Cast, Family
from tests.support.conftest import NOON

pytestmark = pytest.mark.django_db


def version(family: Family) -> int:
    return Case.objects.get(pk=family.case.pk).version


def fatma_answers(
    family: Family, cast: Cast, text: str = "Ik bel u.", *, seen: int, form: uuid.UUID | None = None
) -> Message:
    return answer(
        case=family.case,
        text=text,
        submission=form or uuid.uuid4(),
        seen=seen,
        by=cast["Fatma"].user,
        now=NOON,
    )


def thread(family: Family) -> list[OpenMessage]:
    return read_messages(family.case, private=family.private)


def test_the_thread_is_read_in_the_order_it_was_written(family: Family, cast: Cast) -> None:
    fatma_answers(family, cast, seen=1)
    write_back(case=family.case, text="Graag na vier uur.", submission=uuid.uuid4(), today=TODAY)

    assert thread(family) == [
        OpenMessage(1, by_family=True, worker_name="", written_on=TODAY, text=STORY),
        OpenMessage(2, by_family=False, worker_name="Fatma", written_on=TODAY, text="Ik bel u."),
        OpenMessage(3, by_family=True, worker_name="", written_on=TODAY, text="Graag na vier uur."),
    ]


def test_the_logbook_knows_a_colleagues_time_and_only_a_familys_day(family: Family, cast: Cast) -> None:
    fatma_answers(family, cast, seen=1)
    write_back(case=family.case, text="Dank.", submission=uuid.uuid4(), today=TODAY)

    acts = [(entry.who, entry.what, entry.time is None) for entry in Entry.objects.all()]
    assert acts[1:] == [("Fatma", "case.answer", False), ("gezin", "case.write", True)]


def test_an_answer_sent_twice_is_there_once(family: Family, cast: Cast) -> None:
    form = uuid.uuid4()
    fatma_answers(family, cast, seen=1, form=form)

    with pytest.raises(AlreadySent):
        fatma_answers(family, cast, seen=1, form=form)

    assert len(thread(family)) == 2


def test_a_message_sent_twice_is_there_once(family: Family) -> None:
    form = uuid.uuid4()
    write_back(case=family.case, text="Dank.", submission=form, today=TODAY)

    with pytest.raises(AlreadySent):
        write_back(case=family.case, text="Dank.", submission=form, today=TODAY)

    assert len(thread(family)) == 2


def test_who_looked_before_the_family_wrote_does_not_answer_past_it(family: Family, cast: Cast) -> None:
    seen = version(family)
    write_back(case=family.case, text="Het is al opgelost.", submission=uuid.uuid4(), today=TODAY)

    with pytest.raises(CaseMoved):
        fatma_answers(family, cast, seen=seen)

    assert len(thread(family)) == 2
    fatma_answers(family, cast, seen=version(family))
    assert len(thread(family)) == 3


def test_a_family_always_may_write_whatever_happened_since_it_looked(family: Family, cast: Cast) -> None:
    fatma_answers(family, cast, seen=1)

    write_back(case=family.case, text="Dit kruiste uw antwoord.", submission=uuid.uuid4(), today=TODAY)

    assert thread(family)[-1].text == "Dit kruiste uw antwoord."


def test_after_closing_nobody_writes(family: Family, cast: Cast) -> None:
    close_case(case=family.case, outcome=Outcome.AGREED, seen=1, by=cast["Fatma"].user, now=NOON)

    with pytest.raises(CaseEnded):
        write_back(case=family.case, text="Nog iets.", submission=uuid.uuid4(), today=TODAY)
    with pytest.raises(CaseEnded):
        fatma_answers(family, cast, seen=version(family))

    assert len(thread(family)) == 1


def test_an_answer_stays_when_its_writer_is_gone(family: Family, cast: Cast) -> None:
    fatma_answers(family, cast, seen=1)

    cast["Fatma"].user.delete()

    assert thread(family)[-1] == OpenMessage(2, False, "", TODAY, "Ik bel u.")
