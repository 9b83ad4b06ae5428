"""Addresses of this room, below `/<support-point>/`. A page to keep has a PDF below it: `…/pdf/`."""

from django.urls import path

from krukje.inform import (
    views_desk,
    views_desk_words,
    views_doors,
    views_guide,
    views_public,
    views_rights,
    views_steps,
    views_words,
)
from krukje.ui.paper import page_and_paper

app_name = "inform"
urlpatterns = [
    path("", views_public.home, name="home"),
    path("zoeken/", views_public.search, name="search"),
    *page_and_paper("uitleg/", views_public.topics, name="topics"),
    *page_and_paper("uitleg/<slug:slug>/", views_public.topic, name="topic"),
    *page_and_paper("reis/", views_public.journey, name="journey"),
    *page_and_paper("reis/<slug:slug>/", views_public.moment, name="moment"),
    *page_and_paper("stappen/", views_steps.steps, name="steps"),
    *page_and_paper("stappen/<slug:slug>/", views_steps.step, name="step"),
    *page_and_paper("rechten/", views_rights.all_rights, name="all_rights"),
    *page_and_paper("rechten/<slug:slug>/", views_rights.rights, name="rights"),
    *page_and_paper("wie-helpt/", views_guide.guide, name="guide"),
    *page_and_paper("wie-helpt/<slug:slug>/", views_guide.contact, name="contact"),
    *page_and_paper("woorden/", views_words.terms, name="terms"),
    *page_and_paper("woorden/<slug:slug>/", views_words.term, name="term"),
    *page_and_paper("jongeren/", views_doors.youth, name="youth"),
    *page_and_paper("voor-school/", views_doors.professionals, name="professionals"),
    *page_and_paper("voor-school/kaart/", views_doors.card, name="card"),
    path("werk/teksten/", views_desk.review, name="review"),
    path("werk/zoekwoorden/", views_desk_words.words, name="search_words"),
    path("werk/zoekwoorden/<int:synonym>/weg/", views_desk_words.remove_synonym, name="remove_synonym"),
    path("werk/zoekwoorden/naam/<int:name>/weg/", views_desk_words.remove_local_name, name="remove_local_name"),
]
