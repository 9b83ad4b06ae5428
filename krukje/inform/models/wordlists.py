"""Which words did the editors of a support point add themselves? They count at once, and only here."""

from django.db import models

from krukje.places.models import SupportPoint


class Synonym(models.Model):
    """People here say one word and mean another one, that stands on the site."""

    support_point = models.ForeignKey(SupportPoint, models.CASCADE, related_name="synonyms")
    # As it was typed, and as the search compares it.
    word = models.CharField(max_length=80)
    phrase = models.CharField(max_length=120)
    means = models.CharField(max_length=200)

    class Meta:
        ordering = ["phrase"]
        constraints = [
            models.UniqueConstraint(fields=["support_point", "phrase"], name="synonym_once_a_support_point")
        ]

    def __str__(self) -> str:
        return f"{self.word}: {self.means}"


class LocalName(models.Model):
    """What a word of the glossary is called in this region."""

    support_point = models.ForeignKey(SupportPoint, models.CASCADE, related_name="local_names")
    # No link to the row of the term: that goes with every edition.
    term = models.SlugField(max_length=80)
    name = models.CharField(max_length=80)
    phrase = models.CharField(max_length=120)

    class Meta:
        ordering = ["term", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["support_point", "term", "phrase"], name="local_name_once_a_support_point"
            )
        ]

    def __str__(self) -> str:
        return f"{self.term}: {self.name}"
