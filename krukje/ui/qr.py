"""How does an address become a picture that a phone can read?"""

import segno
from django.utils.safestring import SafeString, mark_safe


def qr_svg(text: str, *, title: str, scale: int = 4) -> SafeString:
    """Return a QR code as SVG with its quiet edge. Segno draws plain paths: nothing of the text is in it as text.

    The title is what a screen reader says; it must be our own words.
    """
    code = segno.make(text, error="m")
    width, height = code.symbol_size(scale=scale, border=2)
    # Segno gives a size or a view box. Both are needed: a picture made smaller must shrink, not lose an edge.
    drawing = code.svg_inline(scale=scale, border=2, title=title, omitsize=True)
    return mark_safe(drawing.replace("<svg ", f'<svg width="{width}" height="{height}" ', 1))
