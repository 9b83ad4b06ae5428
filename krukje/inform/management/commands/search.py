"""`manage.py search "…"`: what does the site answer to this? Readable, or as JSON for whoever measures it."""

import json
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from krukje.inform.models import Edition
from krukje.inform.search.ask import Answer, ask
from krukje.places.models import SupportPoint


class Command(BaseCommand):
    help = "Zoekt zoals de site zoekt, en laat zien wat er gevonden wordt."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("vraag", nargs="?", default="", help="de vraag, tussen aanhalingstekens")
        parser.add_argument("--from", dest="file", type=Path, help="een bestand met op elke regel een vraag")
        parser.add_argument(
            "--lang", choices=[code for code, _name in settings.LANGUAGES], help="de taal van de vraag"
        )
        parser.add_argument("--support-point", help="een steunpunt, voor zijn eigen zoekwoorden")
        parser.add_argument("--json", action="store_true", help="per vraag één regel JSON")

    def handle(self, *args: object, **options: object) -> None:
        support_point = _support_point(options["support_point"])
        lang = str(options["lang"] or "")
        questions = _questions(options["file"], str(options["vraag"]))
        if not Edition.objects.exists():
            raise CommandError("Er zijn nog geen teksten. Laad ze eerst met load_content.")
        for question in questions:
            # Words in the editors' own language; a page of any language finds the same.
            with override(settings.LANGUAGE_CODE):
                answer = ask(question, lang=lang, support_point=support_point)
            self.stdout.write(_as_json(question, answer) if options["json"] else _as_list(question, answer))


def _questions(file: object, question: str) -> Iterable[str]:
    if not isinstance(file, Path):
        if not question.strip():
            raise CommandError("Schrijf een vraag tussen aanhalingstekens, of geef een bestand met --from.")
        return [question]
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise CommandError(f"Het bestand {file} is er niet of is niet te lezen als UTF-8.") from None
    return [line.strip() for line in lines if line.strip()]


def _support_point(slug: object) -> SupportPoint | None:
    if slug is None:
        return None
    found = SupportPoint.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(f"Het steunpunt {slug} kennen we hier niet.")
    return found


def _as_json(question: str, answer: Answer) -> str:
    results = [
        {"slug": result.slug, "kind": result.kind, "score": round(result.score, 4)} for result in answer.results
    ]
    return json.dumps({"question": question, "results": results}, ensure_ascii=False)


def _as_list(question: str, answer: Answer) -> str:
    lines = [question]
    if answer.despair:
        lines.append("  ! directe hulp staat bovenaan")
    lines += [f"  {result.score:7.2f}  {result.kind:<8} {result.slug}: {result.title}" for result in answer.results]
    return "\n".join(lines if len(lines) > 1 else [question, "  (niets gevonden)"])
