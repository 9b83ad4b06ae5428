"""Tells Django that this room exists."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "krukje.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
