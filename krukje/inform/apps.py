"""Tells Django that this room exists."""

from django.apps import AppConfig


class InformConfig(AppConfig):
    name = "krukje.inform"
    label = "inform"
    default_auto_field = "django.db.models.BigAutoField"
