"""How do we plant a fault? Each gives the same ground with one text changed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from krukje.inform.checking import Ground
from krukje.inform.edition import Kind, TermText, TranslationText
from krukje.inform.edition.versions import versions_of
from krukje.rules.guide import Door

Plant = Callable[[Ground], Ground]
Slugged = TypeVar("Slugged")


def _changed(texts: tuple[Slugged, ...], slug: str, changes: dict[str, Any]) -> tuple[Slugged, ...]:
    """Change one text; a plain function as a value is asked for the new one, given the old."""
    assert any(text.slug == slug for text in texts), f"{slug} is not there"  # type: ignore[attr-defined]
    return tuple(_with(text, changes) if text.slug == slug else text for text in texts)  # type: ignore[attr-defined]


def _with(text: Any, changes: dict[str, Any]) -> Any:
    values = {key: new(getattr(text, key)) if callable(new) else new for key, new in changes.items()}
    assert all(getattr(text, key) != value for key, value in values.items()), "nothing was changed"
    return replace(text, **values)


def edition(**changes: Any) -> Plant:
    return lambda ground: Ground(_with(ground.edition, changes), ground.agreed, ground.today)


def agreed(**changes: Any) -> Plant:
    return lambda ground: Ground(ground.edition, _with(ground.agreed, changes), ground.today)


def topic(slug: str = "opp", /, **changes: Any) -> Plant:
    return edition(topics=lambda texts: _changed(texts, slug, changes))


def moment(slug: str = "school-zoeken", /, **changes: Any) -> Plant:
    return edition(moments=lambda texts: _changed(texts, slug, changes))


def step(slug: str = "plan", /, **changes: Any) -> Plant:
    return edition(steps=lambda texts: _changed(texts, slug, changes))


def rights(slug: str = "ouder", /, **changes: Any) -> Plant:
    return edition(rights=lambda texts: _changed(texts, slug, changes))


def right(**changes: Any) -> Plant:
    return rights(items=lambda items: (_with(items[0], changes), *items[1:]))


def fact(slug: str = "opp-termijn", /, **changes: Any) -> Plant:
    return edition(facts=lambda texts: _changed(texts, slug, changes))


def contact(slug: str = "loket", /, **changes: Any) -> Plant:
    return edition(contacts=lambda texts: _changed(texts, slug, changes))


def term(*meanings: str) -> Plant:
    """Explain a word that nobody ever wrote, once for each meaning."""
    terms = tuple(
        TermText(
            slug=f"verzonnen-{nr}",
            word="Verzonnenwoord",
            forms=(),
            also=(),
            regional=(),
            meaning=meaning,
            facts=(),
            topics=(),
        )
        for nr, meaning in enumerate(meanings)
    )
    return edition(terms=lambda texts: (*texts, *terms))


def door(slug: str, /, **changes: Any) -> Plant:
    def change(text: Any) -> Any:
        doors = tuple(_with(one, changes) if one.contact == slug else one for one in text.guide.doors)
        return replace(text, guide=replace(text.guide, doors=doors))

    return edition(guide=change)


def doors(change: Callable[[tuple[Door, ...]], tuple[Door, ...]]) -> Plant:
    return edition(guide=lambda text: replace(text, guide=replace(text.guide, doors=change(text.guide.doors))))


def translation(**changes: Any) -> Plant:
    """Put a copy of the Dutch text in the place of an English one, with something changed."""

    def plant(ground: Ground) -> Ground:
        dutch = next(text for text in ground.edition.topics if text.slug == "opp")
        copy = TranslationText(
            lang="en",
            kind=Kind.TOPIC,
            slug=dutch.slug,
            title=dutch.title,
            summary=dutch.summary,
            say=dutch.say,
            body=dutch.body,
            facts=dutch.facts,
            of=versions_of(ground.edition)[Kind.TOPIC, dutch.slug],
            translated_on=ground.today,
            more={},
        )
        others = (text for text in ground.edition.translations if (text.lang, text.slug) != ("en", "opp"))
        return edition(translations=(*others, _with(copy, changes)))(ground)

    return plant


def added(words: str) -> Callable[[str], str]:
    """Say something more, in a paragraph of its own."""
    return lambda body: f"{body}\n\n{words}\n"


def swapped(old: str, new: str) -> Callable[[str], str]:
    def swap(body: str) -> str:
        assert old in body, f"{old!r} is not there"
        return body.replace(old, new, 1)

    return swap
