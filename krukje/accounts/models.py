"""Who signs in, with which role, and with which key?"""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from krukje.places.models import SupportPoint


class Role(models.TextChoices):
    """What somebody comes to do (house.md section 1). No role of the samenwerkingsverband leads to a case."""

    WORKER = "worker", _("medewerker")
    LEAD = "lead", _("coördinator")
    PEER = "peer", _("ervaringsdeskundige")
    EDITOR = "editor", _("redacteur")
    ANALYST = "analyst", _("analist")
    READER = "reader", _("lezer")
    PRIVACY_OFFICER = "privacy_officer", _("functionaris gegevensbescherming")
    ADMINISTRATOR = "administrator", _("beheerder")


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, *, name: str, password: str | None = None, **extra: Any) -> "User":
        user = self.model(email=self.normalise(email), name=name, **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=self.normalise(username or ""))

    @staticmethod
    def normalise(email: str) -> str:
        """One account whatever the capitals: nobody remembers how they typed it."""
        return email.strip().lower()


class User(AbstractBaseUser):
    """A colleague. Families never have an account: they have a code."""

    email = models.EmailField(_("e-mailadres"), unique=True)
    name = models.CharField(_("naam"), max_length=100)
    is_active = models.BooleanField(default=True)
    # Raised by "overal uitloggen": every older session then no longer fits.
    sign_out_count = models.PositiveIntegerField(default=0)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    def __str__(self) -> str:
        return self.name

    def get_session_auth_hash(self) -> str:
        return f"{super().get_session_auth_hash()}:{self.sign_out_count}"

    def roles_at(self, support_point: SupportPoint) -> frozenset[Role]:
        roles = self.memberships.filter(support_point=support_point).values_list("role", flat=True)
        return frozenset(Role(role) for role in roles)

    @property
    def has_key(self) -> bool:
        return PersonKey.objects.filter(user=self).exists()


class Membership(models.Model):
    """Somebody's role at a support point. The row is the right; without it everything there is 404."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    support_point = models.ForeignKey(SupportPoint, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "support_point", "role"], name="one_row_per_role"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="membership_known_role"),
        ]

    def __str__(self) -> str:
        return f"{self.user} als {self.get_role_display()}"


class PersonKey(models.Model):
    """Somebody's key pair. The private half is sealed under Argon2id of the password, with its own salt."""

    user = models.OneToOneField(User, models.CASCADE, related_name="key")
    public = models.BinaryField(max_length=32)
    locked_private = models.BinaryField(max_length=200)
    made_on = models.DateField()

    def __str__(self) -> str:
        return f"sleutel van {self.user}"


class RecoveryChoice(models.Model):
    """With or without a recovery key: chosen once at set-up, shown on the public independence page.

    An empty `public` is the choice for none.
    """

    support_point = models.OneToOneField(SupportPoint, models.CASCADE, related_name="recovery")
    public = models.BinaryField(max_length=32, blank=True)
    chosen_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    chosen_on = models.DateField()

    def __str__(self) -> str:
        return f"herstel van {self.support_point}"

    @property
    def has_key(self) -> bool:
        return bool(self.public)


class RecoveryCopy(models.Model):
    """A worker's private key, sealed to the support point's recovery key."""

    key = models.ForeignKey(PersonKey, models.CASCADE, related_name="recovery_copies")
    support_point = models.ForeignKey(SupportPoint, models.CASCADE, related_name="+")
    sealed_private = models.BinaryField(max_length=500)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "support_point"], name="one_copy_per_support_point")]

    def __str__(self) -> str:
        return f"herstelkopie van {self.key.user}"


class Invitation(models.Model):
    """A link that works once: to join, or (for who is in already) to choose a new password."""

    support_point = models.ForeignKey(SupportPoint, models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mailadres"))
    name = models.CharField(_("naam"), max_length=100)
    roles = models.JSONField(default=list)
    # SHA-256 of the token: who reads the database can't use it.
    token_digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_on = models.DateField()
    expires_at = models.DateTimeField()
    used_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"uitnodiging voor {self.name}"


class WrongTry(models.Model):
    """How often signing in as somebody just went wrong, and until when they must wait.

    `subject` is a keyed digest of what was typed: it says nothing to who reads it, and an unknown account
    leaves the same trace as a known one.
    """

    subject = models.CharField(max_length=64, unique=True)
    count = models.PositiveIntegerField(default=0)
    wait_until = models.DateTimeField(null=True)
    last_day = models.DateField()

    def __str__(self) -> str:
        return f"{self.count} keer mis"
