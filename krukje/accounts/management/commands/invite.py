"""Invite the first colleague of a support point: `manage.py invite voorbeeldstad ben@… --name Ben`.

Later ones are invited from the site, by the administrator.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.urls import reverse
from django.utils.timezone import now

from krukje.accounts.invitations import VALID, invite
from krukje.accounts.models import Role
from krukje.places.models import SupportPoint


class Command(BaseCommand):
    help = "Maakt een uitnodiging voor een collega en toont de link, die één keer werkt."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("support_point", help="het woord in het adres, zoals voorbeeldstad")
        parser.add_argument("email", help="het e-mailadres van de collega")
        parser.add_argument("--name", required=True, help="de naam van de collega")
        parser.add_argument("--role", choices=Role.values, default=Role.ADMINISTRATOR, help="komt hier als")

    def handle(self, *args: Any, **options: Any) -> None:
        support_point = SupportPoint.objects.filter(slug=options["support_point"]).first()
        if support_point is None:
            raise CommandError(f"Er is geen steunpunt ‘{options['support_point']}’. Er is niemand uitgenodigd.")
        try:
            validate_email(options["email"])
        except ValidationError:
            raise CommandError(f"‘{options['email']}’ is geen e-mailadres. Er is niemand uitgenodigd.") from None
        _invitation, token = invite(
            support_point=support_point,
            email=options["email"],
            name=options["name"],
            roles=[Role(options["role"])],
            by=None,
            now=now(),
        )
        self.stdout.write(f"Geef deze link aan {options['name']}; hij werkt één keer, {VALID.days} dagen lang:")
        self.stdout.write(f"  (adres van de site){reverse('accounts:invitation', args=[token])}")
