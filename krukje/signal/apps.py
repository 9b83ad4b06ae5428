"""Tells Django that this room exists."""

from django.apps import AppConfig


class SignalConfig(AppConfig):
    name = "krukje.signal"
    label = "signal"
    default_auto_field = "django.db.models.BigAutoField"
