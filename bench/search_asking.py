"""What does Krukje find, and how fast? Loads the national set and asks it everything, as a reader would.

Runs in a process of its own (`python -m bench.search_asking [TEXTS]`) on the database of DATABASE_URL: reads
questions as JSON, prints answers and the pages that a reader can see. With TEXTS, clones fill the set up to that.
"""

import json
import sys
import time
from dataclasses import replace
from itertools import count, islice

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.utils.html import strip_tags  # noqa: E402
from django.utils.timezone import now  # noqa: E402

from krukje.inform.actions import publish  # noqa: E402
from krukje.inform.edition import NationalSet, read_edition  # noqa: E402
from krukje.inform.models import Entry, Translation  # noqa: E402
from krukje.inform.search.ask import ask  # noqa: E402


def with_clones(edition: NationalSet, texts: int) -> NationalSet:
    """Fill the set up with topics under an invented name: they say the same, so each common word brings in more."""
    clones = (
        replace(topic, slug=f"{topic.slug}-{number}", title=f"{topic.title} {number}")
        for number in count(1)
        for topic in edition.topics
    )
    missing = texts - Entry.objects.count()
    return replace(edition, topics=(*edition.topics, *islice(clones, missing)), digest=f"{texts}")


def load(texts: int) -> None:
    call_command("migrate", verbosity=0)
    edition = read_edition(settings.CONTENT)
    publish(edition=edition, now=now(), by="systeem", forced=True)
    if texts:
        publish(edition=with_clones(edition, texts), now=now(), by="systeem", forced=True)


def asked(questions: list[str]) -> list[dict[str, object]]:
    # The first question after a start reads the words of the site; no later one does.
    ask("school")
    answers: list[dict[str, object]] = []
    for question in questions:
        started = time.perf_counter()
        results = ask(question).results
        took = (time.perf_counter() - started) * 1000
        answers.append({"found": [(result.kind, result.slug) for result in results], "ms": took})
    return answers


def pages() -> list[dict[str, str]]:
    """Return what a reader can see, in every language, without what is only there to be found by."""
    dutch = [
        {"kind": page.kind, "slug": page.slug, "title": page.title, "body": f"{page.summary}\n{page.plain}"}
        for page in Entry.objects.all()
    ]
    others = [
        {
            "kind": page.kind,
            "slug": page.slug,
            "title": page.title,
            "body": f"{page.summary}\n{strip_tags(f'{page.html} {page.rest_html}')}",
        }
        for page in Translation.objects.all()
    ]
    return dutch + others


def main() -> None:
    texts = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    load(texts)
    answers = asked(json.load(sys.stdin)["questions"])
    json.dump({"answers": answers, "texts": Entry.objects.count(), "pages": pages()}, sys.stdout)


if __name__ == "__main__":
    main()
