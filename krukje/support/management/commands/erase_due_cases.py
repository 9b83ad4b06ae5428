"""Warn about and erase what is due: `manage.py erase_due_cases [--date 2027-11-21]`."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import localdate

from krukje.support.actions.erasing import erase_due_cases


class Command(BaseCommand):
    help = "Kondigt aan welke vragen gewist worden, en wist wat lang genoeg is aangekondigd."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--date", help="doe alsof het deze dag is (jjjj-mm-dd); zonder is het vandaag")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            today = date.fromisoformat(options["date"]) if options["date"] else localdate()
        except ValueError:
            raise CommandError(
                f"‘{options['date']}’ is geen datum. Schrijf hem zo: 2027-11-21. Er is niets gewist."
            ) from None
        done = erase_due_cases(today=today)
        self.stdout.write(f"{today}: {done.warned} aangekondigd, {done.erased} gewist.")
