"""Protects small counts: which cells of a table may be printed, and proof that the rest stays hidden."""

from krukje.rules.disclosure.dimension import TOTAL, BadHierarchy, Dimension
from krukje.rules.disclosure.percentages import percentage
from krukje.rules.disclosure.protect import CannotProtect, protect
from krukje.rules.disclosure.protected import Cost, NotProven, ProtectedTable
from krukje.rules.disclosure.release import Release

__all__ = [
    "TOTAL",
    "BadHierarchy",
    "CannotProtect",
    "Cost",
    "Dimension",
    "NotProven",
    "ProtectedTable",
    "Release",
    "percentage",
    "protect",
]
