"""Does a broken environment stop the start with one clear sentence, and a good one not?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from krukje.config.environment import (
    BrokenEnvironment,
    check_folder,
    database,
    flag,
    secret_key,
    stop_with_a_sentence,
)

pytestmark = pytest.mark.pure

HOME = Path(__file__).resolve().parents[2]
SECRET = "x" * 50
GOOD = {"SECRET_KEY": SECRET, "HOSTS": "steunpunt.example.nl"}


@pytest.mark.parametrize(
    ("value", "meaning"),
    [("1", True), ("true", True), (" Ja ", True), ("0", False), ("False", False), ("nee", False), ("", False)],
)
def test_a_flag_is_on_or_off(value: str, meaning: bool) -> None:
    assert flag({"DEBUG": value}, "DEBUG") is meaning


def test_a_flag_that_is_not_set_is_off() -> None:
    assert flag({}, "DEBUG") is False


def test_a_flag_that_is_neither_on_nor_off_is_told() -> None:
    with pytest.raises(BrokenEnvironment, match=r"^FORCE_HTTPS moet 1 of 0 zijn, niet ‘misschien’\.$"):
        flag({"FORCE_HTTPS": "misschien"}, "FORCE_HTTPS")


def test_the_secret_may_come_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text(f"{SECRET}\n")

    assert secret_key({"SECRET_KEY_FILE": str(path)}, debug=False) == SECRET


@pytest.mark.parametrize("secret", ["", "x" * 49])
def test_production_does_not_start_without_a_long_secret(secret: str) -> None:
    with pytest.raises(BrokenEnvironment, match="minstens 50 tekens"):
        secret_key({"SECRET_KEY": secret}, debug=False)


def test_a_demo_may_do_without_a_secret_but_not_with_a_short_one() -> None:
    assert len(secret_key({}, debug=True)) >= 50
    with pytest.raises(BrokenEnvironment, match="minstens 50 tekens"):
        secret_key({"SECRET_KEY": "kort"}, debug=True)


def test_a_secret_file_that_is_not_there_or_not_text_is_told(tmp_path: Path) -> None:
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\x80" * 30)

    for path in (tmp_path / "nowhere", tmp_path, binary):
        with pytest.raises(BrokenEnvironment, match="is niet te lezen"):
            secret_key({"SECRET_KEY_FILE": str(path)}, debug=False)


def test_without_an_address_the_database_is_a_file_in_the_project() -> None:
    assert database({}, home=HOME)["NAME"] == str(HOME / "krukje.sqlite3")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("sqlite:///here.db", str(HOME / "here.db")),
        ("sqlite:////var/lib/krukje/a%20b.db", "/var/lib/krukje/a b.db"),
    ],
)
def test_a_file_is_relative_to_the_project_or_absolute(address: str, name: str) -> None:
    found = database({"DATABASE_URL": address}, home=HOME)

    assert found["ENGINE"] == "django.db.backends.sqlite3"
    assert found["NAME"] == name
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_server_is_taken_apart() -> None:
    address = "postgresql://kr%40kje:ge%2Fheim@db.example.nl:5433/krukje"

    found = database({"DATABASE_URL": address}, home=HOME)

    parts = [found[part] for part in ("USER", "PASSWORD", "HOST", "PORT", "NAME")]
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert parts == ["kr@kje", "ge/heim", "db.example.nl", "5433", "krukje"]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("postgresql://db:vijf/krukje", "DATABASE_URL is geen geldig adres."),
        ("postgresql://db:99999/krukje", "DATABASE_URL is geen geldig adres."),
        ("postgresql://[db/krukje", "DATABASE_URL is geen geldig adres."),
        ("postgresql://db:5432/", "DATABASE_URL moet er zo uitzien"),
        ("mysql://db/krukje", "DATABASE_URL moet er zo uitzien"),
        ("krukje.sqlite3", "DATABASE_URL moet er zo uitzien"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(address: str, sentence: str) -> None:
    with pytest.raises(BrokenEnvironment, match=f"^{sentence}"):
        database({"DATABASE_URL": address}, home=HOME)


def test_a_folder_nobody_can_write_in_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_folder(tmp_path)

    with pytest.raises(BrokenEnvironment, match="nowhere kan niet geschreven worden"):
        check_folder(tmp_path / "nowhere")
    # Root may write anywhere, so a read-only disk is played here.
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with pytest.raises(BrokenEnvironment, match="kan niet geschreven worden"):
        check_folder(tmp_path)


def test_a_fault_of_ours_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError), stop_with_a_sentence():
        _impossible = 1 / 0


def run(*command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run Python as from the shell, with this environment and nothing else."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=HOME,
        # Whitenoise warns where collectstatic did not run; that is not what is asked here.
        env={"PATH": os.environ["PATH"], "PYTHONWARNINGS": "ignore", **environ},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ({"DATABASE_URL": "mysql://db/krukje"}, "DATABASE_URL moet er zo uitzien"),
        ({"DATABASE_URL": "postgresql://db:vijf/krukje"}, "DATABASE_URL is geen geldig adres."),
        ({"SECRET_KEY": ""}, "zet SECRET_KEY op een geheim van minstens 50 tekens"),
        ({"SECRET_KEY_FILE": "/nowhere/secret"}, "het bestand van SECRET_KEY_FILE (/nowhere/secret)"),
        ({"HOSTS": " , "}, "zet HOSTS op de namen van deze site"),
        ({"DEBUG": "soms"}, "DEBUG moet 1 of 0 zijn, niet ‘soms’."),
        ({"FORCE_HTTPS": "soms"}, "FORCE_HTTPS moet 1 of 0 zijn, niet ‘soms’."),
    ],
)
def test_the_command_line_stops_with_one_sentence(broken: dict[str, str], sentence: str) -> None:
    done = run("manage.py", "check", **(GOOD | broken))

    assert (done.returncode, done.stdout) == (1, "")
    [line] = done.stderr.splitlines()
    assert line.startswith(f"Krukje start niet: {sentence}")


COMMAND = ("manage.py", "migrate", "--check", "--skip-checks")
WEB = ("-c", "import krukje.config.wsgi")


@pytest.mark.parametrize(
    ("command", "address"),
    [
        (COMMAND, "postgresql://nobody@127.0.0.1:1/nowhere"),
        (COMMAND, "sqlite:////proc/krukje.db"),
        (WEB, "postgresql://nobody@127.0.0.1:1/nowhere"),
        (WEB, "sqlite:////nowhere/krukje.db"),
    ],
    ids=["command, no server", "command, read-only disk", "web, no server", "web, no folder"],
)
def test_a_database_that_does_not_answer_is_told_in_one_sentence(command: tuple[str, ...], address: str) -> None:
    done = run(*command, **GOOD, DATABASE_URL=address)

    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert line.startswith("Krukje start niet: de database")


def test_a_whole_environment_starts(tmp_path: Path) -> None:
    environ = GOOD | {"HOSTS": "a.example.nl, b.example.nl", "DATABASE_URL": f"sqlite:///{tmp_path}/krukje.db"}
    run("manage.py", "collectstatic", "--noinput", **environ)
    said = "from django.conf import settings; print(settings.ALLOWED_HOSTS)"

    done = run("-c", f"import krukje.config.wsgi; {said}", **environ)

    assert done.stderr == ""
    assert done.stdout == "['a.example.nl', 'b.example.nl']\n"
