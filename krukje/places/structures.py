"""Which kind of education does a school give, by DUO's own word for it (ONDERWIJSSTRUCTUUR)?"""

from dataclasses import dataclass
from enum import Enum

from krukje.places.models import Samenwerkingsverband, Sector

Kind = Samenwerkingsverband.Kind


class Register(Enum):
    """DUO publishes one list for each of these. A file says nothing about schools in another list."""

    PRIMARY = "basisonderwijs"
    SPECIAL = "speciaal (basis)onderwijs"
    SECONDARY = "voortgezet onderwijs"


@dataclass(frozen=True, slots=True)
class Structure:
    """The sector of a school, the kinds of samenwerkingsverband it takes part in, and the list it stands in."""

    sector: Sector
    kinds: tuple[Samenwerkingsverband.Kind, ...]
    register: Register


PRIMARY = Structure(Sector.PO, (Kind.PO,), Register.PRIMARY)
# A school for special primary education (sbao) is a primary school by law (WPO), though DUO lists it elsewhere.
SPECIAL_PRIMARY = Structure(Sector.PO, (Kind.PO,), Register.SPECIAL)
SPECIAL = Structure(Sector.SO, (Kind.PO,), Register.SPECIAL)
SPECIAL_SECONDARY = Structure(Sector.SO, (Kind.VO,), Register.SPECIAL)
SPECIAL_BOTH = Structure(Sector.SO, (Kind.PO, Kind.VO), Register.SPECIAL)
SECONDARY = Structure(Sector.VO, (Kind.VO,), Register.SECONDARY)

WORDS = {
    "BASISSCHOOL": PRIMARY,
    "BASISONDERWIJS": PRIMARY,
    "BAO": PRIMARY,
    "BO": PRIMARY,
    "SPECIAAL BASISONDERWIJS": SPECIAL_PRIMARY,
    "SBAO": SPECIAL_PRIMARY,
    "SBO": SPECIAL_PRIMARY,
    "SPECIAAL ONDERWIJS": SPECIAL,
    "SO": SPECIAL,
    "VOORTGEZET SPECIAAL ONDERWIJS": SPECIAL_SECONDARY,
    "VSO": SPECIAL_SECONDARY,
    "(VOORTGEZET) SPECIAAL ONDERWIJS": SPECIAL_BOTH,
    "(V)SO": SPECIAL_BOTH,
    "SO/VSO": SPECIAL_BOTH,
}
SECONDARY_WORDS = frozenset(
    {"VBO", "VMBO", "MAVO", "HAVO", "VWO", "ATHENEUM", "GYMNASIUM", "PRO", "LWOO", "BRUGJAAR"}
)


def read_structure(text: str) -> Structure | None:
    """Return what DUO's word means, or None if we do not know the word."""
    word = " ".join(text.upper().split())
    if word in WORDS:
        return WORDS[word]
    parts = {part.strip() for part in word.split("/")}
    return SECONDARY if parts <= SECONDARY_WORDS else None
