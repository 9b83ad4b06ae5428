"""Which support point serves whom? Registers of postcodes and schools, and the tenant itself."""

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.urls import LocalePrefixPattern, get_script_prefix
from django.utils.translation import gettext_lazy as _

# The first word of an address on this site is a support point or one of these.
# What the first word of an address may mean beside a support point: a page of the site itself, or a language.
LANGUAGES = ("en", "tr", "ar", "pl", "uk")
RESERVED_SLUGS = frozenset(
    {"inloggen", "uitloggen", "uitnodiging", "account", "static", "media", "vinden", *LANGUAGES}
)


class Sector(models.TextChoices):
    """The kind of education. Facts about cases carry it in the clear."""

    PO = "po", _("basisschool")
    VO = "vo", _("middelbare school")
    SO = "so", _("speciaal onderwijs")
    MBO = "mbo", _("mbo")
    NONE = "none", _("(nog) geen school")


class Samenwerkingsverband(models.Model):
    """A region of schools that arranges fitting education together (WPO art. 18a, WVO 2020 art. 2.47)."""

    class Kind(models.TextChoices):
        PO = "PO", _("basisonderwijs")
        VO = "VO", _("voortgezet onderwijs")

    code = models.CharField(max_length=6, unique=True, validators=[RegexValidator(r"^(PO|VO)\d{4}$")])
    kind = models.CharField(max_length=2, choices=Kind)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


class PostcodeArea(models.Model):
    """The four digits of a postcode, and the samenwerkingsverbanden that the minister drew there."""

    pc4 = models.CharField(max_length=4, validators=[RegexValidator(r"^[1-9]\d{3}$")])
    municipality = models.CharField(max_length=100)
    po = models.ForeignKey(Samenwerkingsverband, models.PROTECT, related_name="+", null=True)
    vo = models.ForeignKey(Samenwerkingsverband, models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["pc4", "municipality"]
        constraints = [models.UniqueConstraint(fields=["pc4", "municipality"], name="one_row_per_area")]

    def __str__(self) -> str:
        return f"{self.pc4} {self.municipality}"


class School(models.Model):
    """One location as DUO lists it. A location code may stand on several rows (several buildings)."""

    location_code = models.CharField(max_length=10, db_index=True)
    # The how-manieth row with this code in the file: with the code it is the row's identity.
    building = models.PositiveSmallIntegerField(default=1)
    institution_code = models.CharField(max_length=10)
    name = models.CharField(max_length=200)
    # Name and place, folded (no capitals, no accents), so that "emile" finds "Émile" on both databases.
    search_text = models.TextField()
    street = models.CharField(max_length=200, blank=True)
    number = models.CharField(max_length=30, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    place = models.CharField(max_length=100, blank=True)
    municipality = models.CharField(max_length=100, blank=True)
    denomination = models.CharField(max_length=100, blank=True)
    website = models.CharField(max_length=300, blank=True)
    structure = models.CharField(max_length=200, blank=True)
    sector = models.CharField(max_length=4, choices=Sector)
    pupils = models.PositiveIntegerField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)

    class Meta:
        ordering = ["name", "place"]
        constraints = [models.UniqueConstraint(fields=["location_code", "building"], name="one_row_per_building")]

    def __str__(self) -> str:
        return f"{self.name}, {self.place}"


class SupportPoint(models.Model):
    """An ouder- en jeugdsteunpunt: the tenant. Everything that belongs to somebody belongs to one of these."""

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=100)
    region = models.CharField(max_length=100)
    # A host name of its own, if it has one: its root leads to this support point.
    host = models.CharField(max_length=200, unique=True, null=True, blank=True)
    phone = models.CharField(max_length=20)
    opening_hours = models.CharField(max_length=100)
    samenwerkingsverbanden = models.ManyToManyField(Samenwerkingsverband, related_name="support_points")
    # Promises to families, kept by rules and shown on the page.
    answer_workdays = models.PositiveSmallIntegerField(default=3)
    keep_months = models.PositiveSmallIntegerField(default=12)
    threshold = models.PositiveSmallIntegerField(default=5, validators=[MinValueValidator(5)])

    class Meta:
        ordering = ["name"]
        constraints = [
            # The disclosure rule: a support point may be stricter than five, never looser.
            models.CheckConstraint(condition=models.Q(threshold__gte=5), name="threshold_at_least_five"),
            models.CheckConstraint(condition=~models.Q(slug__in=sorted(RESERVED_SLUGS)), name="slug_not_reserved"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The front door, in the reader's language: every page of this support point lies under it."""
        language = LocalePrefixPattern(prefix_default_language=False).language_prefix
        return f"{get_script_prefix()}{language}{self.slug}/"
