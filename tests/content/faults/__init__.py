"""Which faults must be seen? One for each thing that a check looks at."""

from tests.content.faults.about_facts import FACTS
from tests.content.faults.about_the_rest import JOURNEY, OTHERS
from tests.content.faults.about_topics import TOPICS
from tests.content.faults.about_translations import TRANSLATIONS
from tests.content.faults.about_words import LENGTHS, WORDS
from tests.content.faults.fault import Fault

FAULTS = [*FACTS, *TOPICS, *JOURNEY, *OTHERS, *WORDS, *LENGTHS, *TRANSLATIONS]

__all__ = ["FAULTS", "Fault"]
