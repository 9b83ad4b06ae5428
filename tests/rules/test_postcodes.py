"""Are postcodes and names read as people and registers write them?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krukje.rules.folding import fold
from krukje.rules.postcodes import is_meant_as_postcode, read_area, read_postcode


@pytest.mark.parametrize(
    ("text", "postcode", "why"),
    [
        ("8951AA", "8951AA", "as DUO writes it now"),
        ("8951 aa", "8951AA", "as DUO wrote it before"),
        ("8951", None, "a register needs the letters"),
        ("0951AA", None, "no postcode begins with a zero"),
        ("8951AA Voorbeeldstad", None, "a register has the place in its own column"),
        ("٨٩٥١AA", None, "digits of another script"),
        ("", None, "nothing"),
    ],
)
def test_a_register_writes_a_whole_postcode(text: str, postcode: str | None, why: str) -> None:
    assert read_postcode(text) == postcode


@given(st.integers(min_value=1000, max_value=9999), st.from_regex(r"[ ]{0,2}[A-Za-z]{2}", fullmatch=True))
def test_every_postcode_lies_in_the_area_of_its_digits(digits: int, letters: str) -> None:
    assert read_area(f"{digits}{letters}") == str(digits)


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=4))
def test_letters_alone_are_never_a_postcode(text: str) -> None:
    assert read_area(text) is None
    assert not is_meant_as_postcode(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("'t Kofschip", "t kofschip"),
        ("Sint-Jan's", "sint jans"),
        ("École Émile", "ecole emile"),
        ("Straße & Œuvre", "strasse oeuvre"),
        ("  De   Ĳssel ", "de ijssel"),
        ("!?", ""),
    ],
)
def test_names_are_compared_without_capitals_accents_and_signs(text: str, folded: str) -> None:
    assert fold(text) == folded
