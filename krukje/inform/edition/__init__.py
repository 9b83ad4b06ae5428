"""The national set as it lies in the content folder: read whole, checked whole, or refused with reasons."""

from krukje.inform.edition.problems import BadContent, Problem
from krukje.inform.edition.reading import read_edition
from krukje.inform.edition.shapes import ContactText, FactText, MomentText, NationalSet, TopicText

__all__ = [
    "BadContent",
    "ContactText",
    "FactText",
    "MomentText",
    "NationalSet",
    "Problem",
    "TopicText",
    "read_edition",
]
