"""Small registers for the tests of this room, and the way to the real ones."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

REAL = Path(__file__).resolve().parents[2].parent / "shared" / "data"
POSTCODES = (
    "PC4;GEMEENTE;SWV_PO;SWV_VO",
    "8951;Voorbeeldstad;PO9901;VO9901",
    "8957;Leunhuizen;PO9901;VO9902",
)
SCHOOLS = (
    "INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;"
    "GEMEENTENAAM;DENOMINATIE;INTERNETADRES;ONDERWIJSSTRUCTUUR;LEERLINGEN;BREEDTEGRAAD;LENGTEGRAAD",
    "99AA;99AA00;De Driepoot;Zaagstraat;1;8951AA;Voorbeeldstad;VOORBEELDSTAD;Openbaar;;basisschool;212;53.1;5.7",
    "99AB;99AB00;École Émile;Beitelweg;14;8951 ab;Voorbeeldstad;VOORBEELDSTAD;Openbaar;;basisschool;;;",
    "99AF;99AF00;Voorbeeldcollege;Plein;4;8957AF;Leunhuizen;LEUNHUIZEN;Openbaar;;HAVO/VWO;1104;;",
)
WriteFile = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> WriteFile:
    """Write these lines to a file and say where it is."""

    def write(lines: Sequence[str], *, encoding: str = "utf-8", name: str = "register.csv") -> Path:
        path = tmp_path / name
        path.write_bytes("".join(f"{line}\r\n" for line in lines).encode(encoding))
        return path

    return write


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command as from the shell: its exit code, what it said, and what it complained about."""

    def run(*args: Any) -> tuple[int, str, str]:
        code = 0
        try:
            call_command(*map(str, args))
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def real(name: str) -> Path:
    """Return a file with real data. It is never part of the project: without it, the test is skipped."""
    path = REAL / name
    if not path.exists():
        pytest.skip(f"echte gegevens staan hier niet: {path}")
    return path
