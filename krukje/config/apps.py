"""Tells Django that this room has commands."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "krukje.config"
    label = "config"
