"""Does a file that is no register get one clear sentence, instead of a traceback?"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError

from krukje.places.models import PostcodeArea
from krukje.places.registers.command import ImportCommand
from krukje.places.registers.problems import BadFile
from krukje.places.registers.reading import read_bytes
from tests.places.conftest import POSTCODES, WriteFile

pytestmark = pytest.mark.django_db
Run = Callable[..., tuple[int, str, str]]

CONTENTS = {
    "an empty file": (b"", "is leeg"),
    "nothing but a byte order mark and line ends": (b"\xef\xbb\xbf\r\n\r\n", "is leeg"),
    "headings only": (b"PC4;GEMEENTE;SWV_PO;SWV_VO\r\n", "maar geen regels eronder"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0", "is geen tekstbestand"),
    "Excel's other text format": ("PC4;GEMEENTE".encode("utf-16"), "is geen tekstbestand"),
    "no encoding": (
        b"PC4;GEMEENTE;SWV_PO;SWV_VO\r\n8951;\x81;PO9901;VO9901\r\n",
        "geen UTF-8 en ook geen windows-1252",
    ),
    "commas": (b"PC4,GEMEENTE,SWV_PO,SWV_VO\r\n8951,x,PO9901,VO9901\r\n", "Staan er puntkomma’s tussen"),
    "an open quote": (b'PC4;GEMEENTE;SWV_PO;SWV_VO\r\n8951;"x;PO9901;VO9901\r\n', "regel 2: de aanhalingstekens"),
    "a huge field": (
        b"PC4;GEMEENTE;SWV_PO;SWV_VO\r\n8951;" + b"x" * 200_000 + b";;\r\n",
        "een veld is veel te lang",
    ),
    "the beginning of a PDF": (b"%PDF-1.7 \xe2\xe3", "ontbreken"),
}


@pytest.mark.parametrize("command", ["import_postcodes", "import_schools"])
@pytest.mark.parametrize(("content", "sentence"), CONTENTS.values(), ids=CONTENTS)
def test_contents_that_are_no_register_get_a_sentence(
    tmp_path: Path, run: Run, command: str, content: bytes, sentence: str
) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(content if command == "import_postcodes" else content.replace(*AS_SCHOOLS))

    code, said, complained = run(command, path)

    assert (code, said) == (1, "")
    assert sentence in complained
    assert len(complained.splitlines()) == 2
    assert not PostcodeArea.objects.exists()


AS_SCHOOLS = (
    b"PC4;GEMEENTE;SWV_PO;SWV_VO",
    b"VESTIGINGSCODE;VESTIGINGSNAAM;POSTCODE;PLAATSNAAM",
)


def test_a_missing_file_gets_a_sentence(tmp_path: Path, run: Run) -> None:
    assert "nergens.csv is er niet." in run("import_postcodes", tmp_path / "nergens.csv")[2]


def test_a_folder_gets_a_sentence(tmp_path: Path, run: Run) -> None:
    assert "is een map." in run("import_schools", tmp_path)[2]


def test_a_name_that_no_disk_can_hold_gets_a_sentence(run: Run) -> None:
    assert "is niet te lezen" in run("import_schools", "x" * 5000)[2]


def test_a_pipe_is_not_waited_for(tmp_path: Path, run: Run) -> None:
    os.mkfifo(tmp_path / "pijp")

    assert "is geen gewoon bestand." in run("import_schools", tmp_path / "pijp")[2]


def test_a_file_far_too_large_for_a_register_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    with path.open("wb") as file:
        file.truncate(50_000_001)

    with pytest.raises(BadFile, match="groter dan 50 MB"):
        read_bytes(path)


def test_a_database_that_fails_gets_a_sentence(write: WriteFile, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **options: Any) -> None:
        raise OperationalError("no such table")

    monkeypatch.setattr("krukje.places.management.commands.import_postcodes.load_postcodes", fail)

    code, _said, complained = run("import_postcodes", write(POSTCODES))

    assert code == 1
    assert "De database werkt niet mee, er is niets veranderd." in complained


def test_progress_is_told_every_two_seconds_and_not_before(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    times = iter([0.0, 1.9, 2.1, 2.1, 3.0, 4.2, 4.2])
    monkeypatch.setattr("krukje.places.registers.command.time.monotonic", lambda: next(times))
    tell = ImportCommand().tell_now_and_then()

    for done in (500, 1000, 1500, 2000):
        tell(done, 2000)

    assert capsys.readouterr().out == "  1000 van 2000 opgeslagen…\n  2000 van 2000 opgeslagen…\n"
