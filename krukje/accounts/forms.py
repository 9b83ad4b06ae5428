"""What a colleague types to sign in, to join and to look after their account."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from krukje.accounts.models import Role, User
from krukje.ui.forms import CalmForm
from krukje.vault import NotARecoveryKey, read_recovery_key

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def password_field(label: "StrOrPromise", *, hint: "StrOrPromise" = "", new: bool = False) -> forms.CharField:
    complete = "new-password" if new else "current-password"
    return forms.CharField(
        label=label,
        help_text=hint,
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": complete}),
    )


class SignIn(CalmForm):
    email = forms.EmailField(label=_("E-mailadres"), widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    password = password_field(_("Wachtwoord"))
    token = forms.CharField(
        label=_("Code van uw telefoon"),
        help_text=_("Zes cijfers uit uw app, of een herstelcode. Nog geen app ingesteld? Laat dit leeg."),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "text"}),
    )

    def __init__(self, *args: Any, second_factor: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not second_factor:
            del self.fields["token"]


class NewPassword(CalmForm):
    """Choose a password, twice, strong enough for what it guards."""

    password = password_field(
        _("Nieuw wachtwoord"),
        new=True,
        hint=_("Minstens 12 tekens. Vier losse woorden achter elkaar is sterk en goed te onthouden."),
    )
    again = password_field(_("Nog een keer hetzelfde wachtwoord"), new=True)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password

    def clean_again(self) -> str:
        again: str = self.cleaned_data["again"]
        chosen = self.cleaned_data.get("password")
        if chosen is not None and chosen != again:
            raise forms.ValidationError(_("De twee wachtwoorden zijn niet gelijk."))
        return again


class WayBack(NewPassword):
    """A forgotten password: with the recovery key from the safe, the cases stay open."""

    recovery = forms.CharField(
        label=_("Herstelsleutel"),
        help_text=_(
            "Ligt in de kluis van het steunpunt. Zonder deze sleutel krijgt u een nieuwe sleutel. "
            "Uw collega’s moeten u dan opnieuw toegang geven."
        ),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_recovery(self) -> bytes | None:
        typed: str = self.cleaned_data["recovery"]
        if not typed.strip():
            return None
        try:
            return read_recovery_key(typed)
        except NotARecoveryKey:
            raise forms.ValidationError(
                _("Dit is geen herstelsleutel. Kijk of er een teken mist of verwisseld is.")
            ) from None


class ChangePassword(NewPassword):
    old = password_field(_("Uw wachtwoord van nu"))
    field_order = ["old", "password", "again"]


class ConfirmDevice(CalmForm):
    token = forms.RegexField(
        r"^\s*(\d\s*){6}$",
        label=_("De zes cijfers uit de app"),
        error_messages={"invalid": _("Dit zijn geen zes cijfers.")},
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean_token(self) -> str:
        return "".join(self.cleaned_data["token"].split())


class Invite(CalmForm):
    name = forms.CharField(label=_("Naam"), max_length=100)
    email = forms.EmailField(label=_("E-mailadres"))
    roles = forms.TypedMultipleChoiceField(
        label=_("Wat komt deze collega doen?"),
        choices=Role.choices,
        coerce=Role,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens één rol.")},
    )


class RecoveryForm(CalmForm):
    choice = forms.ChoiceField(
        label=_("Komt er een herstelsleutel?"),
        choices=[
            (
                "with",
                _("Ja: op papier in een kluis. Daarmee kan een collega die een wachtwoord vergat weer verder."),
            ),
            ("without", _("Nee: wie een wachtwoord vergeet, krijgt opnieuw toegang van collega’s.")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Maak eerst een keuze.")},
    )
