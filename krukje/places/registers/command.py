"""How does somebody load a register from the command line? What both commands share."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from krukje.places.registers.checking import in_words
from krukje.places.registers.problems import BadFile
from krukje.places.registers.storing import Gone, Outcome, Tell

SECONDS_IN_SILENCE = 2.0


class ImportCommand(BaseCommand):
    """Loads one file, whole or not at all. Exit code 1 and the reasons in Dutch when it can't."""

    names: tuple[str, str]

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="het CSV-bestand, met puntkomma’s")
        parser.add_argument(
            "--remove-many",
            action="store_true",
            help="ook doorgaan als een groot deel van wat er nu is, niet meer in het bestand staat",
        )

    def load(self, file: Path, *, gone: Gone, tell: Tell, options: dict[str, Any]) -> Outcome:
        """Each register says how its file is loaded."""
        raise NotImplementedError

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        gone = Gone.REMOVE_MANY if options["remove_many"] else Gone.REMOVE
        try:
            outcome = self.load(options["file"], gone=gone, tell=self.tell_now_and_then(), options=options)
        except BadFile as problem:
            self.stderr.write(str(problem))
            raise SystemExit(1) from None
        except DatabaseError as problem:
            self.stderr.write(f"De database werkt niet mee, er is niets veranderd. Die zegt: {problem}")
            raise SystemExit(1) from None
        self.stdout.write(
            f"{in_words(outcome.new + outcome.changed + outcome.same, self.names)} gelezen: {outcome.new} nieuw, "
            f"{outcome.changed} veranderd, {outcome.same} hetzelfde, {outcome.gone} weggehaald."
        )

    def tell_now_and_then(self) -> Tell:
        last = time.monotonic()

        def tell(done: int, total: int) -> None:
            nonlocal last
            if time.monotonic() - last >= SECONDS_IN_SILENCE:
                last = time.monotonic()
                self.stdout.write(f"  {done} van {total} opgeslagen…")
                self.stdout.flush()

        return tell
