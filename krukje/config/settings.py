"""How does this site run? Everything that differs per place comes from the environment (docs/operate.md)."""

import os
import re
from pathlib import Path

from krukje.config import environment

HOME = Path(__file__).resolve().parents[2]

DEBUG = environment.flag(os.environ, "DEBUG")
SECRET_KEY = environment.secret_key(os.environ, debug=DEBUG)
ALLOWED_HOSTS = [host.strip() for host in os.environ.get("HOSTS", "").split(",") if host.strip()]
if DEBUG and not ALLOWED_HOSTS:
    ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
if not ALLOWED_HOSTS:
    raise environment.BrokenEnvironment("zet HOSTS op de namen van deze site, met komma’s ertussen.")

# One truth: the version is the top heading of the changelog.
_heading = re.search(r"^## \[?(\d+\.\d+\.\d+)", (HOME / "CHANGELOG.md").read_text(), re.MULTILINE)
VERSION = _heading.group(1) if _heading else "0.0.0"

INSTALLED_APPS = [
    "krukje.config",
    "krukje.crossings",
    "krukje.inform",
    "krukje.support",
    "krukje.signal",
    "krukje.ui",
    "krukje.audit",
    "krukje.accounts",
    "krukje.places",
    "modelsearch",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "krukje.ui.headers.SafeHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "krukje.ui.page_cache.PageCache",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "krukje.accounts.unlocked.HalfCookie",
    "krukje.places.tenant.Tenant",
]

ROOT_URLCONF = "krukje.config.urls"
WSGI_APPLICATION = "krukje.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "krukje.config.menu.menu",
                "krukje.ui.paper.paper",
            ],
        },
    }
]
FORM_RENDERER = "krukje.ui.forms.HouseStyle"

DATABASES = {"default": environment.database(os.environ, home=HOME)}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MODELSEARCH_BACKENDS = {
    # The text is analysed before it is stored (krukje/inform/search), so the database must not stem it again.
    "default": {"BACKEND": "modelsearch.backends.database", "SEARCH_CONFIG": "simple"}
}

# People
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:sign_in"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "krukje.accounts.password_strength.NotTheirOwn"},
    {"NAME": "krukje.accounts.password_strength.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "krukje.accounts.password_strength.NotObvious"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SECOND_FACTOR_REQUIRED = not DEBUG
OTP_TOTP_ISSUER = "Krukje"

# Sessions and cookies: only for who signs in or asks something, gone after 30 idle minutes.
IDLE_SECONDS = 30 * 60
SESSION_COOKIE_AGE = IDLE_SECONDS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "krukje"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEBUG
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "krukje.ui.errors.form_too_old"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Transport
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = environment.flag(os.environ, "FORCE_HTTPS")
SECURE_HSTS_SECONDS = 0 if DEBUG else 31_536_000
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

# Words
LANGUAGE_CODE = "nl"
# Each in its own words: who looks for a language reads that one.
LANGUAGES = [
    ("nl", "Nederlands"),
    ("en", "English"),
    ("tr", "Türkçe"),
    ("ar", "العربية"),
    ("pl", "Polski"),
    ("uk", "Українська"),
]
LOCALE_PATHS = [HOME / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
CONTENT = HOME / "content"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static-collected"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Logs say what went wrong, never who was there: no address, no query string (that holds a family's own words).
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_words": {"()": "krukje.ui.logs.WithoutWords"}},
    "formatters": {"plain": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["no_words"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
