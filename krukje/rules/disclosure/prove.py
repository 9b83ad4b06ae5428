"""Does a pattern hold: can a witness be found for everything that nobody may work out?"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from krukje.rules.disclosure.case import Case
from krukje.rules.disclosure.explanation import Group, groups_of
from krukje.rules.disclosure.knowledge import Knowledge, Questions, all_knowledge
from krukje.rules.disclosure.layout import Whole
from krukje.rules.disclosure.pattern import cut_off
from krukje.rules.disclosure.questions import questions_about
from krukje.rules.disclosure.remainders import small_remainders
from krukje.rules.disclosure.witnesses import Cut, Search


@dataclass(eq=False)
class Prover:
    """Tests patterns of one case and keeps the points found on the way, by kind of knowledge."""

    case: Case
    points: dict[str, Whole] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.knowledge = all_knowledge(self.case.layout, self.case.history)
        for know in self.knowledge:
            self.points[know.name] = np.zeros((0, know.columns), dtype=np.int64)
        self.points["alone"] = self.case.truth[None, :]

    def flaws(self, hidden: Sequence[int], *, one: bool = False) -> list[Cut]:
        """Return cuts for what this pattern gives away; none if it holds. `one` is enough, or all."""
        away = set(hidden)
        shown = {q: int(count) for q, count in enumerate(self.case.counts) if q not in away}
        history, threshold = self.case.history, self.case.threshold
        left = small_remainders(self.case.layout, shown, history, threshold)
        cuts = [cut_off(remainder, hidden, len(self.case.counts)) for remainder in left]
        for know in self.knowledge:
            if not cuts:
                cuts = self._flaws_given(know, hidden, tuple(shown), one=one)
        return cuts

    def witnesses(self, hidden: Sequence[int]) -> dict[str, Whole]:
        """Return, for a pattern that holds, the points that prove it, in an order that tells nothing."""
        shown = [q for q in range(len(self.case.counts)) if q not in set(hidden)]
        kept = {}
        for know in self.knowledge:
            search = Search(self.case, know, shown, self._groups(know, hidden))
            kept[know.name] = np.unique(search.keep_credible(self.points[know.name]), axis=0)
        return kept

    def _flaws_given(self, know: Knowledge, hidden: Sequence[int], shown: Sequence[int], *, one: bool) -> list[Cut]:
        groups = self._groups(know, hidden)
        for questions in questions_about(know, hidden, self.case.history):
            search = Search(self.case, know, shown, groups, questions.given)
            cuts = self._settle(questions, search, one=one)
            if cuts:
                return cuts
        return []

    def _settle(self, questions: Questions, search: Search, *, one: bool) -> list[Cut]:
        """Find witnesses for the questions that the points so far leave open, or else their cuts."""
        points = search.keep_credible(self.points[search.knowledge.name])
        cuts: list[Cut] = []
        if not len(points):
            first = search.first()
            if first is None:
                return []
            points = self._found(search, [first], points)
        for number in np.flatnonzero(~questions.answered(points, self.case.threshold)):
            question = questions.only(int(number))
            if question.answered(points, self.case.threshold)[0]:
                continue
            more, cut = search.look(question.sums[0], question.about[0])
            points = self._found(search, more, points)
            if not question.answered(points, self.case.threshold)[0]:
                cuts.append(cut)
                if one:
                    break
        return cuts

    def _found(self, search: Search, more: list[Whole], points: Whole) -> Whole:
        name = search.knowledge.name
        self.points[name] = np.array([*self.points[name], *more])
        return np.array([*points, *more])

    def _groups(self, know: Knowledge, hidden: Sequence[int]) -> Sequence[Group]:
        # With a history cells are also hidden to hide growth, or because they were hidden before. Then
        # a group without small counts is nothing special and tells an attacker nothing.
        if know.name != "alone" or self.case.history:
            return ()
        return groups_of(self.case.layout, hidden)
