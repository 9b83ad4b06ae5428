"""What do the pages say? Safe HTML, with a place for the support point (krukje/inform/markup.py)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Page(models.Model):
    """What every page shares."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=150)
    summary = models.TextField()
    html = models.TextField()
    rest_html = models.TextField(blank=True)
    facts = models.JSONField(default=list)
    contacts = models.JSONField(default=list)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


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
    # What one can do with each of the five chances to support families better: safe HTML by name.
    opportunities = models.JSONField(default=dict)

    class Meta:
        ordering = ["nr"]


class Step(Page):
    """One of the six steps when things go differently at school."""

    nr = models.PositiveSmallIntegerField(unique=True)
    short = models.CharField(max_length=80)
    who = models.TextField()
    # Who must agree with what.
    agree_html = models.TextField()
    # What parent, school and child can ask: lists by name.
    questions = models.JSONField(default=dict)
    topics = models.JSONField(default=list)
    next = models.JSONField(default=list)
    owner = models.CharField(max_length=80)
    checked_on = models.DateField()
    next_check = models.DateField()

    class Meta:
        ordering = ["nr"]


class Rights(models.Model):
    """What one person may and must: parent, pupil by age, school, samenwerkingsverband, municipality."""

    slug = models.SlugField(max_length=80, unique=True)
    nr = models.PositiveSmallIntegerField(unique=True)
    title = models.CharField(max_length=150)
    who = models.CharField(max_length=80)
    speaks_to_youth = models.BooleanField()
    summary = models.TextField()
    # Per right or duty: slug, kind, title, what, from_when, say, door (safe HTML) and the laws behind it.
    items = models.JSONField(default=list)
    facts = models.JSONField(default=list)
    owner = models.CharField(max_length=80)
    checked_on = models.DateField()
    next_check = models.DateField()

    class Meta:
        ordering = ["nr"]

    def __str__(self) -> str:
        return self.title


class Term(models.Model):
    """A word that we explain, with the other names that it goes by."""

    slug = models.SlugField(max_length=80, unique=True)
    word = models.CharField(max_length=150)
    also = models.JSONField(default=list)
    regional = models.JSONField(default=list)
    html = models.TextField()
    plain = models.TextField()
    facts = models.JSONField(default=list)
    topics = models.JSONField(default=list)

    class Meta:
        ordering = ["word"]

    def __str__(self) -> str:
        return self.word
