"""A question somebody trusted us with. What was said is always sealed; what signals need is in the clear.

In the clear: dates (never times), topic, moment, sector, who asks, channel, level, minutes, outcome, next step.
Never in the clear: any free text, name, school, contact detail.
"""

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from krukje.accounts.models import PersonKey, User
from krukje.places.models import Sector, SupportPoint
from krukje.vault import Place


class Asker(models.TextChoices):
    PARENT = "parent", _("ouder of verzorger")
    PUPIL = "pupil", _("leerling")
    PROFESSIONAL = "professional", _("iemand van school of hulp")


class Channel(models.TextChoices):
    WEB = "web", _("website")
    PHONE = "phone", _("telefoon")
    VISIT = "visit", _("gesprek")
    MAIL = "mail", _("e-mail of brief")


class Level(models.IntegerChoices):
    """How much help it takes (after the levels that the English support services share)."""

    INFORMATION = 1, _("1 · uitleg of advies, één keer")
    SUPPORT = 2, _("2 · hulp voor langere tijd, met gesprekken of papieren")
    INTENSIVE = 3, _("3 · veel hulp, met meer mensen om tafel")
    PROCEDURE = 4, _("4 · hulp bij een procedure (bezwaar, geschil, rechter)")


class Outcome(models.TextChoices):
    KNOWS_HOW = "knows_how", _("Het gezin weet hoe het verder kan")
    AGREED = "agreed", _("Er zijn afspraken met school")
    PLACE_FOUND = "place_found", _("Er is een passende plek")
    REFERRED = "referred", _("Iemand anders helpt verder")
    PROCEDURE = "procedure", _("Er loopt een procedure")
    STOPPED = "stopped", _("Het gezin wilde stoppen of liet niets meer horen")


class Step(models.TextChoices):
    ANSWER = "answer", _("antwoorden")
    CALL = "call", _("bellen")
    MEET = "meet", _("gesprek voeren")
    LOOK_UP = "look_up", _("iets uitzoeken")
    WAIT = "wait", _("wachten op het gezin")
    CLOSE = "close", _("afsluiten")


class CaseQuerySet(models.QuerySet["Case"]):
    """Every lookup starts here: what may this person see at this support point?"""

    def listed_for(self, person: User, support_point: SupportPoint, *, sees_all: bool) -> "CaseQuerySet":
        """Facts without contents: those they hold a key to; the lead sees the facts of all."""
        here = self.filter(support_point=support_point)
        return here if sees_all else here.filter(Exists(grants_of(person)))

    def open_to(self, person: User, support_point: SupportPoint) -> "CaseQuerySet":
        """Cases whose contents this person can open: a key, and not erased."""
        return self.filter(Exists(grants_of(person)), support_point=support_point, erasure__isnull=True)

    def still_open(self) -> "CaseQuerySet":
        return self.filter(closure__isnull=True, erasure__isnull=True)

    def with_turn(self) -> "CaseQuerySet":
        """Annotate `family_spoke_last`: does the family wait for us, or we for the family?"""
        last = Message.objects.filter(case=OuterRef("pk")).order_by("-number").values("by_family")[:1]
        return self.annotate(family_spoke_last=Subquery(last))


def grants_of(person: User) -> "models.QuerySet[KeyGrant]":
    return KeyGrant.objects.filter(case=OuterRef("pk"), key__user=person)


class Case(models.Model):
    support_point = models.ForeignKey(SupportPoint, models.PROTECT, related_name="cases")
    # How colleagues name it. It says nothing and opens nothing.
    reference = models.CharField(max_length=8, unique=True)
    public_key = models.BinaryField(max_length=32)
    asked_on = models.DateField()
    answer_by = models.DateField()
    asker = models.CharField(max_length=12, choices=Asker)
    sector = models.CharField(max_length=4, choices=Sector)
    channel = models.CharField(max_length=5, choices=Channel)
    topic = models.SlugField(max_length=60, blank=True)
    moment = models.PositiveSmallIntegerField(null=True)
    level = models.PositiveSmallIntegerField(choices=Level, null=True)
    # Raised by every change, so that who looked at an older state is told before they overwrite it.
    version = models.PositiveIntegerField(default=1)

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(asker__in=Asker.values), name="case_known_asker"),
            models.CheckConstraint(condition=Q(sector__in=Sector.values), name="case_known_sector"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="case_known_channel"),
            models.CheckConstraint(condition=Q(moment=None) | Q(moment__range=(1, 15)), name="case_known_moment"),
        ]
        indexes = [models.Index(fields=["support_point", "asked_on"], name="cases_by_day")]

    def __str__(self) -> str:
        return self.reference

    def place(self, kind: str, row: str) -> Place:
        """Return where a sealed value of this case belongs: moved elsewhere it does not open."""
        return Place(case=self.reference, kind=kind, row=row)

    def is_late(self, today: date) -> bool:
        step: NextAction | None = getattr(self, "next_action", None)
        return (step.due_on if step else self.answer_by) < today


class CodeLock(models.Model):
    """The case's private key, locked under the family's code. The row is the way in; a new code replaces it."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="code_lock")
    support_point = models.ForeignKey(SupportPoint, models.PROTECT, related_name="+")
    handle = models.CharField(max_length=4)
    locked = models.BinaryField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["support_point", "handle"], name="one_case_per_handle")]

    def __str__(self) -> str:
        return f"slot van {self.case}"


class KeyGrant(models.Model):
    """A colleague may read: the case's private key, sealed to theirs. Deleting the row takes it back.

    It hangs on the key, not on the person: with a lost key the grants to it are gone as well.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="grants")
    key = models.ForeignKey(PersonKey, models.CASCADE, related_name="+")
    sealed_key = models.BinaryField(max_length=500)
    granted_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "key"], name="one_grant_per_key")]

    def __str__(self) -> str:
        return f"{self.key.user} leest {self.case}"


class Message(models.Model):
    """One text, by the family or by a colleague. Only its author's side and its day are in the clear."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    case = models.ForeignKey(Case, models.CASCADE, related_name="messages")
    number = models.PositiveIntegerField()
    by_family = models.BooleanField()
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    written_on = models.DateField()
    sealed = models.BinaryField()
    # The form's own number: sent twice, it is one message.
    submission = models.UUIDField(unique=True)

    class Meta:
        ordering = ["case", "number"]
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="one_message_per_number")]

    def __str__(self) -> str:
        return f"bericht {self.number} van {self.case}"


class Detail(models.Model):
    """Something the family told about itself (first name, school). Sealed like everything it says."""

    class Kind(models.TextChoices):
        NAME = "name", _("naam")
        SCHOOL = "school", _("school")

    case = models.ForeignKey(Case, models.CASCADE, related_name="details")
    kind = models.CharField(max_length=10, choices=Kind)
    sealed = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "kind"], name="one_detail_per_kind")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} bij {self.case}"


class Contact(models.Model):
    """Work that was done: on which day, how, and how long. A fact, no contents."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="contacts")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    on = models.DateField()
    channel = models.CharField(max_length=5, choices=Channel)
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(minutes__range=(1, 600)), name="contact_minutes_possible")
        ]

    def __str__(self) -> str:
        return f"{self.minutes} minuten aan {self.case}"


class NextAction(models.Model):
    """What happens next, by whom and when. No row: nobody planned anything yet."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="next_action")
    step = models.CharField(max_length=10, choices=Step)
    due_on = models.DateField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.get_step_display()} op {self.due_on}"


class Presence(models.Model):
    """Who has this case open right now. Kept for half an hour, so that two colleagues see each other."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="presences")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="one_presence_per_person")]

    def __str__(self) -> str:
        return f"{self.person} bij {self.case}"


class Closure(models.Model):
    """The end of a case. The row is the fact: no row, still open."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="closure")
    outcome = models.CharField(max_length=12, choices=Outcome)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    closed_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="closure_known_outcome")
        ]

    def __str__(self) -> str:
        return f"{self.case} afgesloten"


class EvaluationInvite(models.Model):
    """We still want to ask this family how it was. Answered or declined: the row goes, and nothing points back."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="evaluation_invite")

    def __str__(self) -> str:
        return f"vraag aan {self.case}"


class ErasureWarning(models.Model):
    """The family and the desk were told that this case will be erased, and when."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="erasure_warning")
    warned_on = models.DateField()
    erase_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(erase_on__gt=F("warned_on")), name="warned_before_erased")
        ]

    def __str__(self) -> str:
        return f"{self.case} wordt gewist op {self.erase_on}"


class Erasure(models.Model):
    """Contents and keys are gone. The case's facts stay for the counts."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="erasure")
    erased_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.case} gewist"
