"""What does the environment say, and is it something that we can run in?

A broken environment stops the start with one clear Dutch sentence, never with a traceback.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import unquote, urlsplit

Database = dict[str, Any]


class BrokenEnvironment(Exception):
    """The surroundings are not fit to run in. Its text is one Dutch sentence for whoever starts Krukje."""


@contextmanager
def stop_with_a_sentence() -> Iterator[None]:
    """This will turn a broken environment into one sentence on stderr and exit code 1."""
    try:
        yield
    except BrokenEnvironment as problem:
        stop(str(problem))
    except Exception as problem:
        # Django comes in later than the first thing that can be wrong: know its error by name only.
        if type(problem).__name__ != "OperationalError":
            raise
        stop("de database geeft geen antwoord of is niet te schrijven. Kijk DATABASE_URL en de schijf na.")


def stop(sentence: str) -> NoReturn:
    sys.stderr.write(f"Krukje start niet: {sentence}\n")
    raise SystemExit(1) from None


def flag(environ: Mapping[str, str], name: str) -> bool:
    value = environ.get(name, "0").strip().lower()
    if value not in {"", "0", "1", "true", "false", "ja", "nee"}:
        raise BrokenEnvironment(f"{name} moet 1 of 0 zijn, niet ‘{value}’.")
    return value in {"1", "true", "ja"}


def secret_key(environ: Mapping[str, str], *, debug: bool) -> str:
    """Read SECRET_KEY, or the file named by SECRET_KEY_FILE. Only DEBUG may do without."""
    path = environ.get("SECRET_KEY_FILE")
    if path:
        try:
            value = Path(path).read_text().strip()
        except (OSError, UnicodeDecodeError):
            raise BrokenEnvironment(f"het bestand van SECRET_KEY_FILE ({path}) is niet te lezen.") from None
    else:
        value = environ.get("SECRET_KEY", "")
    if not value and debug:
        return "only-for-a-demo-on-your-own-machine-and-never-in-production"
    if len(value) < 50:  # noqa: PLR2004
        raise BrokenEnvironment("zet SECRET_KEY op een geheim van minstens 50 tekens (zie docs/operate.md).")
    return value


def database(environ: Mapping[str, str], *, home: Path) -> Database:
    """Return Django's DATABASES entry for DATABASE_URL; without it, SQLite in the project folder."""
    address = environ.get("DATABASE_URL", "")
    if not address:
        return sqlite(home / "krukje.sqlite3")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise BrokenEnvironment("DATABASE_URL is geen geldig adres.") from None
    if parts.scheme == "sqlite":
        # sqlite:///relative.db and sqlite:////absolute.db, as everywhere else.
        return sqlite(home / unquote(parts.path[1:]))
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise BrokenEnvironment(
            "DATABASE_URL moet er zo uitzien: postgresql://naam:wachtwoord@machine:5432/database."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5},
    }


def sqlite(path: Path) -> Database:
    """Write-ahead log, one writer that waits its turn, and freed pages overwritten at once."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
            ),
        },
    }


def check_folder(path: Path) -> None:
    """Raise if this folder can't be written in: SQLite and the media store both need it."""
    if not path.is_dir() or not os.access(path, os.W_OK):
        raise BrokenEnvironment(f"in de map {path} kan niet geschreven worden.")


def check_database() -> None:
    """Raise if the configured database does not answer."""
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except (OperationalError, ValueError):
        raise BrokenEnvironment("de database uit DATABASE_URL geeft geen antwoord.") from None
    finally:
        connection.close()


def check_static() -> None:
    """Raise if the stylesheet and scripts were not gathered: every page would break on them."""
    from django.conf import settings

    gathered = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not settings.DEBUG and not gathered.is_file():
        raise BrokenEnvironment("de opmaak staat nog niet klaar. Draai eerst: manage.py collectstatic --noinput.")
