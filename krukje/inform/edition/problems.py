"""What is wrong with the content files, where, and why? Told all at once, in Dutch, to whoever edits them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that somebody must mend."""

    file: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, regel {self.line}"
        return f"{place}: {self.reason}"


class BadContent(Exception):
    """The content files can't be published as they are."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Finds:
    """Collects every problem, so that an editor does not have to come back for the next one."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def add(self, file: str, line: int | None, reason: str) -> None:
        self._problems.append(Problem(file=file, line=line, reason=reason))

    def raise_if_any(self) -> None:
        if self._problems:
            in_order = sorted(self._problems, key=lambda problem: (problem.file, problem.line or 0))
            raise BadContent(tuple(dict.fromkeys(in_order)))
