"""Is a question that somebody asks safe: whole, once, and readable only for whom it is meant?"""

import dataclasses
from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from krukje.accounts.models import Membership, Role
from krukje.audit.models import Entry
from krukje.places.models import SupportPoint
from krukje.support.actions.asking import AlreadyAsked, HandleTaken, NobodyCanRead, Question, ask, readers
from krukje.support.actions.opening import open_with_code, open_with_key, read_details, read_messages
from krukje.support.models import Case, Channel, CodeLock, KeyGrant, Message
from krukje.vault import Code, VaultError, new_code
from tests.cast import STORY, TODAY, Cast, family_asks, question
from tests.support.conftest import NOON

pytestmark = pytest.mark.django_db


def ask_here(here: SupportPoint, asked: Question, code: Code | None = None) -> tuple[Case, bytes]:
    return ask(support_point=here, question=asked, code=code or new_code(), channel=Channel.WEB, today=TODAY)


def test_a_question_comes_to_every_worker_with_a_key_and_to_nobody_else(cast: Cast) -> None:
    case, _private = ask_here(cast.support_point, question())

    granted = KeyGrant.objects.filter(case=case).values_list("key__user__name", flat=True)
    assert sorted(granted) == ["Fatma", "Joris"]


def test_the_question_keeps_its_words_for_who_may_read_them(cast: Cast) -> None:
    fatma = cast["Fatma"]
    assert fatma.private is not None
    case, private = ask_here(cast.support_point, question(name="Samira", school="De Driepoot"))

    assert open_with_key(case=case, person=fatma.user, person_key=fatma.private) == private
    assert [message.text for message in read_messages(case, private=private)] == [STORY]
    assert read_details(case, private=private) == {"name": "Samira", "school": "De Driepoot"}


def test_what_was_left_empty_leaves_no_row(cast: Cast) -> None:
    case, private = ask_here(cast.support_point, question())

    assert read_details(case, private=private) == {}


def test_only_facts_and_dates_are_in_the_clear(cast: Cast) -> None:
    case, _private = ask_here(cast.support_point, question())

    assert (case.asked_on, case.answer_by) == (date(2026, 11, 18), date(2026, 11, 23))
    assert (case.asker, case.sector, case.channel, case.topic, case.level) == ("parent", "po", "web", "", None)


def test_a_question_is_written_in_the_logbook_without_a_time(cast: Cast) -> None:
    case, _private = ask_here(cast.support_point, question())

    entry = Entry.objects.get()
    assert (entry.who, entry.what, entry.which, entry.time) == ("gezin", "case.ask", case.reference, None)


def test_without_a_worker_with_a_key_nothing_is_asked(here: SupportPoint) -> None:
    with pytest.raises(NobodyCanRead):
        ask_here(here, question())

    assert not Case.objects.exists()


def test_who_left_or_only_leads_gets_no_key_of_a_new_question(cast: Cast) -> None:
    cast["Joris"].user.is_active = False
    cast["Joris"].user.save()

    assert [key.user for key in readers(cast.support_point)] == [cast["Fatma"].user]


def test_workers_of_another_support_point_get_no_key(cast: Cast, neighbours: Cast) -> None:
    case, _private = ask_here(neighbours.support_point, question())

    readers_of_it = set(KeyGrant.objects.filter(case=case).values_list("key__user", flat=True))
    assert readers_of_it == {neighbours["Fatma"].user.pk, neighbours["Joris"].user.pk}


def test_sent_twice_is_asked_once(cast: Cast) -> None:
    asked, code = question(), new_code()
    case, private = ask_here(cast.support_point, asked, code)

    with pytest.raises(AlreadyAsked):
        ask_here(cast.support_point, asked, code)
    with pytest.raises(AlreadyAsked):
        ask_here(cast.support_point, asked, new_code())

    assert Case.objects.get() == case
    assert Message.objects.count() == Entry.objects.count() == 1
    assert open_with_code(support_point=cast.support_point, code=code, now=NOON) == (case, private)


def test_two_families_with_the_same_first_group_are_told_apart_by_another_code(cast: Cast) -> None:
    code = new_code()
    ask_here(cast.support_point, question(), code)

    with pytest.raises(HandleTaken):
        ask_here(cast.support_point, question(), code)

    assert Case.objects.count() == 1


def test_two_support_points_may_use_the_same_first_group(cast: Cast, neighbours: Cast) -> None:
    code = new_code()

    ours, _key = ask_here(cast.support_point, question(), code)
    theirs, _key = ask_here(neighbours.support_point, question(), code)

    assert open_with_code(support_point=cast.support_point, code=code, now=NOON)[0] == ours
    assert open_with_code(support_point=neighbours.support_point, code=code, now=NOON)[0] == theirs


def test_of_a_question_that_fails_halfway_nothing_stays(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_disk_left(**_entry: object) -> None:
        raise DatabaseError

    monkeypatch.setattr("krukje.support.actions.asking.record", no_disk_left)

    with pytest.raises(DatabaseError):
        ask_here(cast.support_point, question(name="Samira"))

    assert not Case.objects.exists()
    assert not CodeLock.objects.exists()
    assert not Message.objects.exists()


def test_a_sealed_text_moved_to_another_case_does_not_open(cast: Cast) -> None:
    mine, other = family_asks(cast.support_point), family_asks(cast.support_point, "Iets anders.")
    Message.objects.filter(case=mine.case).update(case=other.case, number=2)

    with pytest.raises(VaultError):
        read_messages(other.case, private=other.private)


@pytest.mark.parametrize(
    ("field", "value"), [("asker", "neighbour"), ("sector", "hbo"), ("channel", "fax"), ("moment", 16)]
)
def test_the_database_refuses_facts_that_do_not_exist(cast: Cast, field: str, value: object) -> None:
    case, _private = ask_here(cast.support_point, question())

    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(**{field: value})


def test_a_worker_who_is_also_lead_gets_one_key(cast: Cast) -> None:
    Membership.objects.create(user=cast["Fatma"].user, support_point=cast.support_point, role=Role.LEAD)

    case, _private = ask_here(cast.support_point, dataclasses.replace(question(), sector="vo"))

    assert KeyGrant.objects.filter(case=case, key__user=cast["Fatma"].user).count() == 1
