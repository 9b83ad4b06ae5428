"""Which work is being done right now, so that nobody does it twice at once?"""

from django.db import models


class Work(models.Model):
    """The row is the right to do this work; it goes when the work is done. `until`: after a crash it lapses."""

    name = models.CharField(max_length=50, unique=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
