"""What does a family see of its case, and what can it do there?"""

import uuid
from datetime import date

import pytest
from django.test import Client

from krukje.audit.logbook import record
from krukje.support.actions.erasing import erase_due_cases
from krukje.support.actions.opening import read_messages
from krukje.support.actions.working import arrive, close_case
from krukje.support.actions.writing import answer
from krukje.support.models import Case, Message, Outcome
from krukje.support.views_family import ENDED
from tests.cast import STORY, Cast, Family, family_asks
from tests.reading import problems, words
from tests.support.conftest import NOON
from tests.support.walking import CODE, CONVERSATION, ENTER, code_shown, enter, type_back

pytestmark = pytest.mark.django_db

LOOKED = f"{ENTER}wie-keek/"
NEW_CODE = f"{ENTER}nieuwe-code/"


@pytest.fixture
def home(client: Client, family: Family) -> Client:
    """The browser of the family, with its case open."""
    return family.comes_back(client)


def write(client: Client, text: str, form: uuid.UUID | None = None) -> object:
    return client.post(CONVERSATION, {"text": text, "submission": str(form or uuid.uuid4())})


def fatma_closes(family: Family, cast: Cast) -> None:
    version = Case.objects.get(pk=family.case.pk).version
    close_case(case=family.case, outcome=Outcome.AGREED, seen=version, by=cast["Fatma"].user, now=NOON)


def texts(family: Family) -> list[str]:
    return [message.text for message in read_messages(family.case, private=family.private)]


@pytest.mark.parametrize("address", [CONVERSATION, LOOKED, NEW_CODE])
def test_a_stranger_is_asked_for_the_code(client: Client, family: Family, address: str) -> None:
    assert client.get(address).headers["Location"] == ENTER


def test_the_family_reads_its_own_words_and_what_comes_next(client: Client, cast: Cast) -> None:
    family = family_asks(cast.support_point, name="Samira", school="De Driepoot")

    page = words(family.comes_back(client).get(CONVERSATION))

    assert STORY in page
    assert "Wij antwoorden uiterlijk maandag 23 november." in page
    assert "Naam: Samira" in page
    assert "School: De Driepoot" in page


def test_it_sees_who_can_read_it_and_how_long_it_stays(home: Client) -> None:
    page = words(home.get(CONVERSATION))

    assert "Wie kan dit lezen? U, met uw code Fatma, steunpunt Joris, steunpunt" in page
    assert "Zolang de vraag open is, en daarna nog 12 maanden. Dan wissen wij alles." in page


def test_nobody_on_the_way_keeps_the_page(home: Client) -> None:
    for address in (CONVERSATION, LOOKED, NEW_CODE):
        assert home.get(address).headers["Cache-Control"] == "no-store"


def test_it_reads_the_answer_and_who_wrote_it(home: Client, family: Family, cast: Cast) -> None:
    answer(
        case=family.case,
        text="Ik bel u vanmiddag.",
        submission=uuid.uuid4(),
        seen=1,
        by=cast["Fatma"].user,
        now=NOON,
    )

    page = words(home.get(CONVERSATION))

    assert "Ik bel u vanmiddag." in page
    assert "Fatma, steunpunt · 18 november" in page
    assert "Wij hebben geantwoord." in page


def test_it_writes_back(home: Client, family: Family) -> None:
    write(home, "Graag na vier uur.")

    page = words(home.get(CONVERSATION))
    assert "Uw bericht is verstuurd." in page
    assert "Graag na vier uur." in page
    assert texts(family) == [STORY, "Graag na vier uur."]


def test_a_message_sent_twice_is_there_once(home: Client, family: Family) -> None:
    form = uuid.uuid4()

    for _each in range(2):
        write(home, "Graag na vier uur.", form)

    assert texts(family) == [STORY, "Graag na vier uur."]


def test_an_empty_or_endless_message_is_told_and_kept(home: Client, family: Family) -> None:
    endless = "a" * 10_001

    assert "Schrijf eerst iets." in problems(home.post(CONVERSATION, {"submission": str(uuid.uuid4())}))
    response = home.post(CONVERSATION, {"text": endless, "submission": str(uuid.uuid4())})

    assert "Dit is te lang: er passen 10000 tekens in." in problems(response)
    assert endless in response.content.decode()
    assert texts(family) == [STORY]


def test_what_a_family_types_is_shown_as_text_and_never_as_a_page(home: Client) -> None:
    write(home, "<script>alert('x')</script>")

    assert "<script>alert" not in home.get(CONVERSATION).content.decode()
    assert "<script>alert('x')</script>" in words(home.get(CONVERSATION))


def test_every_language_and_sign_comes_back_as_it_was_typed(home: Client, family: Family) -> None:
    typed = "Merhaba, çocuğum… مرحبا 👩‍👧 naïef"

    write(home, typed)

    assert texts(family)[-1] == typed
    assert typed in words(home.get(CONVERSATION))


def test_after_closing_it_reads_how_it_ended_and_writes_no_more(home: Client, family: Family, cast: Cast) -> None:
    fatma_closes(family, cast)

    page = home.get(CONVERSATION)

    assert "Deze vraag is afgesloten op 18 november 2026. Er zijn afspraken met school." in words(page)
    assert "Tot 18 november 2027. Dan wissen wij het." in words(page)
    assert "Geef uw mening" in words(page)
    assert 'name="text"' not in page.content.decode()


def test_a_message_that_crosses_the_closing_is_told(home: Client, family: Family, cast: Cast) -> None:
    fatma_closes(family, cast)

    response = home.post(CONVERSATION, {"text": "Nog iets.", "submission": str(uuid.uuid4())}, follow=True)

    assert "Deze vraag is afgesloten. U kunt wel een nieuwe vraag stellen." in words(response)
    assert texts(family) == [STORY]


def test_it_is_warned_before_everything_is_erased(home: Client, family: Family, cast: Cast) -> None:
    fatma_closes(family, cast)
    erase_due_cases(today=date(2027, 10, 19))

    assert "Op 18 november 2027 wissen wij alles wat hier staat." in words(home.get(CONVERSATION))


def test_an_erased_case_is_closed_in_every_browser(home: Client, family: Family, cast: Cast) -> None:
    fatma_closes(family, cast)
    erase_due_cases(today=date(2027, 10, 19))
    erase_due_cases(today=date(2027, 11, 18))

    assert home.get(CONVERSATION).headers["Location"] == ENTER
    assert "Met deze code gaat er niets open." in problems(enter(Client(), family.code.shown))


def test_it_sees_who_looked_and_when_and_itself_without_a_time(home: Client, family: Family, cast: Cast) -> None:
    other = family_asks(cast.support_point, "Een andere vraag.")
    arrive(case=family.case, person=cast["Fatma"].user, now=NOON)
    arrive(case=other.case, person=cast["Joris"].user, now=NOON)
    record(chain="anderland", who="Iemand", what="case.open", which=family.case.reference, at=NOON)

    page = words(home.get(LOOKED))

    assert "18 november 2026, 12:00 Fatma opende de vraag" in page
    assert "18 november 2026 U stelde een vraag" in page
    assert "Joris" not in page
    assert "Iemand" not in page


def test_a_colleague_called_gezin_is_not_taken_for_the_family(home: Client, family: Family, cast: Cast) -> None:
    cast["Fatma"].user.name = "gezin"
    arrive(case=family.case, person=cast["Fatma"].user, now=NOON)

    assert "12:00 gezin opende de vraag" in words(home.get(LOOKED))


def test_a_new_code_kills_the_old_one(home: Client, family: Family) -> None:
    assert "Daarna werkt uw oude code niet meer." in words(home.get(NEW_CODE))
    assert home.post(NEW_CODE).headers["Location"] == CODE

    fresh = code_shown(home)
    assert fresh != family.code.shown
    assert home.get(CONVERSATION).headers["Location"] == CODE
    assert type_back(home, fresh[-4:]).headers["Location"] == CONVERSATION
    assert "Met deze code gaat er niets open." in problems(enter(Client(), family.code.shown))
    assert enter(Client(), fresh).headers["Location"] == CONVERSATION


def test_only_looking_at_the_page_makes_no_new_code(home: Client, family: Family) -> None:
    home.get(NEW_CODE)

    assert enter(Client(), family.code.shown).status_code == 302


def test_one_browser_opens_one_case_at_a_time(home: Client, family: Family, cast: Cast) -> None:
    other = family_asks(cast.support_point, "Een andere vraag.")

    enter(home, other.code.shown)

    page = words(home.get(CONVERSATION))
    assert "Een andere vraag." in page
    assert STORY not in page
    assert Message.objects.count() == 2


def test_every_way_to_end_is_said_to_the_family_itself() -> None:
    assert set(ENDED) == set(Outcome)
    assert not any("gezin" in str(words) for words in ENDED.values())
