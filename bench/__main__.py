"""`make bench`: times beside their budget (printed), bytes and queries against theirs (a failure when over)."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.flood import flood
from bench.load import Result, load, request_for
from bench.search_quality import search_quality
from bench.servers import environment, krukje, plain_wagtail
from tests.real_server import HOME

PUBLIC_BYTES = 60_000
QUERIES = {"home": 8, "topic": 8, "search": 8, "ask": 8, "desk list": 12, "case page": 28}
P95_BUDGET_MS = 50
TIMES_FASTER = 5
DATA = HOME.parent / "shared" / "data"


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="krukje-bench-") as name:
        folder = Path(name)
        say("Klaarzetten: duizend vragen, de landelijke teksten …")
        pages = prepare(folder)
        over = sizes(pages)
        times(folder, pages)
        search_quality(folder)
        flood(folder)
        imports(folder)
    if over:
        say("\nTe zwaar: " + "; ".join(over))
    return 1 if over else 0


def say(line: str) -> None:
    print(line, flush=True)


def manage(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=HOME, env=environment(folder), check=True, text=True, capture_output=True)


def prepare(folder: Path) -> dict[str, dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.fill"],
        cwd=HOME,
        env=environment(folder),
        check=True,
        text=True,
        stdout=subprocess.PIPE,
    )
    manage(folder, "collectstatic", "--noinput", "-v0")
    pages: dict[str, dict[str, object]] = json.loads(done.stdout)
    return pages


def sizes(pages: dict[str, dict[str, object]]) -> list[str]:
    """Print bytes and queries per page; return what is over its budget."""
    say(f"\n{'bladzijde':<12}{'queries':>8}{'html':>8}{'css':>8}{'js':>7}{'samen':>8}   budget")
    over = []
    for name, page in pages.items():
        parts = [int(str(page[kind])) for kind in ("html", "css", "js", "svg")]
        total, queries = sum(parts), int(str(page["queries"]))
        say(
            f"{name:<12}{queries:>8}{parts[0]:>8}{parts[1]:>8}{parts[2]:>7}{total:>8}"
            f"   {QUERIES[name]} queries, {PUBLIC_BYTES} bytes"
        )
        if queries > QUERIES[name]:
            over.append(f"{name}: {queries} queries (hoogstens {QUERIES[name]})")
        if total > PUBLIC_BYTES:
            over.append(f"{name}: {total} bytes (hoogstens {PUBLIC_BYTES})")
    return over


def times(folder: Path, pages: dict[str, dict[str, object]]) -> None:
    heads = ("p50 (1)", "p95 (1)", "p50 (20)", "p95 (20)", "per s")
    say("\nbladzijde   " + "".join(f"{head:>10}" for head in heads) + f"   ms; budget p95 bij 20: {P95_BUDGET_MS}")
    with krukje(folder) as (port, _pid):
        for name, page in pages.items():
            cookie = str(page["cookie"]) if name in {"ask", "desk list", "case page"} else ""
            request = request_for(str(page["path"]), host="localhost", cookie=cookie)
            single, many = measured(port, request, plenty=name in {"home", "topic"})
            row(name, single, many)
            if name == "home":
                home = many
    with plain_wagtail(folder) as (port, _pid):
        single, many = measured(port, request_for("/", host="localhost"), plenty=True)
        row("kaal Wagtail", single, many)
    ratio = home.per_second / many.per_second
    say(f"De startpagina: {ratio:.1f} keer zoveel per seconde als een kale Wagtail-pagina (doel: {TIMES_FASTER})")


def measured(port: int, request: bytes, *, plenty: bool) -> tuple[Result, Result]:
    load(port, request, at_once=8, number=80)
    single = load(port, request, at_once=1, number=100)
    return single, load(port, request, at_once=20, number=4000 if plenty else 600)


def row(name: str, single: Result, many: Result) -> None:
    failures = f"   {single.failures + many.failures} mislukt" if single.failures + many.failures else ""
    say(
        f"{name:<12}{single.percentile(0.5):>10.1f}{single.percentile(0.95):>10.1f}{many.percentile(0.5):>10.1f}"
        f"{many.percentile(0.95):>10.1f}{many.per_second:>10.0f}{failures}"
    )


def imports(folder: Path) -> None:
    if not DATA.is_dir():
        say("\nGeen ../shared/data: de imports zijn niet gemeten.")
        return
    say("\nInlezen (SQLite, budget 20 s)")
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'imports.sqlite3'}"
    for words in (
        ("import_postcodes", str(DATA / "swv-postcodes.csv")),
        ("import_schools", str(DATA / "schools-2024-11.csv")),
    ):
        for which in ("eerste keer", "nog eens"):
            started = time.perf_counter()
            manage(folder, *words)
            say(f"  {words[0]:<18}{which:<12}{time.perf_counter() - started:>6.1f} s")


if __name__ == "__main__":
    raise SystemExit(main())
