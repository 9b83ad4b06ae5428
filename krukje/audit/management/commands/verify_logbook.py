"""Check that nobody changed the logbook afterwards: `manage.py verify_logbook`. Exits 1 if somebody did."""

from typing import Any

from django.core.management.base import BaseCommand

from krukje.audit.logbook import newest, verify
from krukje.audit.models import Entry


class Command(BaseCommand):
    help = "Controleert of het logboek heel is."

    def handle(self, *args: Any, **options: Any) -> None:
        breaks = list(verify())
        for found in breaks:
            self.stderr.write(f"Logboek {found.chain}, regel {found.number}: {found.reason}.")
        if breaks:
            raise SystemExit(1)
        self.stdout.write(f"Het logboek is heel: {Entry.objects.count()} regels nagekeken.")
        # Noted elsewhere now and then, these also show that nothing was cut off at the end.
        for last in newest():
            self.stdout.write(f"  {last.chain}: regel {last.number}, {last.hash}")
