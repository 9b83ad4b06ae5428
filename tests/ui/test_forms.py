"""Does every form say first what is wrong, lead to the field, and keep what was typed?"""

import re

import pytest
from django import forms
from django.template.loader import render_to_string
from django.test import RequestFactory

from krukje.ui.forms import CalmForm

pytestmark = pytest.mark.pure


class Visit(CalmForm):
    name = forms.CharField(label="Uw naam", help_text="Een voornaam is genoeg.")
    way = forms.ChoiceField(
        label="Hoe komt u?", choices=[("foot", "lopend"), ("bike", "op de fiets")], widget=forms.RadioSelect
    )
    days = forms.MultipleChoiceField(
        label="Wanneer kunt u?", choices=[("mo", "maandag")], widget=forms.CheckboxSelectMultiple, required=False
    )
    note = forms.CharField(label="Nog iets?", required=False, widget=forms.Textarea)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self) -> None:
        if self.data.get("name") == "Niemand":
            raise forms.ValidationError("Niemand kan niet komen.")


class Upload(CalmForm):
    picture = forms.FileField(label="Foto")


def shown(form: forms.Form) -> str:
    page = render_to_string("ui/form.html", {"form": form, "button": "Maak de afspraak"}, RequestFactory().get("/"))
    return " ".join(page.split())


def test_an_empty_form_shows_labels_hints_and_one_button_that_says_what_happens() -> None:
    page = shown(Visit())

    assert re.search(r'<label for="id_name"[^>]*>Uw naam</label>', page)
    assert re.search(r'<p class="hint" id="id_name_helptext">Een voornaam is genoeg.</p>', page)
    assert page.count("<button") == 1
    assert "Maak de afspraak</button>" in page
    assert 'role="alert"' not in page


def test_a_hint_belongs_to_its_field_for_who_does_not_see() -> None:
    assert re.search(r'<input type="text"[^>]*aria-describedby="id_name_helptext"', shown(Visit()))


def test_a_group_of_choices_is_a_group_with_a_name() -> None:
    page = shown(Visit())

    groups = re.findall(r"<fieldset.*?</fieldset>", page)
    assert len(groups) == 2
    assert re.search(r"<legend>\s*Hoe komt u\?", groups[0])


def test_the_summary_comes_first_and_every_line_leads_to_an_input_that_exists() -> None:
    page = shown(Visit({"name": "", "way": "", "seen": "1"}))

    assert page.index('role="alert"') < page.index("<form")
    targets = re.findall(r'<li><a href="#([^"]+)"', page)
    assert targets == ["id_name", "id_way_0"]
    assert all(re.search(rf'<input[^>]*\bid="{target}"', page) for target in targets)


def test_the_field_itself_says_it_too_and_is_marked_as_wrong() -> None:
    page = shown(Visit({"name": "", "way": "foot", "seen": "1"}))

    assert re.search(r'<input type="text"[^>]*aria-invalid="true"', page)
    assert page.count("Dit veld is verplicht.") == 2


def test_what_belongs_to_no_field_is_said_without_a_link() -> None:
    page = shown(Visit({"name": "Niemand", "way": "foot", "seen": "1"}))

    assert "<li>Niemand kan niet komen.</li>" in page


def test_what_is_wrong_with_a_hidden_field_is_not_kept_secret() -> None:
    assert ("id_seen", "Dit veld is verplicht.") in Visit({"name": "Samira", "way": "foot"}).problems


def test_what_was_typed_stays() -> None:
    page = shown(Visit({"name": "", "way": "bike", "note": "<b>dag</b>", "seen": "1"}))

    assert re.search(r'value="bike"[^>]*checked', page)
    assert "&lt;b&gt;dag&lt;/b&gt;</textarea>" in page


def test_a_form_with_a_file_is_sent_as_one() -> None:
    assert 'enctype="multipart/form-data"' in shown(Upload())
    assert "enctype" not in shown(Visit())


def test_a_good_form_has_no_problems() -> None:
    assert Visit({"name": "Samira", "way": "foot", "days": ["mo"], "seen": "1"}).problems == []
