"""Addresses of support: what a family sees, and the desk."""

from django.urls import path

from krukje.rules.voice import Voice
from krukje.support import views_ask, views_code, views_desk, views_desk_acts, views_family, views_public
from krukje.support.doors import YOUTH

app_name = "support"
CASE = "werk/vragen/<slug:reference>/"
urlpatterns = [
    path("onafhankelijk/", views_public.independence, name="independence"),
    path("vraag/", views_ask.start, name="ask"),
    path("vraag/code/", views_code.code, name="code"),
    path("vraag/code/bewaren/", views_code.code_to_keep, name="code_to_keep"),
    path("vraag/stoppen/", views_ask.stop, name="stop_asking"),
    path("vraag/jongeren/", views_ask.start, {"door": YOUTH}, name="ask_youth"),
    path("vraag/jongeren/<slug:step>/", views_ask.step, {"door": YOUTH}, name="ask_youth_step"),
    path("vraag/<slug:step>/", views_ask.step, name="ask_step"),
    path("mijn-vraag/", views_family.enter, name="enter"),
    path("mijn-vraag/jongeren/", views_family.enter, {"voice": Voice.JE}, name="enter_youth"),
    path("mijn-vraag/gesprek/", views_family.conversation, name="conversation"),
    path("mijn-vraag/wie-keek/", views_family.who_looked, name="who_looked"),
    path("mijn-vraag/nieuwe-code/", views_family.new_code, name="new_code"),
    path("mijn-vraag/sluiten/", views_family.leave, name="leave"),
    path("werk/vragen/", views_desk.cases, name="cases"),
    path(CASE, views_desk.case, name="case"),
    path(f"{CASE}antwoord/", views_desk_acts.answer, name="answer"),
    path(f"{CASE}contact/", views_desk_acts.contact, name="contact"),
    path(f"{CASE}volgende-stap/", views_desk_acts.next_step, name="next_step"),
    path(f"{CASE}afsluiten/", views_desk_acts.close, name="close"),
    path(f"{CASE}meelezen/", views_desk_acts.sharing, name="sharing"),
    path(f"{CASE}meelezen/<int:person>/weg/", views_desk_acts.unshare, name="unshare"),
]
