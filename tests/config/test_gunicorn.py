"""What does the web server write down of a visitor, and what when its numbers are wrong?"""

import logging
import runpy
from pathlib import Path
from typing import Any

import pytest

CONFIG = Path(__file__).resolve().parents[2] / "krukje" / "config" / "gunicorn.py"

pytestmark = pytest.mark.pure


def read_config(monkeypatch: pytest.MonkeyPatch, **environment: str) -> dict[str, Any]:
    for name in ("PORT", "WEB_PROCESSES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(CONFIG))


def written(config: dict[str, Any], message: str, *args: object) -> str:
    record = logging.LogRecord("gunicorn.error", logging.WARNING, "", 0, message, args, None)
    assert config["NothingOfTheVisitor"]().filter(record)
    return record.getMessage()


def test_a_broken_request_is_told_without_who_sent_it_or_what(monkeypatch: pytest.MonkeyPatch) -> None:
    config = read_config(monkeypatch)

    assert written(config, "Invalid request from ip=192.0.2.7: GET /?q=geheim") == "Invalid request"
    assert written(config, "Error handling request %s", "/?q=geheim") == "Error handling request"
    assert written(config, "Listening at: %s", "http://127.0.0.1:8000") == "Listening at: http://127.0.0.1:8000"
    assert config["accesslog"] is None


def test_the_environment_says_how_many_processes_and_where(monkeypatch: pytest.MonkeyPatch) -> None:
    config = read_config(monkeypatch, PORT="8123", WEB_PROCESSES="3")

    assert (config["bind"], config["workers"], config["threads"]) == ("127.0.0.1:8123", 3, 8)


@pytest.mark.parametrize("value", ["veel", "0", "-1", "2.5"])
def test_a_number_that_is_none_stops_the_start_with_a_sentence(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    with pytest.raises(SystemExit, match="Krukje start niet: WEB_PROCESSES moet een heel getal boven nul zijn"):
        read_config(monkeypatch, WEB_PROCESSES=value)
