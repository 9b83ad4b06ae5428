"""What does plain Wagtail find? Our pages with a title and a body, asked as typed, through its own database search.

Runs in a process of its own (`python -m bench.wagtail_asking`): reads pages and questions as JSON, prints JSON.
Pages in another language are pages of their own and count as the Dutch page that they translate.
"""

import json
import sys
import time

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import DatabaseError, connection, transaction  # noqa: E402
from wagtail.models import Page  # noqa: E402
from wagtail.models.reference_index import ReferenceIndex  # noqa: E402
from wagtail.signal_handlers import disable_reference_index_auto_update  # noqa: E402

from bench.plain_pages.models import TextPage  # noqa: E402

MOST = 10


def fill(pages: list[dict[str, str]]) -> None:
    call_command("migrate", verbosity=0)
    home = Page.objects.get(depth=2)
    with transaction.atomic(), disable_reference_index_auto_update():
        for number, page in enumerate(pages):
            name = f"{page['kind']}-{page['slug']}-{number}"
            home.add_child(
                instance=TextPage(
                    title=page["title"],
                    slug=name,
                    body=page["body"],
                    seo_title=f"{page['kind']}/{page['slug']}",
                )
            )
    assert not ReferenceIndex.objects.exists()  # noqa: S101


def found(question: str, operator: str | None) -> list[tuple[str, str]]:
    try:
        pages = list(TextPage.objects.live().search(question, operator=operator)[:MOST])
    except DatabaseError:
        # On SQLite a stray quote breaks its query: the reader sees an error and no page.
        return []
    # Once each: a page and its translation are one answer.
    names = dict.fromkeys(page.seo_title for page in pages)
    return [(name.partition("/")[0], name.partition("/")[2]) for name in names]


def asked(questions: list[str], operator: str | None) -> list[dict[str, object]]:
    found("school", operator)
    answers: list[dict[str, object]] = []
    for question in questions:
        started = time.perf_counter()
        pages = found(question, operator)
        answers.append({"found": pages, "ms": (time.perf_counter() - started) * 1000})
    return answers


def main() -> None:
    given = json.load(sys.stdin)
    fill(given["pages"])
    questions = given["questions"]
    answers = {"kaal Wagtail": asked(questions, None)}
    if connection.vendor != "sqlite":
        # A kinder setting: one of the words is enough. On SQLite a story then takes it seven seconds.
        answers["Wagtail, elk woord"] = asked(questions, "or")
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
