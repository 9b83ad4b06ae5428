"""The code as something to keep: a picture to scan, and a page to save."""

import segno
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from krukje.places.tenant import TenantRequest
from krukje.vault import Code


def address_with(request: TenantRequest, code: Code) -> str:
    """Return the address of the entrance with the code behind `#`: browsers never send that part to anybody."""
    entrance: HttpRequest = request
    path = reverse("support:enter", args=[request.support_point.slug])
    return f"{entrance.build_absolute_uri(path)}#{code.shown}"


def qr(request: TenantRequest, code: Code) -> SafeString:
    drawing = segno.make(address_with(request, code), error="m")
    # Segno draws plain paths: nothing a visitor typed is in it.
    return mark_safe(drawing.svg_inline(scale=4, border=2, title="QR-code met het adres en uw code"))


def download(request: TenantRequest, code: Code) -> HttpResponse:
    """Return a small page with the code, to save under a name that tells nobody what it is."""
    context = {
        "code": code.shown,
        "qr": qr(request, code),
        "address": address_with(request, code).split("#")[0],
        "support_point": request.support_point,
    }
    page = render_to_string("support/code_to_keep.html", context)
    return HttpResponse(page, headers={"Content-Disposition": 'attachment; filename="bewaren.html"'})
