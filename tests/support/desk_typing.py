"""What does a colleague fill in, and where?"""

import uuid

from tests.cast import Cast, Family

LIST = "/voorbeeldstad/werk/vragen/"


def act(family: Family, name: str) -> str:
    return f"{LIST}{family.case.reference}/{name}/"


def typed(name: str, cast: Cast, *, seen: int = 1, **changed: object) -> dict[str, object]:
    """What somebody fills in for this act."""
    filled: dict[str, dict[str, object]] = {
        "antwoord": {"text": "Ik bel u.", "submission": str(uuid.uuid4())},
        "contact": {
            "topic": "thuiszitten",
            "moment": "12",
            "sector": "vo",
            "channel": "phone",
            "level": "2",
            "minutes": "25",
            "on": "2026-11-18",
        },
        "volgende-stap": {"step": "call", "due_on": "2026-11-20", "owner": str(cast["Fatma"].user.pk)},
        "afsluiten": {"outcome": "agreed"},
        "meelezen": {"colleague": str(cast["Lena"].user.pk)},
    }
    return filled[name] | {"seen": str(seen)} | changed
