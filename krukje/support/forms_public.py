"""What a family fills in: one question a page, nothing more than needed."""

import uuid
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from krukje.places.models import Sector
from krukje.support.models import Asker
from krukje.ui.forms import CalmForm
from krukje.vault import Code, NotACode, read_code

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Fits one sealed value whatever letters it is written in.
LONGEST_STORY = 10_000

STORY_AREA = forms.Textarea(attrs={"rows": 9, "dir": "auto", "autocomplete": "off"})
TOO_LONG = _("Dit is te lang: er passen %(limit_value)d tekens in. Kort het wat in, of stuur het in delen.")


def text_field(label: "StrOrPromise", *, hint: "StrOrPromise" = "", missing: "StrOrPromise") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LONGEST_STORY,
        widget=STORY_AREA,
        error_messages={"required": missing, "max_length": TOO_LONG},
    )


class WhoAsks(CalmForm):
    asker = forms.ChoiceField(
        label=_("Wie bent u?"),
        choices=[
            (Asker.PARENT, _("Ik ben ouder of verzorger")),
            (Asker.PUPIL, _("Ik ben zelf leerling")),
            (Asker.PROFESSIONAL, _("Ik werk op een school of in de hulp")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wie u bent. Dan weten we hoe we het beste kunnen helpen.")},
    )


class WhichSchool(CalmForm):
    sector = forms.ChoiceField(
        label=_("Om wat voor school gaat het?"),
        choices=[(sector.value, sector.label.capitalize()) for sector in Sector],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een soort school. Twijfelt u? Kies wat het meest klopt.")},
    )


class Story(CalmForm):
    story = text_field(
        _("Wat speelt er?"),
        hint=_("Schrijf het zoals u het zou vertellen. Namen hoeven niet. Fouten geven niet."),
        missing=_("Schrijf in een paar woorden wat er speelt. Eén zin is al genoeg."),
    )


class AboutYou(CalmForm):
    name = forms.CharField(
        label=_("Hoe mogen we u noemen?"),
        help_text=_("Een voornaam of bijnaam is genoeg. Leeg laten mag ook."),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )
    school = forms.CharField(
        label=_("Welke school is het?"),
        help_text=_("Alleen als u dat wilt. Wij vertellen de school niet dat u ons schrijft."),
        required=False,
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )


class CheckAnswers(CalmForm):
    """Nothing to fill in: the button says that it is right."""


class LastGroup(CalmForm):
    """The family types the last group back: then it has the code for sure."""

    group = forms.CharField(
        label=_("Typ de laatste vier tekens van uw code"),
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "class": "code",
            }
        ),
        error_messages={"required": _("Typ de laatste vier tekens van uw code.")},
    )


class EnterCode(CalmForm):
    code = forms.CharField(
        label=_("Uw code"),
        help_text=_("Zestien letters en cijfers, in vier groepjes. Streepjes en spaties hoeven niet."),
        max_length=60,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "class": "code",
            }
        ),
        error_messages={"required": _("Typ uw code. Die kreeg u toen u uw vraag stelde.")},
    )

    def clean_code(self) -> Code:
        try:
            return read_code(self.cleaned_data["code"])
        except NotACode:
            raise forms.ValidationError(
                _("Dit is geen hele code. Een code heeft zestien letters en cijfers, zonder 0, 1, I en O.")
            ) from None


class WriteBack(CalmForm):
    text = text_field(
        _("Schrijf terug"),
        hint=_("Noem liever geen namen van anderen."),
        missing=_("Schrijf eerst iets. Daarna kunt u het versturen."),
    )
    submission = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
