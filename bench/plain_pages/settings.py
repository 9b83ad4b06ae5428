"""The settings that `wagtail start` makes, as far as the search needs them; nothing is tuned."""

import os

from krukje.config import environment
from tests.real_server import HOME

SECRET_KEY = "bench"  # noqa: S105
DATABASES = {"default": environment.database(os.environ, home=HOME)}
INSTALLED_APPS = [
    "bench.plain_pages",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
STATIC_URL = "/static/"
WAGTAIL_SITE_NAME = "bench"
WAGTAILADMIN_BASE_URL = "http://localhost"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "nl"
USE_TZ = True
