"""How does a block in facts/*.yaml become a fact?"""

from krukje.inform.edition.files import Record
from krukje.inform.edition.problems import Finds
from krukje.inform.edition.shapes import FactText
from krukje.inform.edition.taking import Taker

CONFIDENCE = ("high", "medium", "low")
STATUS = ("checked", "unverified")


def fact_from(record: Record, found: Finds) -> FactText:
    take = Taker(record, found)
    fact = FactText(
        slug=take.slug("id"),
        claim=take.text("claim"),
        value=take.text("value"),
        number=take.amount_or_none("number"),
        unit=take.text_or_nothing("unit"),
        law=take.texts("law"),
        source=take.text("source"),
        source_date=take.text_or_nothing("source_date"),
        valid_from=take.day_or_none("valid_from"),
        valid_until=take.day_or_none("valid_until"),
        checked_on=take.day("checked_on"),
        next_check=take.day("next_check"),
        confidence=take.one_of("confidence", CONFIDENCE),
        status=take.one_of("status", STATUS),
    )
    take.nothing_else()
    if fact.next_check < fact.checked_on:
        take.wrong("next_check", "de volgende controle ligt voor de vorige.")
    if fact.status == "checked" and fact.confidence == "low":
        take.wrong("status", "een feit dat niet zeker is (confidence: low), kan niet ‘checked’ zijn.")
    return fact
