"""Addresses of this room: the root of the site."""

from django.urls import path

from krukje.ui import finder

app_name = "ui"
urlpatterns = [path("", finder.front_door, name="find")]
