"""What a reader fills in to answer a report."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from krukje.ui.forms import CalmForm

LONGEST = 5000


class ReplyForm(CalmForm):
    organisation = forms.CharField(
        label=_("Namens wie antwoordt u?"),
        help_text=_("Zo staat het erboven, bijvoorbeeld: het bestuur van het samenwerkingsverband."),
        max_length=150,
        error_messages={
            "required": _("Vul in namens wie u antwoordt."),
            "max_length": _("Houd de naam onder de 150 tekens."),
        },
    )
    text = forms.CharField(
        label=_("Uw antwoord"),
        help_text=_("Wat leest u in deze cijfers, wat gaat u doen, en wanneer hoort men daar meer over?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={
            "required": _("Schrijf eerst een antwoord."),
            "max_length": _("Uw antwoord is te lang. Houd het onder de 5000 tekens."),
        },
    )
    submission = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
