"""How does a page become a PDF that can be read by eye and by ear (PDF/UA-1)? The only file that knows WeasyPrint.

Imported when the first PDF is asked for: it takes half a second, and libraries of the system that may be missing
(`krukje.ui.paper.missing_libraries`).
"""

from functools import cache

from django.contrib.staticfiles import finders
from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher

# A page asks for nothing from elsewhere, and could not: a picture stands in the page or in its stylesheet.
NOTHING_FROM_OUTSIDE = URLFetcher(allowed_protocols={"data"})

# With a tanween between lam and alef, WeasyPrint 70 forgets which letters their ligature stands for, and who
# listens or searches misses them. After the alef it is as right.
BETWEEN, AFTER = "\u0644\u064b\u0627", "\u0644\u0627\u064b"


def press(page: str, address: str) -> bytes:
    """Return the page as a tagged PDF. Its links lead on from this address."""
    source = HTML(string=page.replace(BETWEEN, AFTER), base_url=address, url_fetcher=NOTHING_FROM_OUTSIDE)
    document = source.render(stylesheets=[stylesheet()])
    # Our templates break lines in a title; a reader's window shows them.
    document.metadata.title = " ".join(document.metadata.title.split())
    pdf: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    return pdf


@cache
def stylesheet() -> CSS:
    return CSS(filename=finders.find("ui/paper.css"), url_fetcher=NOTHING_FROM_OUTSIDE)
