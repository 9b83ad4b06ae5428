"""The sitemap. The first word of an address is a support point; only finding and signing in come before it."""

from django.urls import include, path

urlpatterns = [
    path("", include("krukje.ui.urls")),
    path("", include("krukje.accounts.urls")),
    path("<slug:support_point>/", include("krukje.inform.urls")),
    path("<slug:support_point>/", include("krukje.support.urls")),
    path("<slug:support_point>/", include("krukje.signal.urls")),
    path("<slug:support_point>/", include("krukje.crossings.urls")),
    path("<slug:support_point>/werk/", include("krukje.accounts.urls_desk")),
]

handler400 = "krukje.ui.errors.unreadable"
handler404 = "krukje.ui.errors.not_found"
handler500 = "krukje.ui.errors.broken"
