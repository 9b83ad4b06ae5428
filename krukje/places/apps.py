"""Tells Django that this room exists."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "krukje.places"
    label = "places"
    default_auto_field = "django.db.models.BigAutoField"
