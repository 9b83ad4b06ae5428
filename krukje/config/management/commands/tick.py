"""Do whatever is due: `manage.py tick`, by a timer, as often as you like. Two at once never happens."""

from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.timezone import localdate, now

from krukje.accounts.wrong_tries import forget_old
from krukje.config.one_at_a_time import SomebodyElseIsBusy, one_at_a_time
from krukje.support.actions.erasing import erase_due_cases
from krukje.support.actions.working import STILL_THERE
from krukje.support.models import Presence


class Command(BaseCommand):
    help = "Doet wat er te doen is: aankondigen en wissen, oude sessies en oude pogingen opruimen."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with one_at_a_time("tick", now=now(), at_most=timedelta(hours=1)):
                done = erase_due_cases(today=localdate())
                tries = forget_old(now=now())
                Presence.objects.filter(seen_at__lt=now() - STILL_THERE).delete()
                call_command("clearsessions")
        except SomebodyElseIsBusy:
            self.stdout.write("Er loopt al een tick; deze doet niets.")
            return
        self.stdout.write(f"{done.warned} aangekondigd, {done.erased} gewist, {tries} oude pogingen weg.")
