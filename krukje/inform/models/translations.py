"""What does a page say in another language, and of which version of the Dutch text?"""

from django.db import models


class Translation(models.Model):
    """A topic in full, or the title and summary of a moment, or the words on the card of a contact."""

    lang = models.CharField(max_length=10)
    kind = models.CharField(max_length=10)
    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=150)
    summary = models.TextField()
    say = models.TextField(blank=True)
    html = models.TextField(blank=True)
    rest_html = models.TextField(blank=True)
    # What else is shown of it, by name: the short title of a moment, the cost of a contact.
    more = models.JSONField(default=dict)
    version = models.CharField(max_length=12)
    # Is the Dutch text still the one that was translated?
    is_current = models.BooleanField()
    translated_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["lang", "kind", "slug"], name="translation_once")]

    def __str__(self) -> str:
        return f"{self.lang} {self.kind} {self.slug}"
