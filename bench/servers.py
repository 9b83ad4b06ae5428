"""What is measured? Krukje as in production, and a plain Wagtail start page beside it, each with four processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import real_server
from tests.real_server import HOME

PROCESSES = 4


def environment(folder: Path) -> dict[str, str]:
    return real_server.environment(f"sqlite:///{folder / 'bench.sqlite3'}")


@contextmanager
def krukje(folder: Path) -> Iterator[tuple[int, int]]:
    """Serve Krukje as in production; yields its port and process number."""
    server = real_server.RealServer(f"sqlite:///{folder / 'bench.sqlite3'}", processes=PROCESSES)
    try:
        yield server.port, server.process.pid
    finally:
        server.stop()


@contextmanager
def plain_wagtail(folder: Path) -> Iterator[tuple[int, int]]:
    """Serve what `wagtail start` makes, untouched, with production settings and the same server."""
    project = folder / "plain"
    project.mkdir()
    wagtail = Path(sys.executable).parent / "wagtail"
    subprocess.run([wagtail, "start", "plain", str(project)], check=True, stdout=subprocess.DEVNULL)
    settings = project / "plain" / "settings" / "production.py"
    settings.write_text(
        "from .base import *\nDEBUG = False\nSECRET_KEY = 'bench'\nALLOWED_HOSTS = ['*']\n"
        "STORAGES['staticfiles'] = {'BACKEND': 'django.contrib.staticfiles.storage.StaticFilesStorage'}\n"
    )
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "plain.settings.production", "PYTHONPATH": f"{project}:{HOME}"}
    env.pop("DATABASE_URL", None)
    manage = [sys.executable, "manage.py"]
    subprocess.run([*manage, "migrate", "-v0"], cwd=project, env=env, check=True, stderr=subprocess.DEVNULL)
    server = real_server.RealServer(
        "", processes=PROCESSES, app="plain.wsgi", cwd=project, env=env, config="bench.gunicorn_plain"
    )
    try:
        yield server.port, server.process.pid
    finally:
        server.stop()
