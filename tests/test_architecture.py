"""Is the house still the house? Walls that import-linter can't see; each check is shown a planted fault as well."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from krukje.places.models import SupportPoint
from krukje.support.models import Case
from tests import house_checks as house
from tests.house_checks import HOME

pytestmark = pytest.mark.pure

PRIVACY = (HOME / "docs" / "privacy.md").read_text()
OPERATE = (HOME / "docs" / "operate.md").read_text()

# Where a text of ours may go onto a page unescaped, and why nobody else's words can be in it.
MARKED_SAFE = {
    "inform/templatetags/here.py": "the edition's own HTML, cleaned when it was loaded",
    "signal/views_public.py": "the table as it was audited, to the byte; escaped when it was made",
    "ui/qr.py": "segno draws what a phone reads as plain paths",
}


def our_tables() -> list[type[models.Model]]:
    return [
        table
        for config in apps.get_app_configs()
        if config.name.startswith("krukje.")
        for table in config.get_models()
    ]


def where(path: Path) -> str:
    return str(path.relative_to(HOME))


def test_every_room_has_a_floor_and_a_table_points_down() -> None:
    assert {table._meta.app_label for table in our_tables()} <= set(house.floors())
    assert house.links_up_or_across(our_tables()) == []


@isolate_apps("krukje.signal", "krukje.places")
def test_a_planted_link_is_seen() -> None:
    class Across(models.Model):  # noqa: DJ008
        case = models.ForeignKey(Case, models.CASCADE)
        many = models.ManyToManyField(SupportPoint)

        class Meta:
            app_label = "signal"

    class Up(models.Model):  # noqa: DJ008
        case = models.OneToOneField(Case, models.CASCADE)

        class Meta:
            app_label = "places"

    assert house.links_up_or_across([Across, Up]) == [
        "signal.Across -> support.Case",
        "places.Up -> support.Case",
    ]


def test_a_template_uses_its_own_rooms_and_the_house_style_only() -> None:
    assert house.templates()
    assert [
        (where(path), name)
        for room, path in house.templates()
        for name in house.borrowed_templates(room, path.read_text())
    ] == []


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ('{% extends "support/case.html" %}', ["support/case.html"]),
        ("{% include 'support/case.html' with x=1 %}{% extends \"ui/page.html\" %}", ["support/case.html"]),
        ("{%include  template_name %}", ["? template_name"]),
        ('{% extends "signal/report.html" %}{% include "ui/form.html" %}', []),
    ],
)
def test_a_planted_template_of_another_room_is_seen(page: str, seen: list[str]) -> None:
    assert house.borrowed_templates("signal", page) == seen


def test_a_template_names_addresses_of_its_own_room_only() -> None:
    assert [
        (where(path), name)
        for room, path in house.templates()
        for name in house.addresses_of_others(room, path.read_text())
    ] == []


@pytest.mark.parametrize(
    ("room", "page", "seen"),
    [
        ("signal", "{% url 'support:case' slug %}", ["support:case"]),
        ("signal", "{% url \"signal:report\" slug %}{% url 'inform:home' slug as home %}", ["inform:home"]),
        ("signal", "{% url name %}", ["? name"]),
        ("support", "{% url 'people:list' slug %}", ["people:list"]),
        ("accounts", "{% url 'people:list' slug %}{% url 'accounts:account' %}", []),
        ("ui", "{% url 'accounts:sign_in' %}{% url 'ui:find' %}", []),
        ("crossings", "{% url 'support:conversation' slug %}{% url 'people:list' slug %}", ["people:list"]),
    ],
)
def test_a_planted_address_of_another_room_is_seen(room: str, page: str, seen: list[str]) -> None:
    assert house.addresses_of_others(room, page) == seen


def test_no_template_holds_a_style_a_script_or_words_that_were_not_escaped() -> None:
    assert [
        (where(path), fault) for _room, path in house.templates() for fault in house.unsafe_in(path.read_text())
    ] == []


@pytest.mark.parametrize(
    ("page", "is_seen"),
    [
        ("{{ story|safe }}", True),
        ("{{ story | safe }}", True),
        ("{% autoescape off %}", True),
        ('<p class="x" style="color: red">', True),
        ("<style>", True),
        ("<script>alert()</script>", True),
        ('<a href="javascript:history.back()">', True),
        ('<button type="button" onclick="go()">', True),
        ('<script src="/static/ui/krukje.js" defer></script>', False),
        ("<p>{{ story|linebreaks }} on=1, safe</p>", False),
    ],
)
def test_a_planted_unsafe_page_is_seen(page: str, is_seen: bool) -> None:
    assert bool(house.unsafe_in(page)) is is_seen


def test_only_what_was_looked_at_goes_onto_a_page_unescaped() -> None:
    marking = {
        where(path).removeprefix("krukje/")
        for path in house.HOUSE.rglob("*.py")
        if any(
            isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "mark_safe"
            for node in ast.walk(ast.parse(path.read_text()))
        )
    }

    assert marking == set(MARKED_SAFE)


def test_no_form_swallows_an_empty_answer() -> None:
    assert [
        where(path) for path in house.HOUSE.rglob("*.py") if house.HIDES_EMPTY_FORMS.search(path.read_text())
    ] == []


def test_a_planted_form_that_swallows_an_empty_answer_is_seen() -> None:
    assert house.HIDES_EMPTY_FORMS.search("form = Story(request.POST or None)")
    assert not house.HIDES_EMPTY_FORMS.search('form = Story(request.POST if request.method == "POST" else None)')


def test_every_file_says_which_question_it_answers() -> None:
    assert len(house.code_files()) > 100
    assert [where(path) for path in house.code_files() if house.lacks_docstring(path.read_text())] == []


def test_a_planted_file_that_says_nothing_is_seen() -> None:
    assert house.lacks_docstring("import os\n")
    assert house.lacks_docstring("# A comment is no docstring.\n")
    assert not house.lacks_docstring("")
    assert not house.lacks_docstring('"""Which day is it?"""\n')


def test_every_file_fits_in_one_reading() -> None:
    files = [
        *house.code_files(),
        *(path for path in house.HOUSE.rglob("*") if path.suffix in {".html", ".js", ".css"}),
    ]

    assert [where(path) for path in files if house.is_too_long(path, path.read_text())] == []


def test_a_planted_file_that_is_too_long_is_seen() -> None:
    assert house.is_too_long(Path("x.py"), "\n" * 301)
    assert house.is_too_long(Path("x.html"), "\n" * 301)
    assert not house.is_too_long(Path("x.py"), "\n" * 300)
    assert not house.is_too_long(Path("krukje.css"), "\n" * 301)


def test_every_door_between_pillars_says_what_passes_and_what_never_does() -> None:
    assert {"desk", "topics_to_cases", "cases_to_signal"} <= set(house.flows())
    assert [
        (name, word) for name, path in house.flows().items() for word in house.unsaid_in_crossing(path.read_text())
    ] == []


def test_a_planted_door_that_promises_nothing_is_seen() -> None:
    assert house.unsaid_in_crossing('"""Support -> Signal. Passes: counts."""') == ["Never passes:"]
    assert house.unsaid_in_crossing("x = 1") == ["Passes:", "Never passes:"]


def test_the_processing_record_has_a_paragraph_for_every_door_and_for_no_other() -> None:
    assert house.paragraphs(PRIVACY) == set(house.flows())


def test_a_planted_door_without_a_paragraph_is_seen() -> None:
    assert house.paragraphs("### desk\nFrom all three.\n\n### cases_to_signal\n\n### empty\n## Next\n") == {"desk"}


def test_the_processing_record_says_of_every_table_how_long_it_stays() -> None:
    assert house.retained(PRIVACY) == {table._meta.label for table in our_tables()}


def test_a_planted_table_without_a_word_on_how_long_is_seen() -> None:
    said = "| `support.Case` | facts | some | stays | stays |\n"
    half_said = "| `support.Secret` | words | yes |  | |\n| `x.Y` | words |\n"

    assert house.retained(said + half_said) == {"support.Case"}


def test_whoever_runs_the_site_reads_about_every_command() -> None:
    assert {"erase_due_cases", "verify_logbook", "publish_report"} <= house.commands()
    assert house.commands() - house.explained_commands(OPERATE) == set()


def test_a_planted_command_that_nobody_explains_is_seen() -> None:
    said = "| `erase_due_cases [--date D]` | erases | daily |\nAlso `drop_everything` exists.\n"

    assert house.explained_commands(said) == {"erase_due_cases"}
