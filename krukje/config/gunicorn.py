"""How many hands serve the site in production, and what do they write down? Read by gunicorn (docs/operate.md).

`.venv/bin/gunicorn --config krukje/config/gunicorn.py krukje.config.wsgi`. Gunicorn reads this file before it
knows our package, so nothing of Krukje can be imported here.
"""

import logging
import os
import sys


def whole_number(name: str, default: int) -> int:
    """Read a number from the environment; anything else stops the start with one sentence."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isdecimal() or not int(value):
        sys.exit(f"Krukje start niet: {name} moet een heel getal boven nul zijn, niet ‘{value}’.")
    return int(value)


class NothingOfTheVisitor(logging.Filter):
    """Gunicorn names the address, and the words, of who sends a broken request. We only say that it happened."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if message.startswith("Invalid request"):
            message = "Invalid request"
        elif message.startswith("Error handling request"):
            message = "Error handling request"
        record.msg, record.args = message, ()
        return True


port = whole_number("PORT", 8000)
bind = f"127.0.0.1:{port}"
workers = whole_number("WEB_PROCESSES", 2 * (os.cpu_count() or 1))
threads = 8
# Loaded once, before the processes are made: a broken environment stops the start instead of each of them.
preload_app = True
# Who asks a question may have to wait a minute for its turn (krukje/support/slots.py); a restart lets them finish.
graceful_timeout = 75
# A question typed in the search box is part of the address and may be long.
limit_request_line = 8190
accesslog = None
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"nothing_of_the_visitor": {"()": NothingOfTheVisitor}},
    "formatters": {"plain": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["nothing_of_the_visitor"],
        }
    },
    "root": {"handlers": [], "level": "WARNING"},
    "loggers": {"gunicorn.error": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
}
