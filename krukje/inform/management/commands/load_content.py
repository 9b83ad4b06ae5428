"""`manage.py load_content`: publish the words in the content folder, or say what is wrong with them."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import now

from krukje.inform.actions import NothingNew, load_edition
from krukje.inform.edition import BadContent
from krukje.inform.models import Fact, Moment, Topic


class Command(BaseCommand):
    help = "Publiceert de teksten uit de map content: alles, of niets."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("map", nargs="?", type=Path, default=settings.CONTENT, help="een andere map")
        parser.add_argument("--opnieuw", action="store_true", help="ook als er niets is veranderd")

    def handle(self, *args: object, **options: object) -> None:
        folder = Path(str(options["map"]))
        self.stdout.write(f"Teksten lezen uit {folder} …")
        try:
            edition = load_edition(folder=folder, now=now(), forced=bool(options["opnieuw"]))
        except NothingNew:
            self.stdout.write("Er is niets veranderd: deze uitgave staat er al.")
            return
        except BadContent as bad:
            count = len(bad.problems)
            heading = "Er klopt iets niet" if count == 1 else f"Er kloppen {count} dingen niet"
            raise CommandError(f"{heading}. De oude teksten blijven staan.\n{bad}") from None
        numbers = (
            f"{Topic.objects.count()} onderwerpen, {Moment.objects.count()} momenten, {Fact.objects.count()} feiten"
        )
        self.stdout.write(f"Uitgave {edition} staat klaar: {numbers}.")
