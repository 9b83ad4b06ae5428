"""Make everything ready for `make run`: tables, the national edition, the demo. Done twice it changes nothing."""

import time
from collections.abc import Callable
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from krukje.config import demo, environment
from krukje.places.demo import load_demo_places
from krukje.ui.models import empty_page_cache


class Command(BaseCommand):
    help = "Zet alles klaar voor een voorbeeld op uw eigen machine: tabellen, teksten en een verzonnen steunpunt."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("De demo heeft bekende wachtwoorden en start daarom alleen met DEBUG=1.")
        environment.check_folder(settings.HOME)
        self.step("Tabellen", lambda: call_command("migrate", verbosity=0))
        self.step("Landelijke teksten", lambda: call_command("load_content", verbosity=0, stdout=StringIO()))
        self.step("Verzonnen regio", load_demo_places)
        if demo.is_there():
            self.stdout.write("De demo staat er al; er is niets veranderd.")
        else:
            # Whole or not at all: who stops it halfway starts it anew.
            with transaction.atomic():
                self.step("Verzonnen mensen", demo.hire_people)
                self.step("Verzonnen vragen (een halve minuut)", lambda: demo.ask_questions(self.dot))
                self.step("Rapport over het vorige kwartaal", demo.publish_last_quarter)
            self.show_logins()
        empty_page_cache()

    def step(self, name: str, work: Callable[[], Any]) -> None:
        self.stdout.write(f"{name} … ", ending="")
        self.stdout.flush()
        started = time.monotonic()
        work()
        self.stdout.write(f"klaar ({time.monotonic() - started:.0f} s)")

    def dot(self) -> None:
        self.stdout.write(".", ending="")
        self.stdout.flush()

    def show_logins(self) -> None:
        self.stdout.write("\nInloggen voor de demo (staat hier één keer; later in content/demo/people.yaml):")
        for person in demo.people():
            self.stdout.write(f"  {person.email:<38} {person.role_name}")
        self.stdout.write(f"  Wachtwoord voor iedereen: {demo.PASSWORD}\n")
