"""Addresses of the doors that have a page, below `/<support-point>/`."""

from django.urls import path

from krukje.crossings.desk import start
from krukje.crossings.evaluations_to_signal import evaluate
from krukje.crossings.signals_to_public import signals

app_name = "crossings"
urlpatterns = [
    path("signalen/", signals, name="signals"),
    path("mijn-vraag/oordeel/", evaluate, name="evaluate"),
    path("werk/", start, name="desk"),
]
