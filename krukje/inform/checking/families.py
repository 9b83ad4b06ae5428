"""Do we know how families say it themselves, in every language?"""

from collections.abc import Iterator, Sequence

from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import named
from krukje.inform.edition import MomentText, RightsText, StepText, TopicText
from krukje.inform.edition.taking import LANGUAGES

FEWEST_OF_TOPIC = 8
FEWEST_OF_OTHERS = 6
FEWEST_IN_LANGUAGE = 2

Searched = TopicText | MomentText | StepText | RightsText


def families_are_heard(ground: Ground) -> Iterator[Complaint]:
    edition = ground.edition
    yield from _heard("onderwerp", edition.topics, FEWEST_OF_TOPIC)
    yield from _heard("moment", edition.moments, FEWEST_OF_OTHERS)
    yield from _heard("stap", edition.steps, FEWEST_OF_OTHERS)
    yield from _heard("rechten", edition.rights, FEWEST_OF_OTHERS)


def _heard(kind: str, texts: Sequence[Searched], fewest: int) -> Iterator[Complaint]:
    for text in texts:
        where = named(kind, text.slug)
        if len(text.families_say) < fewest:
            yield Complaint(where, f"bij ‘families_say’ horen minstens {fewest} verschillende zinnen.")
        for lang in LANGUAGES:
            if len(text.families_say_in.get(lang, ())) < FEWEST_IN_LANGUAGE:
                yield Complaint(where, f"‘families_say_in’ heeft {FEWEST_IN_LANGUAGE} of meer zinnen voor {lang}.")


CHECKS: tuple[Check, ...] = (families_are_heard,)
