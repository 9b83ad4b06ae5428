"""Is an article of law written as its law numbers it?"""

import pytest

from krukje.inform.checking.laws import is_spelt_right

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "law",
    [
        "WPO art. 40a",
        "WPO art. 18a lid 11 tot en met 14",
        "WEC art. 40 lid 10 en 12",
        "WPO art. 18a lid 8 onder f",
        "WVO 2020 art. 2.44",
        "WVO 2020 hoofdstuk 8 (vroeger WVO art. 27 lid 2a)",
        "vroeger WVO art. 6g lid 7",
        "Leerplichtwet 1969 art. 11 onder g en art. 14",
        "Leerplichtwet 1969 art. 21 en 21a",
        "AVG art. 15",
        "Awb art. 9:11",
        "Awb art. 2:1 (openbare scholen)",
        "BW art. 1:251 lid 2",
        "WMS art. 4a",
        "WGBH/CZ art. 2 en 5b",
        "WEB",
        "Jeugdwet art. 2.6",
        "Wmo 2015 art. 1.1.1",
        "Wet BIG",
        "Algemene termijnenwet art. 1",
        "Kamerstuk 36443 nr. 3",
    ],
)
def test_a_law_is_known_by_its_own_numbers(law: str) -> None:
    assert is_spelt_right(law)


@pytest.mark.parametrize(
    ("law", "why"),
    [
        ("WPO artikel 40a", "we write art."),
        ("WPO art 40a", "with a full stop"),
        ("WPO 40a", "an article has a name"),
        ("WPO art. 40 A", "letters are small and stand close"),
        ("WPO art. 40:2", "numbered as the Awb is"),
        ("WVO art. 26", "the old law"),
        ("WVO 2020 art. 26", "an old number under a new name"),
        ("Awb art. 9.11", "a full stop for a colon"),
        ("Leerplichtwet art. 5", "half a name"),
        ("Leerplicht 1969 art. 5", "another name"),
        ("BW art. 251", "which book?"),
        ("AVG, art. 15", "a comma"),
        ("wpo art. 4", "small letters"),
        ("Wet medezeggenschap op scholen art. 4a", "one law, one name: WMS"),
        ("WPO art. 40 lid", "which one?"),
        ("WPO art. 40 (denk ik)", "a note that is none of ours"),
    ],
)
def test_another_spelling_is_seen(law: str, why: str) -> None:
    assert not is_spelt_right(law), why
