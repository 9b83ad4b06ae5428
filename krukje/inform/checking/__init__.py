"""Is the national set whole, true to its facts and kind to its readers? What `manage.py check_content` proves."""

from krukje.inform.checking.agreed import AgreedSet, read_agreed
from krukje.inform.checking.checks import CHECKS, check_set
from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground

__all__ = ["CHECKS", "AgreedSet", "Check", "Complaint", "Ground", "check_set", "read_agreed"]
