"""Is a password strong enough for what it guards? Django's checks in good Dutch, and the words tried first here."""

import re

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# What is left of a password without digits and signs may not be one of these. Django's own list knows the English.
OBVIOUS = re.compile(
    r"((mijn|nieuw|uw|je)?(wachtwoord|welkom|geheim|krukje|steunpunt|onderwijs|passendonderwijs"
    r"|samenwerkingsverband|lente|voorjaar|zomer|herfst|najaar|winter|vakantie)(hier|terug)?)+"
)


class LongEnough(password_validation.MinimumLengthValidator):
    def get_error_message(self) -> str:
        least = {"number": self.min_length}
        return _("Dit wachtwoord is te kort. Neem er minstens %(number)d tekens voor.") % least


class NotTheirOwn(password_validation.UserAttributeSimilarityValidator):
    def __init__(self) -> None:
        super().__init__(user_attributes=("email", "name"))

    def get_error_message(self) -> str:
        return _("Dit wachtwoord lijkt te veel op uw naam of e-mailadres.")


class NotObvious:
    """Refuses the Dutch words that are tried first, whatever number stands behind them."""

    def validate(self, password: str, user: object = None) -> None:  # noqa: ARG002
        if OBVIOUS.fullmatch(re.sub(r"[\W\d_]", "", password).lower()):
            raise ValidationError(_("Dit wachtwoord is te makkelijk te raden."), code="password_too_obvious")

    def get_help_text(self) -> str:
        return _("Neem geen woord dat iedereen kiest, ook niet met een getal erachter.")
