"""Do we say `u` or `je`? Grown-ups are `u`, pupils are `je`.

Source strings are Dutch, and Dutch has two words for you. Where that makes another sentence, both sentences stand
side by side, so that whoever changes one sees the other, and a translator gets both.
"""

from enum import StrEnum
from typing import TypeVar

Said = TypeVar("Said")


class Voice(StrEnum):
    U = "u"
    JE = "je"

    @property
    def is_je(self) -> bool:
        return self is Voice.JE


def said(voice: Voice, *, u: Said, je: Said) -> Said:
    return je if voice.is_je else u
