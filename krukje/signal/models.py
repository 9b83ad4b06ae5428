"""Numbers about many families, never a row about one. What is published stands for good.

`CaseCount` and `Report.proof` hold true counts: only the protector reads them. Everything that is shown comes
from `Report.table`, `Report.csv` and `Report.html`, which were protected and audited.
"""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from krukje.places.models import Sector, SupportPoint

# The topic of a case that nobody has given one yet.
UNSORTED = "nog-niet-ingedeeld"


class CaseCount(models.Model):
    """How many questions about one topic in one sector came in that quarter. Shown to nobody."""

    support_point = models.ForeignKey(SupportPoint, models.PROTECT, related_name="+")
    quarter = models.CharField(max_length=7)
    topic = models.SlugField(max_length=60)
    sector = models.CharField(max_length=4, choices=Sector)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["support_point", "quarter", "topic", "sector"], name="one_count_per_topic_and_sector"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="case_count_at_least_one"),
        ]

    def __str__(self) -> str:
        return f"{self.quarter}, {self.topic}, {self.sector}"


class Question(models.TextChoices):
    """What a family is asked when its case is closed."""

    REACH = "reach", _("Was het makkelijk om ons te bereiken?")
    HELPED = "helped", _("Heeft het geholpen?")
    IMPARTIAL = "impartial", _("Waren wij onpartijdig?")


class Answer(models.TextChoices):
    YES = "yes", _("Ja")
    SOMEWHAT = "somewhat", _("Een beetje")
    NO = "no", _("Nee")
    UNSAID = "unsaid", _("Dat zeg ik liever niet")


class EvaluationCount(models.Model):
    """How often one answer was given in one week. A counter: nothing in it leads back to a family."""

    support_point = models.ForeignKey(SupportPoint, models.PROTECT, related_name="+")
    # The Monday of the week.
    week = models.DateField()
    question = models.CharField(max_length=10, choices=Question)
    answer = models.CharField(max_length=10, choices=Answer)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["support_point", "week", "question", "answer"], name="one_counter_per_answer"
            ),
            models.CheckConstraint(condition=Q(question__in=Question.values), name="evaluation_known_question"),
            models.CheckConstraint(condition=Q(answer__in=Answer.values), name="evaluation_known_answer"),
            # ISO: 1 is Monday. A finer day would help to recognise somebody.
            models.CheckConstraint(condition=Q(week__iso_week_day=1), name="evaluation_week_is_a_monday"),
        ]

    def __str__(self) -> str:
        return f"{self.week}, {self.question}: {self.answer}"


class Report(models.Model):
    """One release of a quarter's numbers. The database refuses to change or delete it (migration 0002)."""

    support_point = models.ForeignKey(SupportPoint, models.PROTECT, related_name="reports")
    quarter = models.CharField(max_length=7)
    release = models.PositiveSmallIntegerField()
    published_on = models.DateField()
    threshold = models.PositiveSmallIntegerField()
    # The protected table (krukje/signal/tables.py).
    table: "models.JSONField[Any, Any]" = models.JSONField()
    # True counts and certificates. Never shown: they prove that the table is safe because they are not.
    proof: "models.JSONField[Any, Any]" = models.JSONField()
    # What was audited, to the byte, and what everybody gets.
    csv = models.BinaryField()
    html = models.TextField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["support_point", "quarter", "release"]
        constraints = [
            models.UniqueConstraint(fields=["support_point", "quarter", "release"], name="one_report_per_release"),
            models.CheckConstraint(condition=Q(release__gte=1), name="releases_count_from_one"),
            models.CheckConstraint(condition=Q(threshold__gte=5), name="report_threshold_at_least_five"),
        ]

    def __str__(self) -> str:
        return f"{self.quarter}, uitgave {self.release}"


class Reply(models.Model):
    """What a reader says back to a report, for everybody to read. Add-only as well."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="replies")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    organisation = models.CharField(max_length=150)
    text = models.TextField()
    written_on = models.DateField()
    # The form's own number: sent twice, it is one reply.
    submission = models.UUIDField(unique=True)

    class Meta:
        ordering = [F("written_on").asc(), F("pk").asc()]

    def __str__(self) -> str:
        return f"{self.organisation} over {self.report}"
