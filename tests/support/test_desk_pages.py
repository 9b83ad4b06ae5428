"""Does a colleague see the work, the lead its facts, and everybody else nothing at all?"""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client

from krukje.accounts.models import Membership, Role
from krukje.accounts.unlocked import COOKIE
from krukje.audit.models import Entry
from krukje.places.models import SupportPoint
from krukje.support.actions.erasing import erase_due_cases
from krukje.support.actions.working import close_case, plan_step
from krukje.support.models import Case, KeyGrant, Outcome, Step
from krukje.support.queries import work_today
from tests.cast import STORY, TODAY, Cast, Family, family_asks
from tests.reading import words
from tests.support.conftest import NOON

pytestmark = pytest.mark.django_db

LIST = "/voorbeeldstad/werk/vragen/"


def page_of(family: Family) -> str:
    return f"{LIST}{family.case.reference}/"


@pytest.fixture
def fatma(client: Client, cast: Cast) -> Client:
    """Fatma's browser, signed in."""
    return cast["Fatma"].signs_in(client)


def closes(family: Family, cast: Cast) -> None:
    version = Case.objects.get(pk=family.case.pk).version
    close_case(case=family.case, outcome=Outcome.AGREED, seen=version, by=cast["Fatma"].user, now=NOON)


def test_a_new_question_is_in_the_list_as_facts_without_words(fatma: Client, family: Family) -> None:
    with time_machine.travel(NOON):
        page = words(fatma.get(LIST))

    assert f"Nieuw Nog niet ingedeeld basisschool · ouder of verzorger · {family.case.reference}" in page
    assert "18 nov Antwoorden 23 nov" in page
    assert "niet terug" not in page


def test_the_list_counts_what_needs_somebody(fatma: Client, cast: Cast) -> None:
    late = family_asks(cast.support_point, today=TODAY - timedelta(days=20))
    planned, closed = family_asks(cast.support_point), family_asks(cast.support_point)
    plan_step(
        case=planned.case,
        step=Step.CALL,
        due_on=TODAY + timedelta(days=1),
        owner=cast["Fatma"].user,
        seen=1,
        by=cast["Fatma"].user,
        now=NOON,
    )
    closes(closed, cast)
    with time_machine.travel(NOON):
        tabs = {word: words(fatma.get(LIST, {"toon": word})) for word in ("nieuw", "mijn", "laat", "alle", "klaar")}
        work = work_today(person=cast["Fatma"].user, support_point=cast.support_point, sees_all=False, today=TODAY)

    assert "Nieuw 1 Voor mij 1 Te laat 1 Alle open vragen 2 Afgesloten 1" in tabs["alle"]
    assert (work.new, work.late, work.mine, work.open) == (1, 1, 1, 2)
    shown = {
        word: [family.case.reference in page for family in (late, planned, closed)] for word, page in tabs.items()
    }
    assert shown == {
        "nieuw": [True, False, False],
        "mijn": [False, True, False],
        "laat": [True, False, False],
        "alle": [True, True, False],
        "klaar": [False, False, True],
    }


def test_an_unknown_way_of_looking_shows_all(fatma: Client, family: Family) -> None:
    assert family.case.reference in words(fatma.get(LIST, {"toon": "'--", "bladzijde": "nonsens"}))


def test_an_empty_list_is_fine(fatma: Client) -> None:
    assert "Hier staat nu niets. Dat mag ook." in words(fatma.get(LIST))


def test_a_thousand_cases_take_no_more_queries_than_twelve(
    fatma: Client, cast: Cast, django_assert_max_num_queries: object
) -> None:
    family = family_asks(cast.support_point)
    key = KeyGrant.objects.get(case=family.case, key__user=cast["Fatma"].user)
    facts = {"answer_by": TODAY, "asked_on": TODAY, "asker": "parent", "sector": "po", "channel": "web"}
    cases = Case.objects.bulk_create(
        Case(support_point=cast.support_point, reference=f"T{number:07}", public_key=b"", **facts)
        for number in range(1000)
    )
    KeyGrant.objects.bulk_create(
        KeyGrant(case=case, key=key.key, sealed_key=key.sealed_key, granted_on=TODAY) for case in cases
    )

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        page = words(fatma.get(LIST))

    assert "Bladzijde 1 van 21" in page


def test_opening_a_case_shows_everything_and_is_written_down(fatma: Client, cast: Cast) -> None:
    family = family_asks(cast.support_point, name="Samira", school="De Driepoot")

    page = words(fatma.get(page_of(family)))

    for said in (STORY, "Naam: Samira", "School: De Driepoot", "Het gezin, met de code Fatma Joris"):
        assert said in page
    entry = Entry.objects.get(what="case.open")
    assert (entry.who, entry.which) == ("Fatma", family.case.reference)


def test_the_second_who_opens_it_sees_that_the_first_has_it_open(fatma: Client, family: Family, cast: Cast) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        joris = cast["Joris"].signs_in(Client())
        assert "heeft deze vraag ook open" not in words(fatma.get(page_of(family)))

        clock.shift(timedelta(minutes=5))
        page = words(joris.get(page_of(family)))
        assert "Fatma heeft deze vraag ook open, sinds 12:00 uur." in page

        fatma.get(LIST)
        assert "heeft deze vraag ook open" not in words(joris.get(page_of(family)))


def test_a_worker_without_a_grant_finds_nothing(client: Client, family: Family, cast: Cast) -> None:
    sara = cast["Sara"].signs_in(client)

    assert family.case.reference not in words(sara.get(LIST))
    assert sara.get(page_of(family)).status_code == 404
    assert not Entry.objects.filter(what="case.open").exists()


def test_the_lead_sees_the_facts_of_all_and_the_words_of_none(client: Client, family: Family, cast: Cast) -> None:
    lena = cast["Lena"].signs_in(client)

    assert "geen sleutel" in words(lena.get(LIST))
    page = lena.get(page_of(family))
    assert "U ziet hier alleen feiten." in words(page)
    assert "ouder of verzorger" in words(page)
    assert STORY not in words(page)
    assert 'name="text"' not in page.content.decode()
    assert not Entry.objects.filter(what="case.open").exists()


@pytest.mark.parametrize("name", ["Piet", "Emma", "Anna", "Rob", "Frits", "Ben"])
def test_for_every_other_role_there_is_no_case_and_no_list(
    client: Client, family: Family, cast: Cast, name: str
) -> None:
    person = cast[name].signs_in(client)

    assert person.get(LIST).status_code == 404
    assert person.get(page_of(family)).status_code == 404


def test_who_holds_a_key_but_has_another_role_now_finds_nothing(fatma: Client, family: Family, cast: Cast) -> None:
    Membership.objects.filter(user=cast["Fatma"].user).update(role=Role.READER)

    assert fatma.get(page_of(family)).status_code == 404


@pytest.mark.parametrize("name", ["Fatma", "Lena"])
def test_colleagues_of_another_support_point_find_nothing(
    client: Client, family: Family, neighbours: Cast, name: str
) -> None:
    stranger = neighbours[name].signs_in(client)

    assert stranger.get(LIST).status_code == 404
    assert stranger.get(page_of(family)).status_code == 404
    assert stranger.get(f"/anderland/werk/vragen/{family.case.reference}/").status_code == 404
    assert family.case.reference not in words(stranger.get("/anderland/werk/vragen/"))


def test_a_case_is_not_found_under_another_support_point_where_one_also_works(
    fatma: Client, family: Family, cast: Cast, elsewhere: SupportPoint
) -> None:
    Membership.objects.create(user=cast["Fatma"].user, support_point=elsewhere, role=Role.LEAD)

    for page in ("", "contact/", "volgende-stap/", "afsluiten/", "meelezen/"):
        assert fatma.get(f"/anderland/werk/vragen/{family.case.reference}/{page}").status_code == 404
    assert fatma.get(page_of(family)).status_code == 200


def test_a_stranger_is_asked_to_sign_in(client: Client, family: Family) -> None:
    assert client.get(page_of(family)).headers["Location"] == f"/inloggen/?next={page_of(family)}"


def test_a_case_nobody_asked_is_not_there(fatma: Client) -> None:
    assert fatma.get(f"{LIST}NIETHIER/").status_code == 404


def test_a_browser_that_lost_its_half_of_the_key_signs_in_again(fatma: Client, family: Family) -> None:
    del fatma.cookies[COOKIE]

    response = fatma.get(page_of(family))

    assert response.headers["Location"] == f"/inloggen/?next={page_of(family)}"
    assert "Uw sleutel is niet meer open." in words(fatma.get("/inloggen/"))
    assert fatma.get(LIST).status_code == 302


def test_a_grant_that_was_tampered_with_opens_nothing(fatma: Client, family: Family, cast: Cast) -> None:
    grants = KeyGrant.objects.filter(case=family.case)
    of_joris = grants.get(key__user=cast["Joris"].user).sealed_key
    grants.filter(key__user=cast["Fatma"].user).update(sealed_key=of_joris)

    assert fatma.get(page_of(family)).status_code == 404


def test_nobody_on_the_way_keeps_a_page_of_the_desk(fatma: Client, family: Family) -> None:
    for address in (LIST, page_of(family)):
        assert fatma.get(address).headers["Cache-Control"] == "no-store"


def test_an_erased_case_is_facts_for_the_lead_and_gone_for_the_rest(
    fatma: Client, family: Family, cast: Cast
) -> None:
    closes(family, cast)
    erase_due_cases(today=date(2027, 10, 19))
    assert "Wordt gewist 18 november 2027" in words(fatma.get(page_of(family)))
    erase_due_cases(today=date(2027, 11, 18))

    assert fatma.get(page_of(family)).status_code == 404
    lena = cast["Lena"].signs_in(Client())
    assert "Wat hier stond is gewist." in words(lena.get(page_of(family)))
    assert "Gewist" in words(lena.get(LIST, {"toon": "klaar"}))
