"""Krukje as in production, in processes of its own, on a database of its own: to be flooded and to be killed."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(database: str) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL": database,
        "SECRET_KEY": "a-secret-for-a-server-that-lives-only-as-long-as-a-test-0123456789",
        "HOSTS": "localhost,127.0.0.1",
        "DEBUG": "0",
        "DJANGO_SETTINGS_MODULE": "krukje.config.settings",
        "PYTHONPATH": str(HOME),
    }


def run_python(database: str, program: str) -> str:
    """Run a few lines of Python in the project, on that database; returns what they print."""
    lines = f"import django; django.setup()\n{program}"
    done = subprocess.run(
        [sys.executable, "-c", lines],
        cwd=HOME,
        env=environment(database),
        check=True,
        text=True,
        stdout=subprocess.PIPE,
    )
    return done.stdout


class RealServer:
    """Gunicorn with a few processes, in a session of its own so that all of them can be killed at once."""

    def __init__(
        self,
        database: str,
        *,
        processes: int = 2,
        app: str = "krukje.config.wsgi",
        config: str = "krukje.config.gunicorn",
        cwd: Path = HOME,
        env: dict[str, str] | None = None,
    ) -> None:
        self.port = free_port()
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", app),
                *("--config", f"python:{config}", "--bind", f"127.0.0.1:{self.port}"),
            ],
            cwd=cwd,
            env={**(env or environment(database)), "WEB_PROCESSES": str(processes)},
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.wait()

    def wait(self) -> None:
        for _each in range(300):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError("the server did not come up")

    def kill(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
