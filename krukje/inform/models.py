"""What does the newest edition of the national set say? Written by `actions.load_edition`, whole or not at all.

Lists of slugs (facts, topics, contacts) keep the order of the file; the loader has checked that each exists.
"""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelsearch import index


class Edition(models.Model):
    """One loading. The newest row says which files the other tables hold."""

    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()
    # Phrases by which direct help comes first, folded as the search compares them.
    despair = models.JSONField(default=list)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.digest[:12]


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


class Page(index.Indexed, models.Model):  # type: ignore[misc]  # modelsearch has no types
    """What a topic and a moment share: words for people and, beside them, tokens for the search."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=150)
    summary = models.TextField()
    # Safe HTML with a place for the support point's name (krukje/inform/markup.py).
    html = models.TextField()
    rest_html = models.TextField(blank=True)
    plain = models.TextField()
    facts = models.JSONField(default=list)
    contacts = models.JSONField(default=list)
    title_terms = models.TextField()
    say_terms = models.TextField()
    summary_terms = models.TextField()
    body_terms = models.TextField()

    # The loader fills the index itself, in the same transaction.
    search_auto_update = False
    search_fields: ClassVar[list[index.SearchField]] = [
        index.SearchField("title_terms", boost=4),
        index.SearchField("say_terms", boost=3),
        index.SearchField("summary_terms", boost=2),
        index.SearchField("body_terms", boost=1),
    ]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    def shown_text(self) -> str:
        """Return every word that a reader of the page sees."""
        return f"{self.title}\n{self.summary}\n{self.plain}"

    def all_terms(self) -> set[str]:
        return set(f"{self.title_terms} {self.say_terms} {self.summary_terms} {self.body_terms}".split())


class Topic(Page):
    """One subject of the national set: what it is, what you may expect, what you can do."""

    class Audience(models.TextChoices):
        PARENTS = "ouders", _("ouders")
        YOUTH = "jongeren", _("jongeren")
        EVERYBODY = "iedereen", _("iedereen")
        PROFESSIONALS = "professionals", _("professionals")

    group = models.CharField(max_length=80)
    audience = models.CharField(max_length=20, choices=Audience)
    say = models.TextField()
    related = models.JSONField(default=list)
    moments = models.JSONField(default=list)
    owner = models.CharField(max_length=80)
    # Who approved it; empty: nobody yet.
    law_signature = models.CharField(max_length=150, blank=True)
    practice_signature = models.CharField(max_length=150, blank=True)
    family_signature = models.CharField(max_length=150, blank=True)
    checked_on = models.DateField()
    next_check = models.DateField()

    class Meta:
        ordering = ["title"]

    @property
    def is_validated(self) -> bool:
        """Three signatures: law, practice and family."""
        return bool(self.law_signature and self.practice_signature and self.family_signature)

    @property
    def missing_signatures(self) -> list[str]:
        signed = {
            _("jurist"): self.law_signature,
            _("praktijk"): self.practice_signature,
            _("ouders"): self.family_signature,
        }
        return [str(who) for who, name in signed.items() if not name]

    @property
    def is_unsigned(self) -> bool:
        return not (self.law_signature or self.practice_signature or self.family_signature)

    @property
    def speaks_to_youth(self) -> bool:
        return self.audience == self.Audience.YOUTH


class Moment(Page):
    """One of the fifteen key moments of a family's journey."""

    nr = models.PositiveSmallIntegerField(unique=True)
    # Today, this week, this month: what one can do.
    act_html = models.TextField(blank=True)
    short = models.CharField(max_length=80)
    stage = models.CharField(max_length=80)
    topics = models.JSONField(default=list)
    next = models.JSONField(default=list)
    opportunities = models.JSONField(default=list)

    class Meta:
        ordering = ["nr"]

    def shown_text(self) -> str:
        return f"{self.short}\n{super().shown_text()}"


class Word(models.Model):
    """A word of the site itself: what a typing error is mended to, and how rare it is."""

    form = models.CharField(max_length=120, unique=True)
    tokens = models.CharField(max_length=250)
    # In how many topics and moments does it stand, in any of its forms? The fewer, the more it tells.
    pages = models.PositiveIntegerField()
    # Readers see it; a word that stands only in "how families say it" may itself be a typing error.
    is_shown = models.BooleanField()

    def __str__(self) -> str:
        return self.form
