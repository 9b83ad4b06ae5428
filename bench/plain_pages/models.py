"""A page as any Wagtail site has it: a title and a body, both searched."""

from django.db import models
from wagtail.models import Page
from wagtail.search import index


class TextPage(Page):  # type: ignore[misc]  # Wagtail has no types
    body: "models.TextField[str, str]" = models.TextField()

    search_fields = [*Page.search_fields, index.SearchField("body")]

    class Meta:
        app_label = "plain_pages"
