"""Add a support point: `manage.py add_support_point voorbeeld --name … --region … --phone … --hours … --swv …`."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.timezone import now

from krukje.audit.logbook import SYSTEM, record
from krukje.places.support_points import CannotAdd, add_support_point
from krukje.ui.models import empty_page_cache


class Command(BaseCommand):
    help = "Voegt een steunpunt toe. Lees eerst de postcodes in (import_postcodes)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="het eerste woord van het adres, zoals voorbeeldstad")
        parser.add_argument("--name", required=True, help="de naam boven elke bladzijde")
        parser.add_argument("--region", required=True, help="de regio, zoals ‘Voorbeeldstad e.o.’")
        parser.add_argument("--phone", required=True, help="het telefoonnummer voor gezinnen")
        parser.add_argument("--hours", required=True, help="wanneer er iemand opneemt")
        parser.add_argument("--swv", required=True, nargs="+", metavar="CODE", help="zoals PO1234 VO1234")
        parser.add_argument("--host", default="", help="een eigen naam, zoals steunpunt.example.nl")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with transaction.atomic():
                support_point = add_support_point(
                    slug=options["slug"],
                    name=options["name"],
                    region=options["region"],
                    phone=options["phone"],
                    hours=options["hours"],
                    codes=options["swv"],
                    host=options["host"],
                )
                record(chain=support_point.slug, who=SYSTEM, what="support_point.add", at=now())
                # The front page lists every support point.
                empty_page_cache()
        except CannotAdd as problem:
            self.stderr.write("\n".join([*problem.reasons, "Er is niets veranderd."]))
            raise SystemExit(1) from None
        self.stdout.write(f"{support_point.name} staat nu op {support_point.get_absolute_url()}.")
        if support_point.host and support_point.host not in settings.ALLOWED_HOSTS:
            self.stdout.write(f"Zet {support_point.host} ook in HOSTS, anders weigert de site die naam.")
