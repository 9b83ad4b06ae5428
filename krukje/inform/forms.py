"""What does an editor type to add a word to the search?"""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from krukje.inform.models import Term
from krukje.inform.search.analyse import forms as words_in
from krukje.inform.search.analyse import phrase_of
from krukje.ui.forms import CalmForm

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LONGEST, LONGEST_MEANS = 80, 200
MOST_WORDS = 4


def word_field(label: "StrOrPromise", hint: "StrOrPromise", *, empty: "StrOrPromise") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LONGEST,
        error_messages={"required": empty, "max_length": _("Dit is te lang. Houd het onder de 80 tekens.")},
    )


def sayable(typed: str) -> str:
    """Return what was typed with single spaces, if the search can look for it."""
    phrase = phrase_of(typed)
    if not phrase:
        raise forms.ValidationError(_("Hier staat geen woord. Schrijf letters of cijfers."))
    if len(phrase.split()) > MOST_WORDS:
        raise forms.ValidationError(_("Houd het bij vier woorden of minder."))
    return " ".join(typed.split())


class SynonymForm(CalmForm):
    prefix = "woord"

    word = word_field(
        _("Wat zeggen mensen hier?"),
        _("Een woord, of hooguit vier woorden. Bijvoorbeeld: de bus van Jansen."),
        empty=_("Vul in wat mensen zeggen."),
    )
    means = forms.CharField(
        label=_("Wat bedoelen zij?"),
        help_text=_("Woorden die op de site staan, met komma’s ertussen. Bijvoorbeeld: leerlingenvervoer, taxi."),
        max_length=LONGEST_MEANS,
        error_messages={
            "required": _("Vul in wat zij bedoelen."),
            "max_length": _("Dit is te lang. Houd het onder de 200 tekens."),
        },
    )

    def clean_word(self) -> str:
        return sayable(self.cleaned_data["word"])

    def clean_means(self) -> str:
        means = [" ".join(mean.split()) for mean in self.cleaned_data["means"].split(",") if words_in(mean)]
        if not means:
            raise forms.ValidationError(_("Hier staat geen woord. Schrijf letters of cijfers."))
        return ", ".join(means)


class LocalNameForm(CalmForm):
    prefix = "naam"

    term = forms.ModelChoiceField(
        label=_("Welk woord?"),
        queryset=Term.objects.only("slug", "word"),
        to_field_name="slug",
        empty_label=_("Kies een woord uit de woordenlijst"),
        error_messages={
            "required": _("Kies een woord uit de woordenlijst."),
            "invalid_choice": _("Dit woord staat niet in de woordenlijst. Kies een ander woord."),
        },
    )
    name = word_field(
        _("Hoe heet dit in uw regio?"),
        _("Bijvoorbeeld: het Knooppunt."),
        empty=_("Vul in hoe dit in uw regio heet."),
    )

    def clean_name(self) -> str:
        return sayable(self.cleaned_data["name"])
