"""Tells Django that this room exists, and opens the door that stands open from the start."""

from django.apps import AppConfig


class CrossingsConfig(AppConfig):
    name = "krukje.crossings"
    label = "crossings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from krukje.crossings.topics_to_cases import connect

        connect()
