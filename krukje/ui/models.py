"""Which generation of the public pages is the newest? A page cached in an older one is thrown away."""

from django.db import models, transaction
from django.db.models import F


class PageGeneration(models.Model):
    """One row. Its number goes up whenever something public was published."""

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)


@transaction.atomic
def empty_page_cache() -> None:
    """Make every web process forget the pages it kept, within a second of our commit."""
    if not PageGeneration.objects.filter(pk=1).update(number=F("number") + 1):
        PageGeneration.objects.create(pk=1, number=1)
