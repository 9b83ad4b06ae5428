"""Load the register of postcodes: `manage.py import_postcodes FILE`."""

from pathlib import Path
from typing import Any

from krukje.places.registers.command import ImportCommand
from krukje.places.registers.postcodes import load_postcodes
from krukje.places.registers.storing import Gone, Outcome, Tell


class Command(ImportCommand):
    help = "Leest in welk samenwerkingsverband bij welke postcode hoort (kolommen PC4, GEMEENTE, SWV_PO, SWV_VO)."
    names = ("postcodegebied", "postcodegebieden")

    def load(self, file: Path, *, gone: Gone, tell: Tell, options: dict[str, Any]) -> Outcome:
        return load_postcodes(file, gone=gone, tell=tell)
