"""What does an entry say in plain words? For the logbook's page and for the family that asks who looked."""

from django.utils.translation import gettext_lazy as _

from krukje.audit.logbook import FAMILY, SYSTEM

WORDS = {
    "case.ask": _("stelde een vraag"),
    "case.enter": _("opende de vraag met de code"),
    "case.open": _("opende de vraag"),
    "case.write": _("schreef een bericht"),
    "case.answer": _("schreef een antwoord"),
    "case.contact": _("legde een contact vast"),
    "case.plan": _("koos een volgende stap"),
    "case.grant": _("gaf een collega toegang"),
    "case.revoke": _("trok de toegang van een collega in"),
    "case.close": _("sloot de vraag af"),
    "case.new_code": _("maakte een nieuwe code"),
    "case.warn": _("kondigde het wissen aan"),
    "case.erase": _("wiste de vraag"),
    "people.invite": _("nodigde iemand uit"),
    "people.accept": _("koos een wachtwoord en kreeg een sleutel"),
    "people.join": _("kwam erbij met een bestaand account"),
    "recovery.with": _("koos voor een herstelsleutel"),
    "recovery.without": _("koos ervoor geen herstelsleutel te maken"),
    "edition.load": _("publiceerde een nieuwe uitgave van de teksten"),
    "words.add": _("voegde een zoekwoord toe"),
    "words.remove": _("haalde een zoekwoord weg"),
    "support_point.add": _("maakte het steunpunt aan"),
    "report.count": _("telde de vragen van een kwartaal"),
    "report.publish": _("publiceerde een rapport"),
    "report.refuse": _("hield een rapport tegen"),
    "report.reply": _("antwoordde op een rapport"),
}

# Who acted when it was no colleague. A colleague has a name.
NAMELESS = {FAMILY: _("gezin"), SYSTEM: _("systeem")}


def in_words(what: str) -> str:
    """Return the words for an act; an act without words shows its code rather than nothing."""
    return str(WORDS.get(what, what))


def by_whom(who: str) -> str:
    return str(NAMELESS.get(who, who))
