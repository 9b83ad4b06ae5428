"""Addresses of signing in and one's own account: for the whole site."""

from django.urls import path

from krukje.accounts import views_account, views_invitation, views_sign_in

app_name = "accounts"
urlpatterns = [
    path("inloggen/", views_sign_in.sign_in, name="sign_in"),
    path("uitloggen/", views_sign_in.sign_out, name="sign_out"),
    path("uitnodiging/<str:token>/", views_invitation.invitation, name="invitation"),
    path("account/", views_account.account, name="account"),
    path("account/wachtwoord/", views_account.password, name="password"),
    path("account/tweede-stap/", views_account.second_factor, name="second_factor"),
    path("account/overal-uitloggen/", views_account.sign_out_everywhere, name="sign_out_everywhere"),
]
