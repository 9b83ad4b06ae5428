"""What stands in the tables of this room? Compared before and after a load that must change nothing."""

from typing import Any

from django.db.models import Model

from krukje.inform.models import Edition
from krukje.inform.rows import REPLACED
from krukje.ui.models import PageGeneration


def everything() -> list[list[Any]]:
    """Return every row that an edition is made of."""
    tables: tuple[type[Model], ...] = (Edition, *REPLACED, PageGeneration)
    return [list(table._default_manager.order_by("pk").values()) for table in tables]
