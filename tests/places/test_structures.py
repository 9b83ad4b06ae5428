"""What does DUO's word for the kind of education mean to us?"""

import pytest

from krukje.places.models import Samenwerkingsverband, Sector
from krukje.places.structures import Register, read_structure

PO, VO = Samenwerkingsverband.Kind.PO, Samenwerkingsverband.Kind.VO


@pytest.mark.parametrize(
    ("word", "sector", "kinds", "register", "why"),
    [
        ("basisschool", Sector.PO, (PO,), Register.PRIMARY, "as in the geocoded list"),
        (" Speciaal  Basisonderwijs ", Sector.PO, (PO,), Register.SPECIAL, "written out, in any case"),
        ("SBAO", Sector.PO, (PO,), Register.SPECIAL, "a primary school by law, in the special list"),
        ("SO", Sector.SO, (PO,), Register.SPECIAL, "special education up to twelve"),
        ("VSO", Sector.SO, (VO,), Register.SPECIAL, "special education from twelve on"),
        ("(V)SO", Sector.SO, (PO, VO), Register.SPECIAL, "both under one roof"),
        ("VBO/MAVO/HAVO/VWO/PRO", Sector.VO, (VO,), Register.SECONDARY, "several kinds together"),
        ("PRO", Sector.VO, (VO,), Register.SECONDARY, "practical education"),
        ("BRUGJAAR", Sector.VO, (VO,), Register.SECONDARY, "the first years only"),
    ],
)
def test_a_word_is_understood(
    word: str, sector: Sector, kinds: tuple[Samenwerkingsverband.Kind, ...], register: Register, why: str
) -> None:
    structure = read_structure(word)

    assert structure is not None
    assert (structure.sector, structure.kinds, structure.register) == (sector, kinds, register)


@pytest.mark.parametrize("word", ["", "zwemles", "HAVO/zwemles", "/", "HAVO/"])
def test_another_word_is_not_guessed_at(word: str) -> None:
    assert read_structure(word) is None
