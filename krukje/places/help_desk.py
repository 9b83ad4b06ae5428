"""Whom can a family call when no support point on this site serves them?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpDesk:
    name: str
    phone: str
    site: str
    source: str


NATIONAL = HelpDesk(
    name="Ouders & Onderwijs",
    phone="088 605 01 01",
    site="https://www.oudersonderwijs.nl/",
    # Not read at the help desk itself: call it before the first real family does.
    source="law-facts.md section 17: 088-6050101, from the guideline for support points (OCW, October 2021)",
)
