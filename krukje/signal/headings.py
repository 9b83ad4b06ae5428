"""Which rows and columns does a quarter's table have, before anything is hidden?

Every topic of the site is a row, whether somebody asked about it or not: a row that only stands there when
somebody did would itself tell that it is not zero.
"""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from krukje.places.models import Sector
from krukje.rules.disclosure import TOTAL
from krukje.signal.models import UNSORTED
from krukje.signal.tables import SUM, Heading

GROUP = "groep:"


def sector_headings() -> tuple[Heading, ...]:
    return tuple(Heading(sector.value, TOTAL, str(sector.label).capitalize()) for sector in Sector)


def unsorted() -> Heading:
    return Heading(UNSORTED, TOTAL, _("Nog niet ingedeeld"))


def topic_headings(titles: Mapping[str, str]) -> tuple[Heading, ...]:
    """Return a row for every topic, and last what nobody has sorted yet."""
    return told_apart((*(Heading(topic, TOTAL, title) for topic, title in titles.items()), unsorted()))


def grouped_headings(titles: Mapping[str, str], groups: Mapping[str, str]) -> tuple[Heading, ...]:
    """Return groups with their topics below them: something to fall back on where topics are too small.

    A group of one topic would say the same as its topic, so it gets no row.
    """
    together: dict[str, list[str]] = {}
    for topic in titles:
        together.setdefault(groups.get(topic, ""), []).append(topic)
    found: list[Heading] = []
    alone: list[Heading] = []
    for group, members in together.items():
        if not group or len(members) == 1:
            alone += [Heading(topic, TOTAL, titles[topic]) for topic in members]
            continue
        parent = f"{GROUP}{group}"
        found.append(Heading(parent, TOTAL, _("%(group)s (alles bij elkaar)") % {"group": group}))
        found += [Heading(topic, parent, titles[topic]) for topic in members]
    return told_apart((*found, *alone, unsorted()))


def topic_headings_again(before: tuple[Heading, ...], titles: Mapping[str, str]) -> tuple[Heading, ...]:
    """Return the headings of an earlier release, with topics that are new since then.

    New ones stand directly under the total: in a group they would change what its row meant before.
    """
    known = {heading.code for heading in before}
    new = [Heading(topic, TOTAL, title) for topic, title in titles.items() if topic not in known]
    return told_apart((*before, *new))


def told_apart(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """Give each heading words of its own: two rows with one name can't be audited, nor understood."""
    seen, found = {SUM.label.lower(), TOTAL.lower()}, []
    for heading in headings:
        label = " ".join(heading.label.split())
        if label.lower() in seen:
            label = f"{label} ({heading.code.removeprefix(GROUP)})"
        seen.add(label.lower())
        found.append(Heading(heading.code, heading.parent, label))
    return tuple(found)
