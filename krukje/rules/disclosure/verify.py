"""Do the certificates prove that nothing can be worked out? Checked by adding up, without a solver."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from krukje.rules.disclosure.case import hidden_before, is_small, printed_before
from krukje.rules.disclosure.explanation import explains, groups_of
from krukje.rules.disclosure.knowledge import Knowledge, Questions, all_knowledge
from krukje.rules.disclosure.layout import Key, Layout, Whole
from krukje.rules.disclosure.questions import questions_about
from krukje.rules.disclosure.release import Release
from krukje.rules.disclosure.remainders import small_remainders


def complaints(
    layout: Layout,
    cells: Mapping[Key, int | None],
    certificates: Mapping[str, Whole],
    threshold: int,
    history: Sequence[Release],
) -> list[str]:
    """Return everything that is wrong with a protected table; an empty list means that it may go out."""
    if set(cells) != set(layout.cells):
        return ["the cells are not those of the full cross"]
    shown, wrong = _shown(layout, cells)
    wrong += _small_numbers(layout, shown, history, threshold)
    for know in all_knowledge(layout, history):
        points = certificates.get(know.name, np.zeros((0, know.columns), dtype=np.int64))
        if points.shape[1] == know.columns:
            wrong += _unproven(know, shown, points, threshold, history)
        else:
            wrong.append(f"{know.name}: a certificate is about another table")
    return wrong


def _shown(layout: Layout, cells: Mapping[Key, int | None]) -> tuple[dict[int, int], list[str]]:
    shown: dict[int, int] = {}
    wrong = []
    alike: dict[int | None, set[int | None]] = {}
    for key, count in cells.items():
        quantity = layout.quantity[key]
        alike.setdefault(quantity, set()).add(count)
        if quantity is not None and count is not None:
            shown[quantity] = count
    if alike.pop(None, {0}) != {0}:
        wrong.append("a cell that cannot exist is not printed as zero")
    if any(len(counts) > 1 for counts in alike.values()):
        wrong.append("cells that count the same leaves are printed differently")
    return shown, wrong


def _small_numbers(
    layout: Layout, shown: dict[int, int], history: Sequence[Release], threshold: int
) -> Iterator[str]:
    if is_small(list(shown.values()), threshold).any():
        yield "a small count is printed"
    for printed in printed_before(layout, history):
        growth = [shown[q] - printed[q] for q in shown if q in printed]
        if is_small(growth, threshold).any():
            yield "a count differs by a small number from what was printed before"
    if hidden_before(layout, history) & set(shown):
        yield "a cell is printed that was hidden before"
    if any(small_remainders(layout, shown, history, threshold)):
        yield "what is left of a printed total is small"


def _unproven(
    know: Knowledge, shown: dict[int, int], points: Whole, threshold: int, history: Sequence[Release]
) -> Iterator[str]:
    counts = np.array(list(shown.values()), dtype=np.int64)
    if not know.allows(points, list(shown), counts).all():
        yield f"{know.name}: a certificate disagrees with what is printed"
    hidden = [q for q in range(len(know.layout.matrix)) if q not in shown]
    if know.name == "alone" and not history:
        for group in groups_of(know.layout, hidden):
            if not explains(know.layout, group, points, threshold).all():
                yield "alone: in a certificate nothing would have had to be hidden"
    if know.name != "alone" and not len(points):
        return  # refuted by the printed numbers; that no point fits is the one thing taken on trust
    for questions in questions_about(know, hidden, history):
        if not _settled(questions, points, threshold, hidden_before(know.layout, history)):
            yield f"{know.name}: a number can perhaps be worked out"


def _settled(questions: Questions, points: Whole, threshold: int, kept_hidden: frozenset[int]) -> bool:
    if questions.answered(points, threshold).all():
        return True
    # Nobody can be counted in a cell that is zero in every table. The true table is among them.
    own = {q for about in questions.about for q in about} & kept_hidden
    return bool(own) and questions.given is not None and not (points @ questions.given >= 1).any()
