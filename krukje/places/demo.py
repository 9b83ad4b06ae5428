"""The demo's region: invented places, schools and codes, so that no real family or school stands in it."""

from django.conf import settings
from django.db import transaction

from krukje.places.models import SupportPoint
from krukje.places.registers.postcodes import load_postcodes
from krukje.places.registers.schools import load_schools
from krukje.places.registers.storing import Gone
from krukje.places.support_points import add_support_point

SUPPORT_POINTS = (
    {
        "slug": "voorbeeldstad",
        "name": "Ouder- en jeugdsteunpunt",
        "region": "Voorbeeldstad e.o.",
        "phone": "000 123 45 67",
        "hours": "ma t/m do, 9 tot 16 uur",
        "codes": ("PO9901", "VO9901"),
    },
    {
        "slug": "anderland",
        "name": "Steunpunt Anderland",
        "region": "Anderland",
        "phone": "000 765 43 21",
        "hours": "di en do, 10 tot 14 uur",
        "codes": ("PO9902", "VO9902"),
    },
)


@transaction.atomic
def load_demo_places() -> list[SupportPoint]:
    """Load the invented region beside what is there already, and return its support points.

    Run again, it doubles nothing and leaves a support point that was changed as it is.
    """
    folder = settings.CONTENT / "demo"
    load_postcodes(folder / "postcodes.csv", gone=Gone.KEEP)
    load_schools(folder / "schools.csv", gone=Gone.KEEP)
    return [
        SupportPoint.objects.filter(slug=facts["slug"]).first() or add_support_point(**facts)  # type: ignore[arg-type]
        for facts in SUPPORT_POINTS
    ]
