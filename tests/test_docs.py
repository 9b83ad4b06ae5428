"""Do the documents still say what the code does? What they leave out fails here.

`tests/test_architecture.py` holds privacy.md to the crossings and tables, and operate.md to the commands.
"""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

HOME = Path(__file__).resolve().parents[1]
DECISIONS = sorted((HOME / "docs" / "decisions").glob("*.md"))
GLOSSARY = (HOME / "docs" / "glossary.md").read_text()
NAMED = set(re.findall(r"[A-Za-z_]+", " ".join(re.findall(r"`([^`]+)`", GLOSSARY))))

ENVIRONMENT = re.compile(r'(?:environ(?:\.get\(|\[)|flag\([\w.]+, |whole_number\()\s*"([A-Z_]+)"')
SHELL = re.compile(r"\$\{([A-Z_]+):?[-+]|^([A-Z_]+) \?=", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")

# In pieces, so that this file does not hold them either.
REGISTRIES = [
    ".".join(host)
    for host in [
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("proxy", "golang", "org"),
        ("crates", "io"),
        ("ghcr", "io"),
        ("docker", "io"),
    ]
]

pytestmark = pytest.mark.pure


def documents() -> list[Path]:
    return [*HOME.glob("*.md"), *(HOME / "docs").rglob("*.md")]


def files_of_the_project() -> Iterator[Path]:
    """Yield what git has or would add."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=HOME,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        path = HOME / name
        if path.is_file():
            yield path


def actions() -> Iterator[str]:
    """Yield every verb: a function of an actions file that takes its facts by name only."""
    for path in [*HOME.glob("krukje/*/actions.py"), *HOME.glob("krukje/*/actions/*.py")]:
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef) and node.args.kwonlyargs and not node.args.args:
                yield node.name


def test_decisions_are_numbered_one_by_one() -> None:
    numbers = [path.name[:4] for path in DECISIONS]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_own_number_and_says_what_we_did_not_choose(path: Path) -> None:
    text = path.read_text()

    assert re.fullmatch(r"\d{4}(-[a-z0-9]+)+", path.stem)
    assert text.startswith(f"# {path.stem[:4]} ")
    for heading in ("Context", "Decision", "What we did not choose", "Consequences"):
        assert re.search(rf"^## {heading}\n\S", text, re.MULTILINE), heading


def test_the_readme_explains_every_make_target() -> None:
    readme = (HOME / "README.md").read_text()
    targets = re.findall(r"^([a-z][a-z-]*):", (HOME / "Makefile").read_text(), re.MULTILINE)

    assert {"run", "test"} <= set(targets)
    assert [target for target in targets if f"`make {target}`" not in readme] == []


def test_the_two_commands_stand_in_the_first_screen_of_the_readme() -> None:
    first_screen = "\n".join((HOME / "README.md").read_text().splitlines()[:20])

    assert "make run" in first_screen
    assert "make test" in first_screen


def test_the_readme_shows_where_every_room_is() -> None:
    readme = (HOME / "README.md").read_text()
    rooms = [path.parent.name for path in HOME.glob("krukje/*/__init__.py")]

    assert rooms
    assert [room for room in rooms if f"`krukje/{room}/`" not in readme] == []


def test_every_library_of_the_running_site_has_its_reason() -> None:
    project = tomllib.loads((HOME / "pyproject.toml").read_text())["project"]
    libraries = [re.split(r"[\[~=<>!; ]", wanted, maxsplit=1)[0] for wanted in project["dependencies"]]
    (decision,) = [path for path in DECISIONS if "choose-libraries" in path.name]
    reasons = dict(re.findall(r"^\| (\S+) \| (.+) \|$", decision.read_text(), re.MULTILINE))

    assert libraries
    assert sorted(set(libraries) - set(reasons)) == []
    assert sorted(set(reasons) - set(libraries) - {"library", "---"}) == []


def test_the_glossary_has_every_model() -> None:
    models = [
        model.__name__
        for config in apps.get_app_configs()
        if config.name.startswith("krukje.")
        for model in config.get_models()
    ]

    assert models
    assert sorted(set(models) - NAMED) == []


def test_the_glossary_has_every_action() -> None:
    verbs = set(actions())

    assert {"ask", "close_case", "load_edition"} <= verbs
    assert sorted(verbs - NAMED) == []


def test_whoever_runs_the_site_reads_about_every_variable() -> None:
    operate = (HOME / "docs" / "operate.md").read_text()
    sources = HOME.glob("krukje/config/*.py")
    variables = {name for path in sources for name in ENVIRONMENT.findall(path.read_text())}

    assert {"DEBUG", "SECRET_KEY", "SECRET_KEY_FILE", "HOSTS", "DATABASE_URL", "PORT"} <= variables
    assert sorted(name for name in variables if f"| `{name}` |" not in operate) == []


def test_whoever_runs_the_tests_reads_about_every_variable() -> None:
    operate = (HOME / "docs" / "operate.md").read_text()
    scripts = [HOME / "Makefile", *(HOME / ".ci").iterdir()]
    variables = {name for path in scripts for found in SHELL.finditer(path.read_text()) for name in found.groups()}

    assert {"REQUIRE_ALL", "TEST_DATABASE_URL"} <= variables
    assert sorted(name for name in variables if name and f"`{name}" not in operate) == []


def test_only_config_reads_the_environment() -> None:
    readers = [
        str(path.relative_to(HOME))
        for path in HOME.glob("krukje/**/*.py")
        if re.search(r"\bos\.(environ|getenv)\b", path.read_text()) and path.parts[-2] != "config"
    ]

    assert readers == []


def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        f"{path.relative_to(HOME)}: {target}"
        for path in documents()
        for target in LINK.findall(path.read_text())
        if not (path.parent / target).exists()
    ]

    assert broken == []


def test_the_version_is_the_top_heading_of_the_changelog() -> None:
    changelog = (HOME / "CHANGELOG.md").read_text()
    top = re.search(r"^## (\d+\.\d+\.\d+) - \S+", changelog, re.MULTILINE)
    project = tomllib.loads((HOME / "pyproject.toml").read_text())["project"]

    assert top
    assert top[1] == project["version"]


def test_no_file_names_a_registry_of_packages() -> None:
    """Where packages come from is the machine's business: a lock with an address breaks behind another mirror."""
    hosts = [host.encode() for host in REGISTRIES]
    found = [
        f"{path.relative_to(HOME)}: {host.decode()}"
        for path in files_of_the_project()
        for host in hosts
        if host in path.read_bytes()
    ]

    assert found == []
