"""What if this machine can't make a PDF, or is busy making others? And what may a PDF fetch? Nothing."""

import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.core.checks import run_checks
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from krukje.ui import paper
from krukje.ui.page_cache import PageCache, for_readers
from krukje.ui.paper import missing_libraries, on_paper
from krukje.ui.slots import Door
from tests.paper_reading import needs_press, root_of, text_of
from tests.support.crowd import nobody_passes

PAGE = "<!DOCTYPE html><html lang='nl'><title>Een\n  plan</title><h1>Een plan</h1><p>Wat staat {} erin?</p></html>"


@pytest.fixture
def _no_pango(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(paper, "LIBRARIES", ("libdiebestaatniet.so.0",))
    missing_libraries.cache_clear()
    yield
    missing_libraries.cache_clear()


@for_readers
def plan(request: HttpRequest) -> HttpResponse:
    return HttpResponse(PAGE.format(request.path))


@for_readers
def gone(request: HttpRequest) -> HttpResponse:
    return HttpResponse("weg", status=404)


class Press:
    """Makes no PDF, but remembers of what it was asked to make one."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __call__(self, page: str, address: str) -> bytes:
        self.asked.append((page, address))
        return b"%PDF-1.7 \xff"


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Press:
    press = Press()
    monkeypatch.setattr(paper, "missing_libraries", tuple)
    monkeypatch.setattr(paper, "printed", press)
    return press


@pytest.mark.pure
def test_the_site_starts_without_reading_what_makes_a_pdf() -> None:
    code = (
        "import os, sys, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'krukje.config.settings_test';"
        "django.setup(); import krukje.config.urls; sys.exit('weasyprint' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.pure
@needs_press
def test_a_page_becomes_a_tagged_pdf_with_its_title_on_one_line() -> None:
    pdf = paper.printed(PAGE.format("straks"), "https://steunpunt.example/x/")

    assert root_of(pdf)["/StructTreeRoot"]
    assert root_of(pdf)["/Lang"] == "nl"
    assert b"Een plan" in root_of(pdf)["/Metadata"].get_data()
    assert "Wat staat straks erin?" in text_of(pdf)
    assert "Bladzijde" not in text_of(pdf)


@pytest.mark.pure
@needs_press
@pytest.mark.parametrize("address", ["http://elders.example/x.png", "file:///etc/hostname", "//elders.example/x"])
def test_a_pdf_fetches_nothing(address: str, caplog: pytest.LogCaptureFixture) -> None:
    page = PAGE.format(f'<img src="{address}" alt="een plaatje"><link rel="stylesheet" href="{address}">')

    pdf = paper.printed(page, "https://steunpunt.example/x/")

    assert text_of(pdf).count("Wat staat") == 1
    refused = [said for said in caplog.messages if "disallowed protocol" in said]
    assert len(refused) == 2


@pytest.mark.pure
@needs_press
def test_a_pdf_is_the_same_each_time_it_is_made() -> None:
    once, again = (paper.printed(PAGE.format(""), "https://steunpunt.example/x/") for _each in range(2))

    assert once == again


@pytest.mark.pure
@needs_press
@pytest.mark.parametrize("words", ["وقت طويلًا خلال أسبوع", "أولًا", "خلال"])
def test_who_listens_hears_every_arabic_letter(words: str) -> None:
    page = f"<!DOCTYPE html><html lang='ar' dir='rtl'><title>أ</title><p>{words}</p><p>خلال</p></html>"

    text = text_of(paper.printed(page, "https://steunpunt.example/ar/x/"))

    letters = "".join(letter for letter in words if letter.isalpha())
    assert "".join(letter for letter in text if letter.isalpha()).startswith(letters)
    assert text.count("خلال") >= 1


@pytest.mark.django_db
def test_a_popular_pdf_is_made_once(press: Press) -> None:
    cache = PageCache(on_paper(plan))

    answers = [cache(RequestFactory().get("/x/plan/pdf/")) for _each in range(3)]

    assert [address for _page, address in press.asked] == ["http://testserver/x/plan/"]
    assert [answer.content for answer in answers] == [b"%PDF-1.7 \xff"] * 3
    for answer in answers:
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Content-Disposition"] == 'inline; filename="plan.pdf"'
        assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.django_db
def test_what_somebody_chose_stands_in_no_pdf(press: Press) -> None:
    on_paper(plan)(RequestFactory().get("/x/plan/pdf/?m=geheim"))

    assert press.asked
    assert "geheim" not in str(press.asked)


@pytest.mark.django_db
def test_what_is_not_there_has_no_pdf_either() -> None:
    assert on_paper(gone)(RequestFactory().get("/x/plan/pdf/")).status_code == 404


@pytest.mark.django_db
@pytest.mark.usefixtures("_no_pango")
def test_without_the_libraries_a_page_says_how_to_print_it(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        answer = on_paper(plan)(RequestFactory().get("/x/plan/pdf/"))

    assert answer.status_code == 503
    assert "met de knop Afdrukken van uw browser" in answer.text
    assert 'href="/x/plan/"' in answer.text
    assert paper.paper(RequestFactory().get("/x/plan/"))["pdf_url"] == ""


@pytest.mark.django_db
def test_who_comes_while_too_many_are_made_gets_a_kind_word(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "PRESS", Door(waiting=0, patience=10, politeness=0))

    with nobody_passes(paper.PRESS):
        answer = on_paper(plan)(RequestFactory().get("/x/plan/pdf/"))

    assert press.asked == []
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert not getattr(answer, "for_readers", False)


@pytest.mark.pure
@pytest.mark.usefixtures("_no_pango")
def test_the_check_says_in_plain_dutch_what_is_missing() -> None:
    (said,) = [said for said in run_checks() if said.id == "krukje.W001"]

    assert "Bij geen enkele pagina staat een PDF: op deze machine mist libdiebestaatniet.so.0." in said.msg
    assert "apt-get install libpango-1.0-0" in str(said.hint)


@pytest.mark.pure
@needs_press
def test_the_check_is_silent_where_nothing_is_missing() -> None:
    assert [said for said in run_checks() if said.id == "krukje.W001"] == []
