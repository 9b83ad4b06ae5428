"""What is a planted fault? The check that must see it, how it is planted, and what must be said."""

from dataclasses import dataclass

from krukje.inform.checking import Check
from tests.content.planting import Plant


@dataclass(frozen=True)
class Fault:
    check: Check
    name: str
    plant: Plant
    said: str
