"""What a visitor sees of the words, and what it costs."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from krukje.inform.actions import load_edition
from krukje.inform.models import Contact, Edition, Moment, Rights, Step, Term, Topic
from krukje.inform.search.lexicon import lexicon_of
from krukje.places.models import SupportPoint
from tests.inform.conftest import NOW
from tests.inform.small_content import change

HOME = "/voorbeeldstad/"
ANSWER = "/voorbeeldstad/uitleg/antwoord-van-school/"
LETTER = "/voorbeeldstad/uitleg/brief-schrijven/"
PAGES = (
    "",
    "zoeken/",
    "zoeken/?q=mijn+kind+is+geschorst",
    "zoeken/?q=xyzzy",
    "zoeken/?q=ik+wil+dood",
    "uitleg/",
    "uitleg/opp/",
    "uitleg/direct-hulp/",
    "reis/",
    "reis/?m=thuis-zitten&m=gezin-onder-spanning",
    "reis/?kies=1",
    "reis/thuis-zitten/",
    "stappen/",
    "stappen/plan/",
    "rechten/",
    "rechten/ouder/",
    "rechten/leerling-12-15/",
    "wie-helpt/",
    "wie-helpt/?waar=weigert&thuiszit=lang",
    "wie-helpt/?kies=1",
    "wie-helpt/onderwijsconsulenten/",
    "woorden/",
    "woorden/diagnose/",
    "jongeren/",
    "voor-school/",
    "voor-school/kaart/",
)
MOST_QUERIES = 8
MOST_BYTES = 60_000


class Outline(HTMLParser):
    """The headings of a page, its links, and whether anything in it has a style or script of its own."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.inline = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "a" and values.get("href"):
            self.links.append(values["href"] or "")
        if values.get("id"):
            self.ids.append(values["id"] or "")
        self.inline += "style" in values or any(name.startswith("on") for name in values)


def test_who_only_reads_gets_no_cookie(client: Client, here: SupportPoint, national_edition: Edition) -> None:
    for page in PAGES:
        response = client.get(HOME + page)

        assert response.status_code == 200, page
        assert not response.cookies, page
        assert "csrf" not in response.text.lower(), page


def test_a_page_costs_few_queries_and_few_bytes(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    assets = sum(path.stat().st_size for path in Path("krukje/ui/static/ui").glob("*.*"))
    cost = {}

    for page in PAGES:
        # As for the first reader of all: nothing that an earlier page read helps this one.
        ContentType.objects.clear_cache()
        lexicon_of.cache_clear()
        with CaptureQueriesContext(connection) as queries:
            response = client.get(HOME + page)
        cost[page] = (len(queries), len(response.content) + assets)

    assert {page: queries for page, (queries, _) in cost.items() if queries > MOST_QUERIES} == {}
    assert {page: size for page, (_, size) in cost.items() if size >= MOST_BYTES} == {}


def test_a_page_has_one_heading_on_top_and_skips_no_level(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    for language in ("", "/en", "/ar"):
        for page in PAGES:
            outline = Outline(client.get(f"{language}{HOME}{page}").text)

            steps = zip(outline.headings, outline.headings[1:], strict=False)
            assert outline.headings.count(1) == 1, page
            assert outline.headings[0] == 1, page
            assert all(after - before <= 1 for before, after in steps), page
            assert outline.inline == 0, page
            assert len(outline.ids) == len(set(outline.ids)), page


def test_no_link_between_the_words_is_dead(client: Client, here: SupportPoint, national_edition: Edition) -> None:
    kinds: dict[str, type[Model]] = {
        "uitleg": Topic,
        "reis": Moment,
        "stappen": Step,
        "rechten": Rights,
        "woorden": Term,
        "wie-helpt": Contact,
    }
    pages = {HOME + page for page in PAGES if "?" not in page}
    pages |= {
        f"{HOME}{part}/{slug}/"
        for part, kind in kinds.items()
        for slug in kind._default_manager.values_list("slug", flat=True)
    }
    parts = tuple(f"{HOME}{part}/" for part in kinds)

    for page in sorted(pages):
        outline = Outline(client.get(page).text)
        for link in outline.links:
            address, _, anchor = link.partition("#")
            # Below a page stands the same page on paper.
            if address.startswith(parts):
                assert address.partition("?")[0].removesuffix("pdf/") in pages, f"{page} leads to {link}"
            if link.startswith("#"):
                assert anchor in outline.ids, f"{page} has no {link}"
            assert "--steunpunt--" not in link


@pytest.mark.parametrize("part", ["uitleg", "reis", "stappen", "rechten", "wie-helpt", "woorden"])
def test_a_text_that_is_not_there_is_not_found(
    client: Client, here: SupportPoint, edition: Edition, part: str
) -> None:
    assert client.get(f"{HOME}{part}/bestaat-niet/").status_code == 404
    assert client.get(f"/en{HOME}{part}/bestaat-niet/").status_code == 404


@pytest.mark.parametrize("page", [page for page in PAGES if "?" not in page])
def test_nothing_can_be_sent_to_a_page_that_is_only_read(client: Client, here: SupportPoint, page: str) -> None:
    assert client.post(HOME + page).status_code == 405


@pytest.mark.parametrize("page", [page for page in PAGES if page.count("/") < 2])
def test_before_any_edition_the_pages_still_help(client: Client, here: SupportPoint, page: str) -> None:
    response = client.get(HOME + page)

    assert response.status_code == 200
    assert "000 123 45 67" in response.text


def test_the_neighbours_have_the_same_text_with_their_own_links_and_phone(
    client: Client, here: SupportPoint, elsewhere: SupportPoint, edition: Edition
) -> None:
    page = client.get("/anderland/uitleg/antwoord-van-school/").text

    assert 'href="/anderland/uitleg/brief-schrijven/"' in page
    assert "000 765 43 21" in page
    assert "/voorbeeldstad/" not in page
    assert "000 123 45 67" not in page


def test_the_start_page_offers_only_what_is_there(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(HOME).text

    assert "Loopt het anders op school?" in page
    assert "Ik wacht op school" in page
    assert "Mijn kind zit thuis" not in page
    assert 'href="tel:0001234567"' in page


def test_the_start_page_knows_what_many_families_say(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    page = client.get(HOME).text

    assert 'href="/voorbeeldstad/reis/thuis-zitten/">Mijn kind zit thuis' in page
    assert 'href="/voorbeeldstad/uitleg/opp-instemming/">Moet ik het plan tekenen?' in page
    assert page.count('class="stop ') == 15


def test_a_fact_shows_its_value_and_leads_to_its_source(
    client: Client, here: SupportPoint, edition: Edition
) -> None:
    page = client.get(ANSWER).text

    assert '<a href="#feit-antwoord-termijn" class="fact">drie weken</a>' in page
    source = page.split('id="feit-antwoord-termijn"')[1].split("</li>")[0]
    for words in ("School geeft binnen drie weken antwoord.", "Verzonnen wet art. 1", "verzonnen.example/bron"):
        assert words in source
    assert "1 november 2026" in source
    assert "1 augustus 2020" in source
    assert "Nog niet zeker" not in source


def test_an_unverified_fact_says_so_in_plain_words(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(ANSWER).text

    source = page.split('id="feit-onzeker-recht"')[1].split("</li>")[0]
    assert "Nog niet zeker" in source
    assert "nog niet in de wet of bij de bron zelf nagelezen" in source
    assert 'class="fact unverified">vaker vragen</a>' in page


def test_a_number_in_a_text_can_be_called_and_a_site_opened(
    client: Client, here: SupportPoint, edition: Edition
) -> None:
    page = client.get("/voorbeeldstad/uitleg/direct-hulp/").text

    assert '<a href="tel:0800111" class="fact phone">0800-111</a>' in page
    assert '<a href="https://luisterlijn.example" class="fact site">luisterlijn.example</a>' in page


def test_a_text_that_nobody_approved_says_so(client: Client, here: SupportPoint, edition: Edition) -> None:
    assert "nog niet gekeurd door jurist, praktijk en ouders" in client.get(ANSWER).text


def test_a_text_with_three_signatures_is_approved(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get(LETTER).text

    assert "Gekeurd door jurist, praktijk en ouders." in page
    assert "nog niet" not in page


def test_a_half_approved_text_says_what_is_missing(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = " ".join(client.get("/voorbeeldstad/uitleg/direct-hulp/").text.split())

    assert "Nog nodig: praktijk, ouders." in page


def test_a_topic_leads_on(client: Client, here: SupportPoint, edition: Edition) -> None:
    links = Outline(client.get(ANSWER).text).links

    for link in ("uitleg/brief-schrijven/", "reis/wachten/", "uitleg/", "vraag/"):
        assert HOME + link in links
    assert "tel:0800111" in links


def test_what_one_can_say_stands_right_after_what_one_can_do(
    client: Client, here: SupportPoint, edition: Edition
) -> None:
    page = client.get(ANSWER).text

    assert page.index("Wacht niet te lang") < page.index("Wanneer krijg ik antwoord?") < page.index("hierna komen")


def test_young_people_are_spoken_to_as_je(client: Client, here: SupportPoint, edition: Edition) -> None:
    page = client.get("/voorbeeldstad/uitleg/direct-hulp/").text

    assert "Je naam hoef je niet te zeggen" in page
    assert "Uw naam hoeft u" not in page


def test_raw_html_and_scripts_in_a_text_are_only_words(
    client: Client, here: SupportPoint, folder: Path, db: None
) -> None:
    change(
        folder,
        "topics/brief-schrijven.md",
        "Een brief maakt",
        "<script>alert(1)</script> <b onclick='x'>[a](javascript:x)</b> Een brief maakt",
    )

    load_edition(folder=folder, now=NOW)

    page = client.get(LETTER).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
    assert 'href="javascript:' not in page


def test_a_topic_without_a_group_of_ours_still_stands_in_the_list(
    client: Client, here: SupportPoint, folder: Path, db: None
) -> None:
    change(folder, "topics/brief-schrijven.md", "group: samenwerken", "group: iets nieuws")

    load_edition(folder=folder, now=NOW)

    page = client.get("/voorbeeldstad/uitleg/").text
    assert "<h2>Iets nieuws</h2>" in page
    assert "<h2>Samen met school</h2>" in page
    assert "Een brief schrijven" in page
