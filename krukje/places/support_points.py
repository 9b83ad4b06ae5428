"""What an administrator of the site can do to support points. One verb, one function, one transaction."""

import re
from collections.abc import Collection
from typing import cast

from django.db import models, transaction
from django.utils.translation import gettext as _

from krukje.places.models import RESERVED_SLUGS, Samenwerkingsverband, SupportPoint

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+", re.ASCII)
PHONE = re.compile(r"\+?\d[\d ()-]{2,}", re.ASCII)


class CannotAdd(Exception):
    """These facts do not make a support point. `reasons` says in Dutch what is wrong with each."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


@transaction.atomic
def add_support_point(
    *, slug: str, name: str, region: str, phone: str, hours: str, codes: Collection[str], host: str = ""
) -> SupportPoint:
    """Add a support point that serves these samenwerkingsverbanden.

    :raises CannotAdd: with everything that is wrong, all at once.
    """
    host = host.strip().lower()
    codes = {code.strip().upper() for code in codes}
    texts = {"name": name.strip(), "region": region.strip(), "phone": phone.strip(), "opening_hours": hours.strip()}
    served = Samenwerkingsverband.objects.filter(code__in=codes)
    reasons = [
        *wrong_slug(slug),
        *wrong_host(host),
        *wrong_texts(texts),
        *wrong_codes(codes, {region.code for region in served}),
    ]
    if reasons:
        raise CannotAdd(reasons)
    support_point = SupportPoint.objects.create(slug=slug, host=host or None, **texts)
    support_point.samenwerkingsverbanden.set(served)
    return support_point


def wrong_slug(slug: str) -> list[str]:
    most = longest("slug")
    if not SLUG.fullmatch(slug) or len(slug) > most:
        return [
            _("Het adres ‘%(slug)s’ kan niet: gebruik hoogstens %(most)d kleine letters, cijfers en streepjes.")
            % {"slug": slug, "most": most}
        ]
    if slug in RESERVED_SLUGS:
        return [_("Het adres ‘%(slug)s’ gebruikt de site zelf al. Kies een ander.") % {"slug": slug}]
    if SupportPoint.objects.filter(slug=slug).exists():
        return [_("Er is al een steunpunt met het adres ‘%(slug)s’.") % {"slug": slug}]
    return []


def wrong_host(host: str) -> list[str]:
    if not host:
        return []
    if not HOST.fullmatch(host) or len(host) > longest("host"):
        return [_("De naam ‘%(host)s’ kan niet: geef alleen de naam, zoals steunpunt.example.nl.") % {"host": host}]
    if SupportPoint.objects.filter(host=host).exists():
        return [_("De naam ‘%(host)s’ hoort al bij een ander steunpunt.") % {"host": host}]
    return []


def wrong_texts(texts: dict[str, str]) -> list[str]:
    called = {"name": _("naam"), "region": _("regio"), "phone": _("telefoon"), "opening_hours": _("openingstijden")}
    reasons = []
    for field, text in texts.items():
        most = longest(field)
        if not text:
            reasons.append(_("Vul de %(what)s in.") % {"what": called[field]})
        elif len(text) > most:
            reasons.append(
                _("De %(what)s is te lang: hoogstens %(most)d tekens.") % {"what": called[field], "most": most}
            )
    if texts["phone"] and not PHONE.fullmatch(texts["phone"]):
        reasons.append(_("‘%(phone)s’ lijkt niet op een telefoonnummer.") % {"phone": texts["phone"]})
    return reasons


def wrong_codes(codes: Collection[str], known: Collection[str]) -> list[str]:
    if not codes:
        return [_("Noem minstens één samenwerkingsverband, bijvoorbeeld PO1234.")]
    return [
        _("Samenwerkingsverband ‘%(code)s’ kennen wij niet. Zijn de postcodes al ingelezen (import_postcodes)?")
        % {"code": code}
        for code in sorted(set(codes) - set(known))
    ]


def longest(field: str) -> int:
    return cast("models.CharField[str, str]", SupportPoint._meta.get_field(field)).max_length or 0
