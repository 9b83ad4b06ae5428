"""What a family fills in: one question a page, nothing more than needed."""

import uuid
from typing import TYPE_CHECKING

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from krukje.places.models import Sector
from krukje.support.models import Asker
from krukje.support.voice import VoicedForm, Words
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


class WhoAsks(VoicedForm):
    page = "support/ask_wie.html"
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
    in_je = {
        "asker": Words(
            label=_("Wie ben je?"),
            missing=_("Kies wie je bent. Dan weten we hoe we het beste kunnen helpen."),
        )
    }


class WhichSchool(VoicedForm):
    page = "support/ask_school.html"
    sector = forms.ChoiceField(
        label=_("Om wat voor school gaat het?"),
        choices=[(sector.value, capfirst(sector.label)) for sector in Sector],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een soort school. Twijfelt u? Kies wat het meest klopt.")},
    )
    in_je = {
        "sector": Words(
            label=_("Op wat voor school zit je?"),
            hint=_("Zit je thuis? Kies dan de school waar je voor het laatst was."),
            missing=_("Kies een soort school. Twijfel je? Kies wat het meest klopt."),
        )
    }


class Story(VoicedForm):
    page = "support/ask_verhaal.html"
    story = text_field(
        _("Wat speelt er?"),
        hint=_("Schrijf het zoals u het zou vertellen. Namen hoeven niet. Fouten geven niet."),
        missing=_("Schrijf in een paar woorden wat er speelt. Eén zin is al genoeg."),
    )
    in_je = {
        "story": Words(
            label=_("Wat speelt er?"),
            hint=_("Schrijf het zoals je het zou appen. Namen hoeven niet. Fouten geven niet."),
        )
    }


class AboutYou(VoicedForm):
    page = "support/ask_over_u.html"
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
    in_je = {
        "name": Words(
            label=_("Hoe mogen we je noemen?"),
            hint=_("Je voornaam, of een naam die je zelf bedenkt. Leeg laten mag ook."),
        ),
        "school": Words(
            label=_("Op welke school zit je?"),
            hint=_("Alleen als je dat wilt. Wij vertellen school niet dat je ons schrijft."),
        ),
    }


class CheckAnswers(VoicedForm):
    """Nothing to fill in: the button says that it is right."""

    page = "support/ask_nakijken.html"


class LastGroup(VoicedForm):
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
    in_je = {
        "group": Words(
            label=_("Typ de laatste vier tekens van je code"),
            missing=_("Typ de laatste vier tekens van je code."),
        )
    }


class EnterCode(VoicedForm):
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
    in_je = {
        "code": Words(
            label=_("Je code"),
            hint=_("Zestien letters en cijfers, in vier groepjes. Streepjes en spaties hoeven niet."),
            missing=_("Typ je code. Die kreeg je toen je je vraag stelde."),
        )
    }

    def clean_code(self) -> Code:
        try:
            return read_code(self.cleaned_data["code"])
        except NotACode:
            raise forms.ValidationError(
                _("Dit is geen hele code. Een code heeft zestien letters en cijfers, zonder 0, 1, I en O.")
            ) from None


class WriteBack(VoicedForm):
    text = text_field(
        _("Schrijf terug"),
        hint=_("Noem liever geen namen van anderen."),
        missing=_("Schrijf eerst iets. Daarna kunt u het versturen."),
    )
    submission = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    in_je = {
        "text": Words(
            label=_("Schrijf terug"),
            hint=_("Noem liever geen namen van anderen."),
            missing=_("Schrijf eerst iets. Daarna kun je het versturen."),
        )
    }
