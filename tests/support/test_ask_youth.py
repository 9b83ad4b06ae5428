"""Can a pupil ask in their own way: spoken to with je, told who hears of it, and free to stop?"""

import re
import uuid

import pytest
from django.http import HttpResponseBase
from django.test import Client

from krukje.accounts.unlocked import COOKIE
from krukje.inform.models import Contact
from krukje.places.models import SupportPoint
from krukje.rules.readability import measure
from krukje.support.actions.working import close_case
from krukje.support.models import Asker, Case, Message, Outcome
from krukje.support.views_family import ENDED, ENDED_IN_JE
from tests.cast import Cast
from tests.reading import problems, words
from tests.support.conftest import NOON
from tests.support.walking import ASK, CODE, CONVERSATION, ENTER, answer, code_shown, enter, type_back

pytestmark = pytest.mark.django_db

YOUTH = f"{ASK}jongeren/"
ENTER_YOUTH = f"{ENTER}jongeren/"
STORY = "Ik trek school niet meer en niemand vraagt mij iets."
SAYS_U = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
LEAST = 70


@pytest.fixture
def numbers(db: None) -> None:
    """Who listens at once, as the edition gives them."""
    for slug, name, phone, site in (
        ("zelfmoordpreventie-113", "113 Zelfmoordpreventie", "113", "113.nl"),
        ("kindertelefoon", "De Kindertelefoon", "0800-0432", "kindertelefoon.nl"),
    ):
        Contact.objects.create(
            slug=slug,
            name=name,
            phone=phone,
            phone_address=f"tel:{phone}",
            site=site,
            site_address=f"https://{site}",
        )


def pupil_asks(client: Client, *, until: str = "", story: str = STORY, name: str = "", school: str = "") -> None:
    for step, typed in (
        ("school", {"sector": "vo"}),
        ("verhaal", {"story": story}),
        ("over-jou", {"name": name, "school": school}),
        ("nakijken", {}),
    ):
        if step == until:
            return
        answer(client, f"jongeren/{step}", **typed)


def pages_of_a_pupil(client: Client) -> list[HttpResponseBase]:
    """Walk from the start page to the case and out again, wrong answers included."""
    pages: list[HttpResponseBase] = [client.get(YOUTH), client.get(ENTER_YOUTH), client.post(ENTER_YOUTH, {})]
    for step, typed in (
        ("school", {"sector": "vo"}),
        ("verhaal", {"story": STORY}),
        ("over-jou", {"name": "Noor", "school": ""}),
    ):
        empty = {"name": "a" * 101} if step == "over-jou" else {}
        pages += [client.get(f"{YOUTH}{step}/"), client.post(f"{YOUTH}{step}/", empty)]
        answer(client, f"jongeren/{step}", **typed)
    pages.append(client.get(f"{YOUTH}nakijken/"))
    answer(client, "jongeren/nakijken")
    pages += [client.get(CODE), type_back(client, ""), client.get(f"{CODE}bewaren/")]
    type_back(client, code_shown(client)[-4:])
    pages += [client.get(CONVERSATION), client.post(CONVERSATION, {"submission": str(uuid.uuid4())})]
    pages += [client.get(f"{ENTER}wie-keek/"), client.get(f"{ENTER}nieuwe-code/")]
    pages.append(client.post(CONVERSATION, {"text": "Ook dit.", "submission": str(uuid.uuid4())}, follow=True))
    pages.append(client.post(f"{ENTER}sluiten/", follow=True))
    return pages


def paragraphs(response: HttpResponseBase) -> str:
    """Return what a page says in whole sentences, a paragraph for each block; no menus, no headings."""
    content: bytes = response.content  # type: ignore[attr-defined]
    main = re.search(r"<main.*?</main>", content.decode(), re.DOTALL)
    blocks = re.findall(r"<(p|li|dd)\b[^>]*>(.*?)</\1>", main[0] if main else "", re.DOTALL)
    texts = (" ".join(re.sub(r"<[^>]+>", " ", block).split()) for _tag, block in blocks)
    return "\n\n".join(text for text in texts if text.endswith((".", "?")))


def test_the_start_page_tells_who_hears_of_it_and_sets_no_cookie(client: Client, cast: Cast) -> None:
    response = client.get(YOUTH)

    page = words(response)
    assert "Je hoeft je naam niet te zeggen." in page
    assert "Je ouders Niet van ons. Wij vertellen ze niets zonder jouw ja" in page
    assert "School Ook niet. School kan niet meelezen." in page
    assert "Dan moeten wij soms hulp halen." in page
    assert "Je mag stoppen wanneer je wilt." in page
    assert f'href="{YOUTH}school/"' in response.content.decode()
    assert not response.cookies


def test_where_nobody_has_a_key_yet_a_pupil_is_asked_to_call(client: Client, here: SupportPoint) -> None:
    response = client.get(YOUTH)

    assert "Dit steunpunt kan hier nog geen vragen ontvangen." in words(response)
    assert f"{YOUTH}school/" not in response.content.decode()


def test_a_pupil_asks_in_four_steps_and_is_not_asked_who_it_is(client: Client, cast: Cast) -> None:
    assert answer(client, "jongeren/school", sector="vo") == f"{YOUTH}verhaal/"
    assert answer(client, "jongeren/verhaal", story=STORY) == f"{YOUTH}over-jou/"
    assert answer(client, "jongeren/over-jou", name="Noor", school="") == f"{YOUTH}nakijken/"
    page = words(client.get(f"{YOUTH}nakijken/"))
    for said in ("middelbare school", STORY, "Noor, school niet genoemd", "Stap 4 van 4"):
        assert said in page
    assert "Wie stelt de vraag" not in page
    assert answer(client, "jongeren/nakijken") == CODE

    assert Case.objects.get().asker == Asker.PUPIL


@pytest.mark.parametrize(
    ("until", "typed", "sentence"),
    [
        ("school", {}, "Twijfel je? Kies wat het meest klopt."),
        ("school", {"sector": "maan"}, "Selecteer een geldige keuze."),
        ("verhaal", {"story": "  "}, "Schrijf in een paar woorden wat er speelt."),
        ("verhaal", {"story": "a" * 10_001}, "Dit is te lang: er passen 10000 tekens in."),
        ("over-jou", {"name": "a" * 101}, "100 tekens"),
    ],
)
def test_what_is_wrong_is_said_with_je_and_nothing_is_asked(
    client: Client, cast: Cast, until: str, typed: dict[str, str], sentence: str
) -> None:
    pupil_asks(client, until=until)

    response = client.post(f"{YOUTH}{until}/", typed)

    assert response.status_code == 200
    assert sentence in problems(response)
    assert not Case.objects.exists()


@pytest.mark.parametrize("ahead", ["verhaal", "over-jou", "nakijken"])
def test_who_skips_ahead_is_led_back_to_the_first_open_question(client: Client, cast: Cast, ahead: str) -> None:
    assert client.get(f"{YOUTH}{ahead}/").headers["Location"] == f"{YOUTH}school/"
    assert client.post(f"{YOUTH}nakijken/").headers["Location"] == f"{YOUTH}school/"
    assert not Case.objects.exists()


@pytest.mark.parametrize("step", ["wie", "over-u", "geheim"])
def test_a_step_of_another_door_is_not_there(client: Client, cast: Cast, step: str) -> None:
    assert client.get(f"{YOUTH}{step}/").status_code == 404


def test_sent_twice_is_asked_once_and_shows_the_same_code(client: Client, cast: Cast) -> None:
    pupil_asks(client, until="nakijken")
    draft, session = client.cookies[COOKIE].value, dict(client.session.items())
    answer(client, "jongeren/nakijken")
    first = code_shown(client)

    # The second of two clicks arrives with the session as it was at the first.
    stored = client.session
    stored["sealed"] = session["sealed"]
    stored.save()
    client.cookies[COOKIE] = draft
    answer(client, "jongeren/nakijken")

    assert code_shown(client) == first
    assert Case.objects.count() == Message.objects.count() == 1
    assert client.get(f"{YOUTH}school/").headers["Location"] == CODE


def test_a_stranger_finds_nothing_of_it(client: Client, cast: Cast) -> None:
    pupil_asks(client, until="nakijken")

    assert Client().get(f"{YOUTH}nakijken/").headers["Location"] == f"{YOUTH}school/"
    assert STORY not in Client().get(f"{YOUTH}verhaal/", follow=True).content.decode()


def test_every_page_of_a_pupil_says_je(client: Client, cast: Cast, numbers: None) -> None:
    said_u = [found for page in pages_of_a_pupil(client) for found in SAYS_U.findall(words(page))]

    assert said_u == []


def test_the_pages_of_a_pupil_are_easy_to_read(client: Client, cast: Cast) -> None:
    pages = pages_of_a_pupil(client)
    own_words = dict.fromkeys(line for page in pages for line in paragraphs(page).split("\n\n"))

    found = measure("\n\n".join(own_words))
    assert found.score is not None
    assert found.score >= LEAST, found
    start = measure(paragraphs(pages[0]))
    assert start.score is not None
    assert start.score >= LEAST, start


def test_somebody_who_listens_is_within_reach_on_every_page_of_a_pupil(
    client: Client, cast: Cast, numbers: None
) -> None:
    missing = [
        page.request["PATH_INFO"]  # type: ignore[attr-defined]
        for page in pages_of_a_pupil(client)
        if "attachment" not in page.headers.get("Content-Disposition", "")
        and not all(said in words(page) for said in ("bel 113", "Chat op 113.nl", "bel 0800-0432", "Direct hulp"))
    ]

    assert missing == []


def test_who_says_to_be_a_pupil_in_the_ordinary_form_hears_je_from_there_on(client: Client, cast: Cast) -> None:
    assert "Wie bent u?" in words(client.get(f"{ASK}wie/"))

    answer(client, "wie", asker="pupil")

    assert "Op wat voor school zit je?" in words(client.get(f"{ASK}school/"))
    assert "Wie ben je?" in words(client.get(f"{ASK}wie/"))
    answer(client, "wie", asker="parent")
    assert "Om wat voor school gaat het?" in words(client.get(f"{ASK}school/"))


def test_a_parents_draft_that_goes_through_the_pupils_door_is_a_pupils(client: Client, cast: Cast) -> None:
    for step, typed in (("wie", {"asker": "parent"}), ("school", {"sector": "vo"}), ("verhaal", {"story": STORY})):
        answer(client, step, **typed)
    answer(client, "over-u", name="", school="")

    answer(client, "jongeren/nakijken")

    assert Case.objects.get().asker == Asker.PUPIL


def test_stopping_halfway_wipes_what_was_typed(client: Client, cast: Cast) -> None:
    pupil_asks(client, until="nakijken")

    response = client.post(f"{ASK}stoppen/", follow=True)

    assert response.redirect_chain == [(YOUTH, 302)]
    assert "Je bent gestopt. Wat je typte is gewist, en er is niets verstuurd." in words(response)
    assert client.get(f"{YOUTH}verhaal/").headers["Location"] == f"{YOUTH}school/"
    assert not Case.objects.exists()


def test_a_parent_may_stop_as_well_and_stopping_twice_is_harmless(client: Client, cast: Cast) -> None:
    answer(client, "wie", asker="parent")

    for _each in range(2):
        response = client.post(f"{ASK}stoppen/", follow=True)
        assert response.redirect_chain == [(ASK, 302)]
        assert "U bent gestopt." in words(response)


def test_the_picture_and_the_saved_page_lead_to_the_pupils_own_entrance(client: Client, cast: Cast) -> None:
    pupil_asks(client)

    saved = words(client.get(f"{CODE}bewaren/"))

    assert f"http://testserver{ENTER_YOUTH}" in saved
    code = code_shown(client)
    elsewhere = Client()
    assert "Open je vraag" in words(elsewhere.get(ENTER_YOUTH))
    assert enter(elsewhere, code, at=ENTER_YOUTH).headers["Location"] == CONVERSATION
    assert STORY in words(elsewhere.get(CONVERSATION))


def test_a_wrong_code_at_the_pupils_entrance_is_told(client: Client, cast: Cast) -> None:
    assert "Typ je code." in problems(client.post(ENTER_YOUTH, {}))
    assert "Met deze code gaat er niets open." in problems(enter(client, "2222-3333-4444-5555", at=ENTER_YOUTH))


def test_after_closing_a_pupil_reads_how_it_ended(client: Client, cast: Cast) -> None:
    pupil_asks(client)
    type_back(client, code_shown(client)[-4:])
    case = Case.objects.get()
    close_case(case=case, outcome=Outcome.KNOWS_HOW, seen=case.version, by=cast["Fatma"].user, now=NOON)

    page = client.get(CONVERSATION)

    assert "Je weet hoe je verder kunt." in words(page)
    assert f'href="{YOUTH}"' in page.content.decode()
    late = client.post(CONVERSATION, {"text": "Nog iets.", "submission": str(uuid.uuid4())}, follow=True)
    assert "Je kunt wel een nieuwe vraag stellen." in words(late)


def test_every_ending_has_words_for_pupils() -> None:
    assert set(ENDED_IN_JE) == set(ENDED) == set(Outcome)
    assert [str(sentence) for sentence in ENDED_IN_JE.values() if SAYS_U.search(str(sentence))] == []
