"""Does the guide send families to the right doors? Ways through it, each with the rule that makes it right."""

from collections.abc import Mapping

import pytest

from krukje.inform.checking import Ground
from krukje.inform.checking.guide import ways_through
from krukje.rules.guide import Advice, Guide, advise

pytestmark = pytest.mark.pure

DANGER = ("direct", "dood", "onveilig-thuis")
# Doors through which something starts that an onderwijsconsulent can't work beside.
PROCEDURES = ("klachtencommissie", "geschillencommissie", "bezwaar-tlv", "rechter")


@pytest.fixture(scope="module")
def guide(real: Ground) -> Guide:
    assert real.edition.guide
    return real.edition.guide.guide


def open_doors(advice: Advice) -> list[str]:
    return [found.door.contact for found in advice.open]


def closed_doors(advice: Advice) -> list[str]:
    return [found.door.contact for found in advice.closed]


@pytest.mark.parametrize(
    ("answers", "opened", "closed", "reason"),
    [
        ({}, ["steunpunt"], [], "who says nothing is still helped by a person"),
        ({"waar": "weigert"}, ["steunpunt", "onderwijsconsulenten", "geschillencommissie"], [], "refusing: WPO 43"),
        (
            {"waar": "weigert", "procedure": "ja"},
            ["steunpunt", "geschillencommissie"],
            ["onderwijsconsulenten"],
            "an onderwijsconsulent can't act while a legal procedure runs",
        ),
        ({"thuiszit": "lang"}, ["onderwijsconsulenten"], [], "at home for more than four weeks: their own rule"),
        (
            {"waar": "tlv"},
            ["bezwaar-tlv"],
            ["geschillencommissie"],
            "the GPO judges no TLV; objection at the SWV does",
        ),
        ({"waar": "plan", "gesprek": "ja"}, ["geschillencommissie", "onderwijsconsulenten"], [], "the OPP: WPO 43"),
        ({"situatie": "ziek"}, ["ziezon"], [], "chronic illness"),
        ({"situatie": "zwaar-eerst", "thuiszit": "lang"}, [], ["cce"], "CCE comes after other professionals"),
        ({"situatie": "zwaar-hulp", "thuiszit": "lang"}, ["cce"], [], "and then it comes"),
        (
            {"waar": "omgang"},
            ["vertrouwenspersoon", "klachtencommissie", "college-rechten-mens"],
            [],
            "how one is treated",
        ),
        ({"waar": "thuis", "thuiszit": "nee"}, ["clientondersteuner"], ["leerplichtambtenaar"], "no absence"),
        ({"gevaar": "dood"}, ["alarmnummer", "zelfmoordpreventie-113", "steunpunt"], [], "direct help first"),
        ({"gevaar": "onveilig-thuis"}, ["alarmnummer", "veilig-thuis", "gemeente-jeugdhulp"], [], "safety at home"),
    ],
)
def test_a_way_through_the_guide(
    guide: Guide, answers: Mapping[str, str], opened: list[str], closed: list[str], reason: str
) -> None:
    advice = advise(guide, answers)

    assert set(opened) <= set(open_doors(advice)), reason
    assert set(closed) <= set(closed_doors(advice)), reason


def test_on_every_way_whoever_may_be_in_danger_reads_a_number_to_call_first(guide: Guide) -> None:
    for answers in ways_through(guide):
        if answers.get("gevaar") in DANGER:
            assert open_doors(advise(guide, answers))[0] == "alarmnummer", answers


def test_on_every_way_a_running_procedure_closes_the_door_of_the_onderwijsconsulent(guide: Guide) -> None:
    for answers in ways_through(guide):
        if answers.get("procedure") == "ja":
            assert "onderwijsconsulenten" not in open_doors(advise(guide, answers)), answers


def test_on_every_way_whoever_may_start_a_procedure_is_warned_first(guide: Guide) -> None:
    for answers in ways_through(guide):
        for found in advise(guide, answers).open:
            if found.door.contact in PROCEDURES:
                assert any("onderwijsconsulent" in text for text in found.warnings), (found.door.contact, answers)


def test_on_every_way_a_closed_door_says_why(guide: Guide) -> None:
    for answers in ways_through(guide):
        assert all(found.because for found in advise(guide, answers).closed), answers
