"""Tells Django that this room exists, and what it must check."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "krukje.ui"
    label = "ui"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from krukje.ui import checks  # noqa: F401
