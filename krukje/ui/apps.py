"""Tells Django that this room exists."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "krukje.ui"
    label = "ui"
    default_auto_field = "django.db.models.BigAutoField"
