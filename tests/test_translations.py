"""Does the site speak six languages? English everywhere, the other four wherever a family comes."""

import gettext
import os
import re
import shutil
from collections import Counter
from pathlib import Path

import polib
import pytest
from django.core.management import call_command
from django.test import override_settings

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "locale"
EVERYWHERE = "en"
FOR_FAMILIES = ("tr", "ar", "pl", "uk")
LANGUAGES = (EVERYWHERE, *FOR_FAMILIES)
# Files that only colleagues ever see; a family meets all others.
FOR_COLLEAGUES = re.compile(
    r"krukje/(accounts|signal/(actions|auditing|forms|templates/signal/(reply|reports)\.html))|desk|inform/(models|templates/inform/(review|search_words|uses))|inform/forms"
    r"|places/support_points|support/templates/support/(cases|case|close|contact|details|next_step|sharing)\.html"
)
HOLE = re.compile(r"%\((\w+)\)s|\{(\w+)\}")
pytestmark = pytest.mark.once


def catalogue(lang: str) -> polib.POFile:
    return polib.pofile(str(LOCALE / lang / "LC_MESSAGES" / "django.po"))


def meets_a_family(entry: polib.POEntry) -> bool:
    return any(not FOR_COLLEAGUES.search(file) for file, _line in entry.occurrences)


def holes(text: str) -> set[str]:
    return {name or other for name, other in HOLE.findall(text)}


def wide_forms(po: polib.POFile) -> set[int]:
    """Return the plural forms for more numbers than one, such as the first one in Ukrainian: 1, 21, 31…"""
    form_of = gettext.c2py(po.metadata["Plural-Forms"].partition("plural=")[2].rstrip(";"))
    # From 1: where there is nothing to count, a page says so in another sentence.
    numbers = Counter(form_of(number) for number in range(1, 200))
    return {form for form, many in numbers.items() if many > 1}


def key(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


@pytest.fixture(scope="module")
def in_the_code(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str | None, str]]:
    """Return every source string, read anew from code and templates."""
    if not shutil.which("xgettext"):
        assert os.environ.get("REQUIRE_ALL") != "1", "gettext is required here: apt-get install gettext"
        pytest.skip("geen gettext: apt-get install gettext")
    # In a folder of its own: makemessages also writes to the `locale` that it finds where it stands.
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "krukje", folder / "krukje")
    with override_settings(LOCALE_PATHS=[folder / "locale"]), pytest.MonkeyPatch.context() as patch:
        (folder / "locale").mkdir()
        patch.chdir(folder)
        call_command("makemessages", locale=["en"], verbosity=0)
    fresh = polib.pofile(str(folder / "locale" / "en" / "LC_MESSAGES" / "django.po"))
    return {key(entry) for entry in fresh if not entry.obsolete}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_has_the_strings_of_the_site_and_no_others(
    lang: str, in_the_code: set[tuple[str | None, str]]
) -> None:
    assert {key(entry) for entry in catalogue(lang) if not entry.obsolete} == in_the_code, "run `make words`"


def test_everything_is_said_in_english() -> None:
    assert [entry.msgid for entry in catalogue(EVERYWHERE) if not entry.translated()] == []


@pytest.mark.parametrize("lang", FOR_FAMILIES)
def test_what_a_family_meets_is_said_in_its_language(lang: str) -> None:
    assert [entry.msgid for entry in catalogue(lang) if meets_a_family(entry) and not entry.translated()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_fills_the_same_holes(lang: str) -> None:
    po = catalogue(lang)
    wide = wide_forms(po)
    for entry in po:
        said = [entry.msgstr, *entry.msgstr_plural.values()]
        for text in filter(None, said):
            # The form for one may say the number in words; no text may have a hole that nothing fills.
            assert holes(text) <= holes(entry.msgid) | holes(entry.msgid_plural or ""), f"{lang}: {entry.msgid}"
            if not entry.msgid_plural:
                assert holes(text) == holes(entry.msgid), f"{lang}: {entry.msgid}"
        for form, text in entry.msgstr_plural.items():
            if text and form in wide:
                assert holes(text) == holes(entry.msgid_plural), f"{lang}, form {form}: {entry.msgid}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_shown_is_what_was_written(lang: str) -> None:
    """The compiled file lies in the project: to run it nobody needs gettext. It must not be an old one."""
    with (LOCALE / lang / "LC_MESSAGES" / "django.mo").open("rb") as compiled:
        shown = gettext.GNUTranslations(compiled)
    for entry in catalogue(lang):
        if entry.translated() and not entry.msgid_plural:
            said = shown.pgettext(entry.msgctxt, entry.msgid) if entry.msgctxt else shown.gettext(entry.msgid)
            assert said == entry.msgstr, f"{lang}: run `make words`"
        elif entry.translated():
            assert shown.ngettext(entry.msgid, entry.msgid_plural, 1) in entry.msgstr_plural.values()
