"""To whom do we say `je`? To a pupil; and a form then has other words for what it asks."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from krukje.rules.voice import Voice
from krukje.support.models import Asker
from krukje.ui.forms import CalmForm

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def voice_to(asker: str) -> Voice:
    return Voice.JE if asker == Asker.PUPIL else Voice.U


class Words(NamedTuple):
    """What a field says: what it asks, a hint, and what is said when it is left open."""

    label: "StrOrPromise"
    hint: "StrOrPromise" = ""
    missing: "StrOrPromise" = ""


class VoicedForm(CalmForm):
    """A form that says `u`, or `je` in the words that stand below its fields."""

    # The template it is asked on.
    page: ClassVar[str]
    in_je: ClassVar[Mapping[str, Words]] = {}

    def __init__(self, *args: Any, voice: Voice = Voice.U, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, words in self.in_je.items() if voice.is_je else ():
            field = self.fields[name]
            field.label, field.help_text = words.label, words.hint
            if words.missing:
                field.error_messages["required"] = words.missing
