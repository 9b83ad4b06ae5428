"""How do we say a quarter, and what was hidden, in plain Dutch?"""

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from krukje.rules.quarters import Quarter
from krukje.signal.tables import SECTOR, TOPIC, PublicTable
from krukje.ui.templatetags.dutch import in_dutch


def months(quarter: Quarter) -> str:
    """Return the months of a quarter, such as: juli, augustus en september 2026."""
    names = {
        1: _("januari, februari en maart %(year)s"),
        2: _("april, mei en juni %(year)s"),
        3: _("juli, augustus en september %(year)s"),
        4: _("oktober, november en december %(year)s"),
    }
    return names[quarter.number] % {"year": quarter.year}


def what_is_hidden(table: PublicTable) -> list[str]:
    """Return sentences about everything that a reader does not see: marks, merged rows, rows left out."""
    said = []
    if table.hidden:
        count = {"hidden": table.hidden, "all": table.shown_cells}
        said.append(
            ngettext(
                "Eén van de %(all)s aantallen in de tabel is verborgen.",
                "%(hidden)s van de %(all)s aantallen in de tabel zijn verborgen.",
                table.hidden,
            )
            % count
        )
    else:
        said.append(_("In deze tabel hoefden wij niets te verbergen."))
    said += merged(table)
    if table.silent_topics:
        names = "; ".join(heading.label for heading in table.silent_topics)
        said.append(with_names(_("Over deze onderwerpen kwam geen vraag binnen: %(names)s."), names))
    if table.silent_sectors:
        names = "; ".join(heading.label.lower() for heading in table.silent_sectors)
        said.append(with_names(_("Uit deze soorten school kwam geen vraag binnen: %(names)s."), names))
    return said


def with_names(sentence: str, names: str) -> str:
    """Put the names in: a table keeps the Dutch words it was published with."""
    return format_html(sentence % {"names": "{}"}, in_dutch(names))


def merged(table: PublicTable) -> list[str]:
    said = []
    if TOPIC in table.coarsened:
        said.append(
            _("Per onderwerp was te veel te herkennen. Daarom staan onderwerpen hier in groepen bij elkaar.")
            if table.topics
            else _("Per onderwerp was te veel te herkennen. Daarom staan hier alle onderwerpen bij elkaar.")
        )
    if SECTOR in table.coarsened:
        said.append(
            _("Per soort school was te veel te herkennen. Daarom staan hier alle soorten school bij elkaar.")
        )
    return said
