"""Attacks every release before it goes out, reading only what was rendered."""

from krukje.rules.auditor.audit import audit
from krukje.rules.auditor.comparison import disagreements
from krukje.rules.auditor.csv_sheet import read_csv
from krukje.rules.auditor.finding import Finding, How
from krukje.rules.auditor.frame import TooLarge
from krukje.rules.auditor.html_sheet import read_html
from krukje.rules.auditor.sheet import TOTAL, Axis, Sheet, Unreadable, label, sheet
from krukje.rules.auditor.view import Undecided

__all__ = [
    "TOTAL",
    "Axis",
    "Finding",
    "How",
    "Sheet",
    "TooLarge",
    "Undecided",
    "Unreadable",
    "audit",
    "disagreements",
    "label",
    "read_csv",
    "read_html",
    "sheet",
]
