"""What may other rooms know of the words? Slugs and titles, as plain values. Only crossings asks."""

from datetime import date

from krukje.inform.listed import AS_LINK, every_moment
from krukje.inform.models import Fact, Rights, Step, Topic
from krukje.inform.translated import in_readers_language


def topic_choices() -> list[tuple[str, str]]:
    """Return (slug, title) of every topic of the newest edition, by its Dutch title."""
    topics = in_readers_language(Topic.objects.only(*AS_LINK).order_by("title"))
    return [(topic.slug, topic.title) for topic in topics]


def moment_choices() -> list[tuple[str, str]]:
    """Return (number, title) of the moments of the journey, in their order."""
    return [(str(moment.nr), moment.title) for moment in every_moment()]


def texts_to_review(*, today: date) -> int:
    """Return how many facts and texts are past their check date."""
    return sum(model.objects.filter(next_check__lt=today).count() for model in (Fact, Topic, Step, Rights))
