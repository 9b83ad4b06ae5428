"""What may other rooms know of the words? Slugs and titles, as plain values. Only crossings asks."""

from datetime import date

from krukje.inform.models import Fact, Moment, Topic


def topic_choices() -> list[tuple[str, str]]:
    """Return (slug, title) of every topic of the newest edition, by title."""
    return list(Topic.objects.order_by("title").values_list("slug", "title"))


def moment_choices() -> list[tuple[str, str]]:
    """Return (number, title) of the moments of the journey, in their order."""
    return [(str(nr), title) for nr, title in Moment.objects.order_by("nr").values_list("nr", "title")]


def texts_to_review(*, today: date) -> int:
    """Return how many facts and texts are past their check date."""
    facts = Fact.objects.filter(next_check__lt=today).count()
    return facts + Topic.objects.filter(next_check__lt=today).count()
