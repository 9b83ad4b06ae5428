"""Does every act have words that a family understands?"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import krukje
from krukje.audit.words import WORDS, in_words

pytestmark = pytest.mark.pure

HOUSE = Path(krukje.__file__).parent


def acts_in(code: str) -> Iterator[str]:
    """Yield every `what` that this code may write in the logbook, wherever it is handed on to."""
    tree = ast.parse(code)
    named = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                if keyword.arg == "what":
                    value = keyword.value
                    yield from outcomes(named.get(value.id, value) if isinstance(value, ast.Name) else value)


def outcomes(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.IfExp):
        yield from outcomes(value.body)
        yield from outcomes(value.orelse)
    elif isinstance(value, ast.Constant) and re.fullmatch(r"[a-z_]+\.[a-z_]+", str(value.value)):
        yield str(value.value)


def all_acts() -> set[str]:
    return {act for path in HOUSE.rglob("*.py") for act in acts_in(path.read_text())}


def test_every_act_has_words() -> None:
    assert all_acts() - set(WORDS) == set()


def test_there_are_no_words_for_acts_that_nobody_does() -> None:
    written = {
        node.value
        for path in HOUSE.rglob("*.py")
        if path.name != "words.py"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert set(WORDS) - written == set()


def test_an_act_without_words_is_seen() -> None:
    planted = 'what = "case.burn" if late else "case.drown"\nrecord(what=what)\nrecord(what="case.bury")'

    assert set(acts_in(planted)) == {"case.burn", "case.drown", "case.bury"}


def test_an_act_is_told_in_dutch_and_an_unknown_one_by_its_code() -> None:
    assert in_words("case.open") == "opende de vraag"
    assert in_words("case.burn") == "case.burn"
