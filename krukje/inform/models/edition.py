"""Which files do the other tables hold? The newest edition says so."""

from django.db import models


class Edition(models.Model):
    """One loading. The newest row says which files the other tables hold."""

    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()
    # Phrases by which direct help comes first, folded as the search compares them.
    despair = models.JSONField(default=list)
    # The guide to who can help, its words as safe HTML (krukje/inform/guide.py reads it).
    guide = models.JSONField(default=dict)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.digest[:12]

    @property
    def name(self) -> str:
        """Return a name of its own, also when the same files were loaded again."""
        return f"{self.pk} {self.digest}"
