"""`manage.py check_content`: is every text whole, plain and true to its facts? Reads files only, no database."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import localdate

from krukje.inform.checking import Complaint, check_set, read_agreed
from krukje.inform.edition import BadContent, NationalSet, read_edition
from krukje.inform.edition.taking import LANGUAGES


class Command(BaseCommand):
    help = "Kijkt de teksten in de map content na en noemt alles wat niet klopt. Verandert niets."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("map", nargs="?", type=Path, default=settings.CONTENT, help="een andere map")
        parser.add_argument("--json", action="store_true", help="voor een programma: alles als JSON")

    def handle(self, *args: object, **options: object) -> None:
        folder = Path(str(options["map"]))
        counts, complaints = _look_at(folder)
        faults = sum(complaint.stops for complaint in complaints)
        warnings = len(complaints) - faults
        if options["json"]:
            listed = [_as_data(complaint) for complaint in complaints]
            said = {**counts, "faults": faults, "warnings": warnings, "complaints": listed}
            self.stdout.write(json.dumps(said, ensure_ascii=False, indent=1))
        else:
            for complaint in complaints:
                self.stdout.write(str(complaint))
            self.stdout.write(_summary(counts, faults, warnings))
        if faults:
            raise CommandError("De teksten zijn niet in orde.")


def _look_at(folder: Path) -> tuple[dict[str, Any], tuple[Complaint, ...]]:
    """Return how much there is, and everything that is wrong. Files that can't be read are faults too."""
    try:
        edition, agreed = read_edition(folder), read_agreed(folder)
    except BadContent as bad:
        return _counts(None), tuple(_as_complaint(str(problem)) for problem in bad.problems)
    return _counts(edition), check_set(edition, agreed, today=localdate())


def _as_complaint(problem: str) -> Complaint:
    where, _, reason = problem.partition(": ")
    return Complaint(where=where, reason=reason)


def _counts(edition: NationalSet | None) -> dict[str, Any]:
    languages = Counter(text.lang for text in edition.translations) if edition else Counter()
    return {
        "topics": len(edition.topics) if edition else 0,
        "moments": len(edition.moments) if edition else 0,
        "steps": len(edition.steps) if edition else 0,
        "rights": len(edition.rights) if edition else 0,
        "words": len(edition.terms) if edition else 0,
        "facts": len(edition.facts) if edition else 0,
        "translations": {lang: languages[lang] for lang in LANGUAGES},
    }


def _as_data(complaint: Complaint) -> dict[str, Any]:
    return {"where": complaint.where, "reason": complaint.reason, "fault": complaint.stops}


def _summary(counts: dict[str, Any], faults: int, warnings: int) -> str:
    there = (
        f"{counts['topics']} onderwerpen, {counts['moments']} momenten, {counts['steps']} stappen, "
        f"{counts['rights']} keer rechten, {counts['words']} woorden, {counts['facts']} feiten, "
        f"{sum(counts['translations'].values())} vertalingen"
    )
    return f"{there}: {faults} fouten, {warnings} waarschuwingen."
