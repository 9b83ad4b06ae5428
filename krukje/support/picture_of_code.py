"""The code as something to keep: a picture to scan, and a page to save."""

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krukje.places.tenant import TenantRequest
from krukje.support.family import entrance
from krukje.ui.qr import qr_svg
from krukje.vault import Code


def address_with(request: TenantRequest, code: Code) -> str:
    """Return the address of the entrance with the code behind `#`: browsers never send that part to anybody."""
    return f"{request.build_absolute_uri(entrance(request))}#{code.shown}"


def qr(request: TenantRequest, code: Code) -> SafeString:
    return qr_svg(address_with(request, code), title=_("QR-code met het adres en de code"))


def download(request: TenantRequest, code: Code) -> HttpResponse:
    """Return a small page with the code, to save under a name that tells nobody what it is."""
    context = {
        "code": code.shown,
        "qr": qr(request, code),
        "address": address_with(request, code).split("#")[0],
        "support_point": request.support_point,
        "voice": request.voice,
    }
    page = render_to_string("support/code_to_keep.html", context)
    return HttpResponse(page, headers={"Content-Disposition": 'attachment; filename="bewaren.html"'})
