"""Does a family find its answer? The questions of tests/inform/asked.yaml, on every database, beside plain Wagtail.

`make bench` prints it; `python -m bench.search_quality [FILE]` prints it alone and lists the worst questions there.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from bench.measures import hit, mean, ndcg, percentile
from tests.inform.asked import LANGUAGES, STYLES, Asked, read_asked
from tests.real_server import HOME, environment

TEXTS = 5_000
GOALS = "doel: nDCG@5 .85 Nederlands en .75 andere talen, niets gevonden 0, p95 50 ms bij 5000 teksten"
WORST = 25


@dataclass(frozen=True, slots=True)
class Found:
    """What came out for one question."""

    asked: Asked
    pages: tuple[tuple[str, str], ...]
    ms: float

    @property
    def gains(self) -> list[int]:
        return [self.asked.gain(kind, slug) for kind, slug in self.pages]

    @property
    def ndcg(self) -> float:
        return ndcg(self.gains, self.asked.gains)


Group = tuple[str, Callable[[Asked], bool]]
GROUPS: tuple[Group, ...] = (
    *((lang, lambda asked, lang=lang: asked.lang == lang) for lang in LANGUAGES),
    ("niet-nl", lambda asked: asked.lang != "nl"),
    *((style, lambda asked, style=style: asked.style == style) for style in STYLES),
    ("leerling", lambda asked: asked.who == "pupil"),
    ("school", lambda asked: asked.who == "school"),
    ("alles", lambda _asked: True),
)


def search_quality(folder: Path, worst: Path | None = None) -> None:
    questions = read_asked()
    for name, address in databases(folder):
        with address("krukje") as database:
            krukje = python(database, "bench.search_asking", questions)
        with address("wagtail") as database:
            wagtail = python(database, "bench.wagtail_asking", questions, pages=krukje["pages"])
        ours = found(questions, krukje["answers"])
        print(f"\nZoeken op {name}: {len(questions)} vragen, {krukje['texts']} teksten. {GOALS}", flush=True)
        table([("Krukje", ours), *((engine, found(questions, every)) for engine, every in wagtail.items())])
        if worst:
            worst.with_stem(f"{worst.stem}-{name}").write_text(listed(ours), encoding="utf-8")
        with address("krukje_many") as database:
            many = python(database, "bench.search_asking", questions, words=(str(TEXTS),))
        p95 = percentile((answer["ms"] for answer in many["answers"]), 0.95)
        print(f"Met {many['texts']} teksten: p95 {p95:.1f} ms (budget 50)", flush=True)


def table(engines: Sequence[tuple[str, list[Found]]]) -> None:
    print(f"{'':<15}" + "".join(f"{name:<36}" for name, _ in engines))
    heads = "".join(f"{head:>7}" for head in ("nDCG@5", "hit@1", "hit@3", "niets", "p95"))
    print(f"{'groep':<10}{'n':>4} " + f"{heads} " * len(engines))
    for name, belongs in GROUPS:
        chosen = [[each for each in every if belongs(each.asked)] for _, every in engines]
        print(f"{name:<10}{len(chosen[0]):>4} " + " ".join(row(every) for every in chosen), flush=True)


def row(every: list[Found]) -> str:
    values = (
        mean(each.ndcg for each in every),
        mean(hit(each.gains, 1) for each in every),
        mean(hit(each.gains, 3) for each in every),
        mean(not each.pages for each in every),
    )
    return "".join(f"{value:>7.3f}" for value in values) + f"{percentile((e.ms for e in every), 0.95):>7.1f}"


def listed(every: list[Found]) -> str:
    """Return the worst questions without their words: what was wanted, what came out."""
    lines = []
    for each in sorted(every, key=lambda each: each.ndcg)[:WORST]:
        wanted = ", ".join(name for name, gain in each.asked.answers.items() if gain == max(each.asked.gains))
        got = ", ".join(f"{kind}/{slug}" for kind, slug in each.pages[:3]) or "niets"
        lines.append(
            f"{each.ndcg:.2f} {each.asked.id}: {wanted} / {got} / {each.asked.style} / {each.asked.lang}\n"
        )
    return "".join(lines)


def found(questions: Sequence[Asked], answers: list[dict[str, object]]) -> list[Found]:
    pairs = zip(questions, answers, strict=True)
    return [Found(asked, tuple((kind, slug) for kind, slug in each["found"]), each["ms"]) for asked, each in pairs]  # type: ignore[attr-defined,arg-type]


def python(
    database: str, module: str, questions: Sequence[Asked], words: Sequence[str] = (), **given: object
) -> dict:  # type: ignore[type-arg]
    """Ask everything in a process of its own; returns what it says as JSON."""
    plain = {"DJANGO_SETTINGS_MODULE": "bench.plain_pages.settings"} if "wagtail" in module else {}
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=HOME,
        env={**environment(database), **plain},
        input=json.dumps({"questions": [asked.question for asked in questions], **given}),
        check=True,
        text=True,
        stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def databases(folder: Path) -> Iterator[tuple[str, Callable]]:  # type: ignore[type-arg]
    """Yield each kind of database that this machine has, with how to make an empty one for a while."""

    @contextmanager
    def sqlite(name: str) -> Iterator[str]:
        yield f"sqlite:///{folder / name}.sqlite3"

    @contextmanager
    def postgresql(name: str) -> Iterator[str]:
        own = f"bench_{folder.name.replace('-', '_')}_{name}".lower()
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(own)))
            try:
                yield f"{server.rpartition('/')[0]}/{own}"
            finally:
                connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(own)))

    yield "SQLite", sqlite
    asks = [sys.executable, "-m", "tests.find_postgres"]
    server = subprocess.run(asks, cwd=HOME, check=False, text=True, stdout=subprocess.PIPE).stdout.strip()
    if server:
        yield "PostgreSQL", postgresql
    else:
        print("Geen PostgreSQL gevonden: het zoeken is alleen op SQLite gemeten.", flush=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="krukje-bench-") as temporary:
        search_quality(Path(temporary), Path(sys.argv[1]) if len(sys.argv) > 1 else None)
