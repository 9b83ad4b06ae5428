"""Addresses of this room, below `/<support-point>/`."""

from django.urls import path

from krukje.inform import views_desk, views_public

app_name = "inform"
urlpatterns = [
    path("", views_public.home, name="home"),
    path("zoeken/", views_public.search, name="search"),
    path("uitleg/", views_public.topics, name="topics"),
    path("uitleg/<slug:slug>/", views_public.topic, name="topic"),
    path("reis/", views_public.journey, name="journey"),
    path("reis/<slug:slug>/", views_public.moment, name="moment"),
    path("werk/teksten/", views_desk.review, name="review"),
]
