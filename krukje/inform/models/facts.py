"""What is claimed, on which law or source; and who outside the support point can help?"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Fact(models.Model):
    """One claim with its law, its source and the day on which somebody must look again."""

    class Status(models.TextChoices):
        CHECKED = "checked", _("nagekeken")
        UNVERIFIED = "unverified", _("nog niet nagekeken")

    class Confidence(models.TextChoices):
        HIGH = "high", _("zeker")
        MEDIUM = "medium", _("redelijk zeker")
        LOW = "low", _("onzeker")

    slug = models.SlugField(max_length=80, unique=True)
    claim = models.TextField()
    value = models.TextField()
    number = models.DecimalField(max_digits=12, decimal_places=3, null=True)
    unit = models.CharField(max_length=80, blank=True)
    law = models.JSONField(default=list)
    source = models.TextField()
    source_date = models.CharField(max_length=80, blank=True)
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    checked_on = models.DateField()
    next_check = models.DateField()
    confidence = models.CharField(max_length=10, choices=Confidence)
    status = models.CharField(max_length=10, choices=Status)

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["checked", "unverified"]), name="fact_known_status"
            ),
        ]

    def __str__(self) -> str:
        return self.slug

    @property
    def is_unverified(self) -> bool:
        return self.status != self.Status.CHECKED


class Contact(models.Model):
    """Somebody outside the support point who can help."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=150)
    helps_with = models.TextField()
    not_for = models.TextField()
    cost = models.TextField()
    # As the facts say them, so that a number stands in one place.
    phone = models.TextField(blank=True)
    phone_address = models.TextField(blank=True)
    site = models.TextField(blank=True)
    site_address = models.TextField(blank=True)
    # The place among the numbers for direct help; empty for who is no direct help.
    urgent = models.PositiveSmallIntegerField(null=True)

    def __str__(self) -> str:
        return self.name
