"""What is wrong with a text, or soon will be? One sentence for whoever edits it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Complaint:
    """A fault stops `make check`; a warning only asks somebody to look."""

    where: str
    reason: str
    stops: bool = True

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}" if self.stops else f"{self.where}: let op, {self.reason}"


def warning(where: str, reason: str) -> Complaint:
    return Complaint(where=where, reason=reason, stops=False)
