"""What does a PDF hold, for who looks and for who listens? Read back with pypdf."""

import io
import os
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from krukje.ui.paper import missing_libraries

# Where everything is required, what is missing fails instead.
needs_press = pytest.mark.skipif(
    bool(missing_libraries()) and os.environ.get("REQUIRE_ALL") != "1",
    reason="geen pango: make paper",
)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def root_of(pdf: bytes) -> Any:
    return read(pdf).trailer["/Root"]


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(pdf).pages).split())


def links_of(pdf: bytes) -> list[str]:
    """Return the addresses that can be clicked."""
    return [
        str(annotation.get_object()["/A"]["/URI"])
        for page in read(pdf).pages
        for annotation in page.get("/Annots", [])
        if "/A" in annotation.get_object()
    ]


def elements(pdf: bytes) -> list[Any]:
    """Return every element of the structure: headings, lists, pictures."""
    return list(_below(root_of(pdf)["/StructTreeRoot"]))


def _below(element: Any) -> Iterator[Any]:
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        found = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(found, dict) and "/S" in found:
            yield found
            yield from _below(found)


def kinds(pdf: bytes) -> list[str]:
    return [str(element["/S"]).lstrip("/") for element in elements(pdf)]
