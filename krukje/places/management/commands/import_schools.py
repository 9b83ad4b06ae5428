"""Load the register of schools: `manage.py import_schools FILE`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from krukje.places.registers.command import ImportCommand
from krukje.places.registers.problems import BadFile
from krukje.places.registers.schools import load_schools
from krukje.places.registers.storing import Gone, Outcome, Tell
from krukje.places.structures import read_structure


class Command(ImportCommand):
    help = "Leest de schoolvestigingen in, zoals DUO ze publiceert."
    names = ("vestiging", "vestigingen")

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--structure",
            default="",
            help="soort onderwijs van scholen waar het bestand die niet noemt, bijvoorbeeld basisschool",
        )

    def load(self, file: Path, *, gone: Gone, tell: Tell, options: dict[str, Any]) -> Outcome:
        structure = options["structure"]
        if structure and read_structure(structure) is None:
            raise BadFile(
                f"--structure ‘{structure}’ kennen wij niet. Probeer basisschool, SBAO, (V)SO of HAVO/VWO."
            )
        return load_schools(file, structure=structure, gone=gone, tell=tell)
