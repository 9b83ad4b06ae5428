"""Tells Django that this room exists."""

from django.apps import AppConfig


class SupportConfig(AppConfig):
    name = "krukje.support"
    label = "support"
    default_auto_field = "django.db.models.BigAutoField"
