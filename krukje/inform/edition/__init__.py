"""The national set as it lies in the content folder: read whole, checked whole, or refused with reasons."""

from krukje.inform.edition.problems import BadContent, Problem
from krukje.inform.edition.reading import read_edition
from krukje.inform.edition.shapes import (
    ContactText,
    FactText,
    GuideText,
    Kind,
    MeaningText,
    MomentText,
    NationalSet,
    RightsText,
    StepText,
    TermText,
    TopicText,
    TranslationText,
)

__all__ = [
    "BadContent",
    "ContactText",
    "FactText",
    "GuideText",
    "Kind",
    "MeaningText",
    "MomentText",
    "NationalSet",
    "Problem",
    "RightsText",
    "StepText",
    "TermText",
    "TopicText",
    "TranslationText",
    "read_edition",
]
