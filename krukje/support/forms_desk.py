"""What a colleague fills in about a case: short forms with sensible defaults."""

import uuid
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krukje.accounts.models import User
from krukje.places.models import Sector
from krukje.support.forms_public import LONGEST_STORY, TOO_LONG
from krukje.support.models import Channel, Level, Outcome, Step
from krukje.support.topics import moment_choices, topic_choices
from krukje.ui.forms import CalmForm

DATE = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
NO_DATE = _("Kies een datum.")


class Seen(CalmForm):
    """Carries which version of the case the colleague looked at, so that nothing is overwritten unseen."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class Answer(Seen):
    text = forms.CharField(
        label=_("Uw antwoord"),
        help_text=_("Kort en gewoon Nederlands. Het gezin leest dit met de code."),
        max_length=LONGEST_STORY,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        error_messages={"required": _("Schrijf eerst een antwoord."), "max_length": TOO_LONG},
    )
    submission = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


class ContactForm(Seen):
    topic = forms.ChoiceField(label=_("Waar gaat het over?"), error_messages={"required": _("Kies een onderwerp.")})
    moment = forms.TypedChoiceField(label=_("Waar is het gezin nu?"), coerce=int, required=False, empty_value=None)
    sector = forms.ChoiceField(label=_("Soort school"), choices=Sector.choices)
    channel = forms.ChoiceField(label=_("Hoe was het contact?"), choices=Channel.choices)
    level = forms.TypedChoiceField(
        label=_("Hoeveel hulp is nodig?"), choices=Level.choices, coerce=int, widget=forms.RadioSelect
    )
    minutes = forms.IntegerField(
        label=_("Hoeveel minuten?"),
        min_value=1,
        max_value=600,
        error_messages={
            "required": _("Vul het aantal minuten in. Schatten mag."),
            "min_value": _("Vul minstens één minuut in."),
            "max_value": _("Vul hoogstens 600 minuten in. Was het meer? Leg dan twee contacten vast."),
            "invalid": _("Vul een heel getal in, bijvoorbeeld 20."),
        },
    )
    on = forms.DateField(label=_("Op welke dag?"), widget=DATE, error_messages={"required": NO_DATE})

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.choice("topic").choices = [("", _("Kies een onderwerp")), *topic_choices()]
        self.choice("moment").choices = [("", _("Weet ik (nog) niet")), *moment_choices()]

    def choice(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        return field

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(_("Deze dag moet nog komen. Kies vandaag of eerder."))
        return day


class NextStep(Seen):
    step = forms.ChoiceField(label=_("Wat is de volgende stap?"), choices=Step.choices)
    due_on = forms.DateField(label=_("Wanneer?"), widget=DATE, error_messages={"required": NO_DATE})
    owner = forms.ModelChoiceField(label=_("Wie doet dit?"), queryset=User.objects.none(), empty_label=None)

    def __init__(self, *args: Any, readers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ModelChoiceField)  # noqa: S101
        owner.queryset = readers


class Close(Seen):
    outcome = forms.ChoiceField(
        label=_("Hoe loopt het af?"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe het afloopt.")},
    )


class Share(CalmForm):
    colleague = forms.ModelChoiceField(
        label=_("Welke collega mag meelezen?"),
        queryset=User.objects.none(),
        empty_label=_("Kies een collega"),
        error_messages={
            "required": _("Kies een collega."),
            "invalid_choice": _("Kies een collega uit de lijst."),
        },
    )

    def __init__(self, *args: Any, colleagues: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["colleague"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = colleagues
