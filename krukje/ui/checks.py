"""Can this machine do all that the site offers? `manage.py check` says in plain words what it can't."""

from typing import Any

from django.core.checks import CheckMessage, Warning, register

from krukje.ui.paper import missing_libraries


@register
def pages_can_be_had_as_pdf(**_asked: Any) -> list[CheckMessage]:
    missing = missing_libraries()
    if not missing:
        return []
    return [
        Warning(
            f"Bij geen enkele pagina staat een PDF: op deze machine mist {', '.join(missing)}.",
            hint=(
                "Laat de beheerder dit doen: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 "
                "fonts-noto-core. Start de site daarna opnieuw."
            ),
            id="krukje.W001",
        )
    ]
