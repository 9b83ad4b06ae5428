"""Addresses of this room, below `/<support-point>/`."""

from django.urls import path

from krukje.signal import views_desk, views_public

app_name = "signal"
urlpatterns = [
    path("cijfers/<slug:quarter>/", views_public.report, name="report"),
    path("cijfers/<slug:quarter>/tabel.csv", views_public.report_csv, name="report_csv"),
    path("cijfers/<slug:quarter>/<int:release>/", views_public.report, name="report"),
    path("cijfers/<slug:quarter>/<int:release>/tabel.csv", views_public.report_csv, name="report_csv"),
    path("werk/cijfers/", views_desk.reports, name="reports"),
    path("werk/cijfers/<slug:quarter>/antwoord/", views_desk.reply, name="reply"),
]
