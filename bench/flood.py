"""What happens to the site when somebody tries five hundred codes in a minute?"""

import re
import threading
import time
from pathlib import Path

from bench.load import Result, load, request_for
from bench.servers import krukje
from tests.plain_browser import PlainBrowser

CODES = 500
SECONDS = 60
P95_BUDGET_MS = 200
MEMORY_BUDGET_MB = 500
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
ENTRANCE = "/voorbeeldstad/mijn-vraag/"


def memory_mb(pid: int) -> float:
    """Return what the server and its processes hold, shared pages counted once (PSS)."""
    pids = [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]
    total = 0
    for each in pids:
        rollup = Path(f"/proc/{each}/smaps_rollup").read_text()
        total += int(re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[1])  # type: ignore[index]
    return total / 1024


def code_number(number: int) -> str:
    letters = []
    for _each in range(16):
        number = (number * 6364136223846793005 + 1442695040888963407) % 2**64
        letters.append(ALPHABET[(number >> 33) % 32])
    return "".join(letters)


class Guesser(threading.Thread):
    """One browser that tries its share of the codes, evenly over the minute."""

    def __init__(self, port: int, numbers: range, every: float) -> None:
        super().__init__()
        self.browser = PlainBrowser(port)
        self.numbers, self.every = numbers, every
        self.tried = self.opened = 0

    def run(self) -> None:
        self.browser.go(ENTRANCE)
        for number in self.numbers:
            started = time.monotonic()
            self.browser.send(ENTRANCE, code=code_number(number))
            self.tried += 1
            self.opened += self.browser.path != ENTRANCE
            time.sleep(max(0.0, self.every - (time.monotonic() - started)))


def flood(folder: Path) -> None:
    print(f"\n{CODES} verkeerde codes in een minuut, en de rest van de site intussen …", flush=True)
    with krukje(folder) as (port, pid):
        reader = request_for("/voorbeeldstad/zoeken/?q=thuis", host="localhost")
        load(port, reader, at_once=8, number=80)
        rest = memory_mb(pid)
        guessers = [
            Guesser(port, range(start, start + CODES // 10), SECONDS / (CODES / 10))
            for start in range(0, CODES, CODES // 10)
        ]
        for guesser in guessers:
            guesser.start()
        others, most = Result(), rest
        while any(guesser.is_alive() for guesser in guessers):
            others.times += load(port, reader, at_once=2, number=10).times
            most = max(most, memory_mb(pid))
            time.sleep(0.1)
    tried = sum(guesser.tried for guesser in guessers)
    opened = sum(guesser.opened for guesser in guessers)
    print(
        f"  {tried} codes geprobeerd, {opened} geopend; andere bladzijden p95 {others.percentile(0.95):.0f} ms "
        f"(budget {P95_BUDGET_MS}); geheugen {most - rest:.0f} MB boven rust (budget {MEMORY_BUDGET_MB})",
        flush=True,
    )
