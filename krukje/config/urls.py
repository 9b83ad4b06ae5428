"""The sitemap. A language may come first, then a support point; only finding and signing in stand beside those."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

# Dutch has no word of its own in the address; English reads /en/<support-point>/…
urlpatterns = i18n_patterns(
    path("", include("krukje.ui.urls")),
    path("", include("krukje.accounts.urls")),
    path("<slug:support_point>/", include("krukje.inform.urls")),
    path("<slug:support_point>/", include("krukje.support.urls")),
    path("<slug:support_point>/", include("krukje.signal.urls")),
    path("<slug:support_point>/", include("krukje.crossings.urls")),
    path("<slug:support_point>/werk/", include("krukje.accounts.urls_desk")),
    prefix_default_language=False,
)

handler400 = "krukje.ui.errors.unreadable"
handler404 = "krukje.ui.errors.not_found"
handler500 = "krukje.ui.errors.broken"
