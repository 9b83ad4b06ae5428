"""Tells Django that this room exists."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "krukje.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
