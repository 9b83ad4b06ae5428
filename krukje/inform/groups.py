"""Under which heading does a topic stand? The editors' group names, in the order of a family's way."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from krukje.inform.models import Topic

HEADINGS: dict[str, Promise] = {
    "school kiezen": _("Een school kiezen en aanmelden"),
    "stelsel": _("Zo zit het in elkaar"),
    "plan": _("Het plan van school"),
    "samenwerken": _("Samen met school"),
    "naar school": _("Wel of niet naar school"),
    "conflict": _("Als u het niet eens bent"),
    "privacy": _("Het dossier en privacy"),
    "veiligheid": _("Veilig op school"),
    "hulp": _("Wie kan helpen"),
    "zorg en onderwijs": _("Zorg en school"),
    "situaties": _("Wat er speelt bij uw kind"),
    "geld": _("Geld"),
    "gezin": _("Uw gezin"),
    "jongeren": _("Voor jou, als leerling"),
    "voor school": _("Voor mensen die op school werken"),
}


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    topics: list[Topic]


def grouped(topics: Iterable[Topic]) -> list[Group]:
    """Return the topics under their headings; a group without a heading of ours stands last, under its own name."""
    by_group: dict[str, list[Topic]] = {name: [] for name in HEADINGS}
    for topic in topics:
        by_group.setdefault(topic.group, []).append(topic)
    return [
        Group(heading=str(HEADINGS.get(name, name.capitalize())), topics=members)
        for name, members in by_group.items()
        if members
    ]
