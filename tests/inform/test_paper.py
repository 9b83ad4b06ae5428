"""Can every page be taken along on paper, by who reads and by who listens?"""

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from krukje.inform.actions import load_edition
from krukje.inform.models import Edition, Topic
from krukje.places.models import SupportPoint
from krukje.ui import paper
from tests.inform import small_content, whole_content
from tests.paper_reading import elements, kinds, links_of, needs_press, read, root_of, text_of

pytestmark = [needs_press, pytest.mark.once]

HOME = "/voorbeeldstad/"
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
TO_KEEP = (
    "uitleg/",
    "uitleg/antwoord-van-school/",
    "reis/",
    "reis/wachten/",
    "stappen/",
    "stappen/vragen/",
    "rechten/",
    "rechten/buurman/",
    "wie-helpt/",
    "wie-helpt/luisterlijn/",
    "woorden/",
    "woorden/postzegel/",
    "jongeren/",
    "voor-school/",
    "voor-school/kaart/",
)
CHOSEN = ("reis/pdf/?m=wachten&m=verder", "wie-helpt/pdf/?haast=ja")
MOST_SHEETS = 3
# OPP stays as school says it, and the numbers as they are.
ARABIC = """\
---
title: "جواب المدرسة"
summary: "على المدرسة أن تجيب عن رسالتكم خلال 3 أسابيع، وليس بعد وقت طويل."
say: "متى أحصل على جواب؟"
of: abcdef012345
translated_on: 2026-11-01
---

## ما هو؟

تجيب المدرسة خلال [[feit:antwoord-termijn|3 أسابيع]]. اسألوا عن خطة الدعم (OPP) في 2026.
"""


@pytest.fixture
def whole(db: None, tmp_path: Path) -> Edition:
    folder = whole_content.write(tmp_path / "whole")
    small_content.write(folder, {"ar/topics/antwoord-van-school.md": ARABIC})
    return load_edition(folder=folder, now=NOW)


@pytest.mark.parametrize("language", ["", "/ar"])
@pytest.mark.parametrize("page", TO_KEEP)
def test_every_page_to_keep_has_a_pdf_that_can_be_read_by_ear(
    client: Client,
    here: SupportPoint,
    whole: Edition,
    page: str,
    language: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    address = f"{language}{HOME}{page}"
    assert f'href="{address}pdf/"' in client.get(address).text

    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        response = client.get(f"{address}pdf/")

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/pdf"
    root = root_of(response.content)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Lang"] == (language.strip("/") or "nl")
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    assert b"<dc:title>" in root["/Metadata"].get_data()
    assert all(str(sheet["/Tabs"]) == "/S" for sheet in read(response.content).pages)
    assert kinds(response.content).count("H1") == (0 if page.endswith("kaart/") else 1)
    assert [one for one in elements(response.content) if str(one["/S"]) == "/Figure" and not one.get("/Alt")] == []
    # No letter without a shape, no rule of ours that it does not know, nothing fetched.
    assert caplog.messages == []


def test_a_pdf_has_all_the_words_and_none_of_the_buttons(
    client: Client, here: SupportPoint, whole: Edition
) -> None:
    pdf = client.get(f"{HOME}uitleg/antwoord-van-school/pdf/").content

    text = text_of(pdf)
    for words in (
        "Ouder- en jeugdsteunpunt",
        "Antwoord van school",
        "School antwoordt binnen drie weken.",
        "Waar komt dit vandaan?",
        "Verzonnen wet art. 1",
        "Nog niet zeker",
        "laatst bekeken op 1 november 2026",
        "000 123 45 67",
        "http://testserver/voorbeeldstad/uitleg/antwoord-van-school/",
        "Bladzijde 1 van",
    ):
        assert words in text
    for words in ("Stel uw vraag", "Naar de inhoud", "Inloggen", "Menu", "English", "Op papier"):
        assert words not in text
    assert {"H1", "H2", "P", "L", "LI", "Link"} <= set(kinds(pdf))


def test_links_in_a_pdf_lead_to_the_site(client: Client, here: SupportPoint, whole: Edition) -> None:
    links = links_of(client.get(f"{HOME}uitleg/antwoord-van-school/pdf/").content)

    assert "http://testserver/voorbeeldstad/uitleg/brief-schrijven/" in links
    assert "tel:0800111" in links
    assert [link for link in links if not link.startswith(("http", "tel:"))] == []


def test_an_arabic_pdf_keeps_numbers_and_short_names_as_they_are(
    client: Client, here: SupportPoint, whole: Edition
) -> None:
    text = text_of(client.get(f"/ar{HOME}uitleg/antwoord-van-school/pdf/").content)

    for words in ("جواب المدرسة", "تجيب المدرسة", "أسابيع", "OPP", "2026", "000 123 45 67", "0800-111"):
        assert words in text


@pytest.mark.parametrize("page", CHOSEN)
def test_what_somebody_chose_can_be_taken_along_and_is_kept_nowhere(
    client: Client, here: SupportPoint, whole: Edition, page: str
) -> None:
    response = client.get(HOME + page)

    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Cache-Control"] == "no-store"
    assert "luisterlijn" in text_of(response.content)
    assert [link for link in links_of(response.content) if "?" in link] == []
    shown = client.get(HOME + page.replace("pdf/", "")).text
    assert f'href="{HOME}{page}"'.replace("&", "&amp;") in shown


def test_the_cards_fit_on_one_sheet(client: Client, here: SupportPoint, whole: Edition) -> None:
    pdf = client.get(f"{HOME}voor-school/kaart/pdf/").content

    (sheet,) = read(pdf).pages
    assert [round(float(side)) for side in sheet.mediabox[2:]] == [595, 842]
    assert text_of(pdf).count("000 123 45 67") == 8
    assert kinds(pdf).count("Figure") == 8


def test_questions_on_paper_are_for_a_pen(client: Client, here: SupportPoint, whole: Edition) -> None:
    text = text_of(client.get(f"{HOME}wie-helpt/pdf/").content)

    assert "Is er haast?" in text
    assert "Nee, pas over" in text
    assert "Sla over" not in text


@pytest.mark.slow
def test_the_longest_topic_of_the_national_set_takes_three_sheets(
    client: Client, here: SupportPoint, national_edition: Edition
) -> None:
    longest = max(Topic.objects.all(), key=lambda topic: (len(topic.html) + len(topic.rest_html), topic.facts))
    most_sources = max(Topic.objects.all(), key=lambda topic: len(topic.facts))

    for topic in {longest, most_sources}:
        pdf = client.get(f"{HOME}uitleg/{topic.slug}/pdf/").content
        assert len(read(pdf).pages) <= MOST_SHEETS, topic.slug


@pytest.mark.parametrize("page", ["uitleg", "reis", "stappen", "rechten", "wie-helpt", "woorden"])
def test_a_text_that_is_not_there_has_no_pdf(client: Client, here: SupportPoint, whole: Edition, page: str) -> None:
    assert client.get(f"{HOME}{page}/bestaat-niet/pdf/").status_code == 404
    assert client.post(f"{HOME}{page}/pdf/").status_code == 405


def test_without_the_libraries_no_page_shows_a_link(
    client: Client, here: SupportPoint, whole: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "missing_libraries", lambda: ("libpango-1.0.so.0",))

    for page in TO_KEEP:
        assert "Op papier" not in client.get(HOME + page).text
        assert client.get(f"{HOME}{page}pdf/").status_code == 503
