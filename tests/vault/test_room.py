"""The room itself: no Django, no clock, no disk, no network."""

import ast
from pathlib import Path

from krukje import vault

FILES = sorted(Path(vault.__file__).parent.glob("*.py"))
NEEDED = {"base64", "collections", "contextlib", "dataclasses", "nacl", "typing", "unicodedata"}


def imported_by(file: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(file.read_text())))
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return modules | {node.module or "." for node in nodes if isinstance(node, ast.ImportFrom)}


def test_the_vault_needs_libsodium_and_next_to_nothing_else() -> None:
    modules = set[str]().union(*(imported_by(file) for file in FILES))

    outside = {module for module in modules if not module.startswith("krukje.vault")}
    assert {module.split(".")[0] for module in outside} == NEEDED


def test_the_vault_opens_no_file() -> None:
    calls = {
        node.func.id
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }

    assert not calls & {"open", "print", "input", "eval", "exec", "__import__"}


def test_everything_it_exports_is_there() -> None:
    assert all(hasattr(vault, name) for name in vault.__all__)
