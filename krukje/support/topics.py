"""Which topics and moments can a case be about? A crossing knows; this room only asks."""

from collections.abc import Callable

Choices = list[tuple[str, str]]


def _nothing() -> Choices:
    return []


_sources: dict[str, Callable[[], Choices]] = {"topics": _nothing, "moments": _nothing}


def provide(*, topics: Callable[[], Choices], moments: Callable[[], Choices]) -> None:
    """Connect the sources. Called once, when the site starts, by the crossing `topics_to_cases`."""
    _sources.update(topics=topics, moments=moments)


def topic_choices() -> Choices:
    return _sources["topics"]()


def moment_choices() -> Choices:
    return _sources["moments"]()
