"""How do tests run? As production does, without https and with a database of their own (DATABASE_URL or SQLite)."""

import os

os.environ.setdefault("SECRET_KEY", "a-secret-for-tests-that-is-long-enough-to-pass-the-check-at-the-start")
os.environ.setdefault("HOSTS", "testserver,localhost,127.0.0.1")
os.environ["DEBUG"] = "0"

from krukje.config.settings import *  # noqa: F403
from krukje.config.settings import STORAGES

SECURE_HSTS_SECONDS = 0
# The browser stories run on plain http.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
# No collectstatic before a test.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
