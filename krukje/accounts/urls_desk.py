"""Addresses of one support point's people, and of the book of what they did."""

from django.urls import path

from krukje.accounts import views_logbook, views_people

app_name = "people"
urlpatterns = [
    path("mensen/", views_people.people, name="list"),
    path("mensen/uitnodigen/", views_people.invite, name="invite"),
    path("mensen/<int:person>/nieuw-wachtwoord/", views_people.way_back, name="way_back"),
    path("mensen/herstelsleutel/", views_people.recovery, name="recovery"),
    path("logboek/", views_logbook.logbook, name="logbook"),
]
