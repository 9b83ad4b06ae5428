"""Is every article of law written as its law writes it? One law has one name, so that a reader can look it up."""

import re
from collections.abc import Iterator

from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import named
from krukje.inform.edition import FactText

PLAIN = r"\d+[a-z]?"  # 40a
COLON = r"\d+:\d+[a-z]?"  # 9:11
DOTTED = r"\d+(?:\.\d+)+[a-z]?"  # 2.44
# How each law numbers its articles. A law without a number here is only ever named as a whole.
ARTICLES = {
    "WPO": PLAIN,
    "WEC": PLAIN,
    "WVO 2020": DOTTED,
    "Leerplichtwet 1969": PLAIN,
    "AVG": PLAIN,
    "Awb": COLON,
    "BW": COLON,
    "WMS": PLAIN,
    "WGBH/CZ": PLAIN,
    "AWGB": PLAIN,
    "WEB": DOTTED,
    "Jeugdwet": DOTTED,
    "Wmo 2015": DOTTED,
    "Wet BIG": PLAIN,
    "Algemene termijnenwet": PLAIN,
    "Wet langdurige zorg": DOTTED,
    "Zorgverzekeringswet": PLAIN,
    "Wet arbeid en zorg": DOTTED,
    "Wet op de rechtsbijstand": PLAIN,
    "VN-verdrag handicap": PLAIN,
    "NVO beroepscode": PLAIN,
}
WHOLE = {
    "Wet verplichte meldcode huiselijk geweld en kindermishandeling",
    "Wet versterking positie ouders en leerlingen in het passend onderwijs",
    "Beleidsregel instemmen met afwijking verplichte aantal uren onderwijs",
    "Experiment onderwijszorgarrangementen",
    "Protocol Voorzieningen UWV 2021",
}
PAPER = re.compile(r"Kamerstuk \d{5}(?: nr\. \d+)?(?: \([^()]+\))?|Beleidsregel BWBR\d{7}")
LID = r"\d+[a-z]?"
TAIL = rf"(?: lid {LID}(?:(?:, {LID})* en {LID}| tot en met {LID})?)?(?: onder [a-z])?"
OLD_WVO = rf"vroeger WVO art\. {PLAIN}{TAIL}"
NOTE = rf"(?: \((?:{OLD_WVO}|openbare scholen)\))?"
# An old number that has no new one yet.
OLD_ONLY = re.compile(OLD_WVO)
FORGOTTEN_YEAR = re.compile(r"(?<!vroeger )\bWVO (?:art|hoofdstuk)")
# Exemption 5a is for families that travel with their work; not being fit for school is "5 onder a".
FIVE_A = re.compile(r"\b5a\b")
TRAVELS = re.compile(r"rondreiz|rondtrek|iets anders", re.I)


def laws_are_spelt_right(ground: Ground) -> Iterator[Complaint]:
    for fact in ground.edition.facts:
        for law in fact.law:
            if not is_spelt_right(law):
                yield Complaint(named("feit", fact.slug), f"‘{law}’ is niet hoe wij een wet schrijven.")


def old_numbers_say_so(ground: Ground) -> Iterator[Complaint]:
    for fact in ground.edition.facts:
        if FORGOTTEN_YEAR.search(_about(fact)):
            yield Complaint(named("feit", fact.slug), "schrijf ‘WVO 2020 art. …’, of ‘vroeger WVO art. …’.")


def five_a_is_for_who_travels(ground: Ground) -> Iterator[Complaint]:
    said = [(named("feit", fact.slug), _about(fact)) for fact in ground.edition.facts]
    said += [(piece.where, ground.shown(line)) for piece in ground.pieces for line in piece.text.splitlines()]
    for where, words in said:
        if FIVE_A.search(words) and not TRAVELS.search(words):
            yield Complaint(where, "5a is voor wie rondreist; niet naar school kunnen is ‘5 onder a’.")


def is_spelt_right(law: str) -> bool:
    """Say whether this is a law that we know, with its articles as that law numbers them."""
    if law in WHOLE or PAPER.fullmatch(law) or OLD_ONLY.fullmatch(law):
        return True
    for name, number in ARTICLES.items():
        if law == name:
            return True
        if law.startswith(f"{name} "):
            article = rf"art\. {number}{TAIL}"
            more = rf"(?: en (?:{article}|{number}{TAIL}))?"
            return bool(re.fullmatch(rf"(?:{article}{more}|hoofdstuk \d+){NOTE}", law.removeprefix(f"{name} ")))
    return False


def _about(fact: FactText) -> str:
    return " ".join((fact.claim, fact.value, *fact.law))


CHECKS: tuple[Check, ...] = (laws_are_spelt_right, old_numbers_say_so, five_a_is_for_who_travels)
