"""What stands on the page with results? The question read, the pages ranked, the lines that show why."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from krukje.inform.edition import Kind
from krukje.inform.models import Edition, LocalName, Synonym
from krukje.inform.search.analyse import forms
from krukje.inform.search.despair import speaks_of_despair
from krukje.inform.search.guess import language_of
from krukje.inform.search.languages import DUTCH, FOREIGN
from krukje.inform.search.lexicon import Lexicon, Meanings, lexicon_of
from krukje.inform.search.ranking import ranked
from krukje.inform.search.results import Result, shown
from krukje.inform.search.shelf import shelf_of
from krukje.inform.search.understand import Understood, understand
from krukje.places.models import SupportPoint

MOST_RESULTS = 10
# A result that is worth less than this part of the best one only distracts.
WORTH_SHOWING = 0.25


HEADINGS: dict[str, Promise] = {
    Kind.TOPIC: _("Uitleg"),
    Kind.MOMENT: _("Momenten die u misschien herkent"),
    Kind.STEP: _("Stappen"),
    Kind.RIGHTS: _("Rechten en plichten"),
    Kind.TERM: _("Woorden uitgelegd"),
    Kind.CONTACT: _("Wie kan helpen"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """All results of one kind."""

    kind: Kind
    results: list[Result]

    @property
    def heading(self) -> str:
        return str(HEADINGS[self.kind])


@dataclass(frozen=True, slots=True)
class Answer:
    results: tuple[Result, ...] = ()
    mended: tuple[str, ...] = ()
    despair: bool = False

    def groups(self) -> list[Group]:
        """Return the results by kind: the kind with the best result first, the best of each kind first."""
        groups: dict[str, Group] = {}
        for result in self.results:
            groups.setdefault(result.kind, Group(Kind(result.kind), [])).results.append(result)
        return list(groups.values())


def ask(question: str, *, page: str = DUTCH, lang: str = "", support_point: SupportPoint | None = None) -> Answer:
    """Answer a question from a page in the language `page`; `lang`: in which it was asked, if known."""
    edition = Edition.objects.only("digest", "despair").first()
    if edition is None or not forms(question):
        return Answer()
    words, shelf = lexicon_of(edition.name), shelf_of(edition.name)
    despair = speaks_of_despair(question, edition.despair)
    # Direct help is what counts then: nothing more is looked up than must be.
    local = {} if despair else _local_words(support_point)
    understood = _understood(question, words, lang or language_of(question, words, page=page), local)
    best = ranked(understood, words, shelf, most=MOST_RESULTS)
    worth = [one for one in best if one.score >= best[0].score * WORTH_SHOWING]
    return Answer(
        results=shown(worth, understood.asked, words, page=page), mended=understood.mended, despair=despair
    )


def _understood(question: str, words: Lexicon, lang: str, local: Meanings) -> Understood:
    """Read the question in this language; if that says nothing, in the others: a short one is guessed wrong."""
    readings = (
        understand(question, words, lang=one, local=local) for one in dict.fromkeys((lang, DUTCH, *FOREIGN))
    )
    first = next(readings)
    return first if first.thoughts else next((reading for reading in readings if reading.thoughts), first)


def _local_words(support_point: SupportPoint | None) -> Meanings:
    """Return what the editors of this support point added, by phrase. One query, so that it counts at once."""
    if support_point is None:
        return {}
    synonyms = Synonym.objects.filter(support_point=support_point).order_by().values_list("phrase", "means")
    # The slug of a term is its word.
    names = LocalName.objects.filter(support_point=support_point).order_by().values_list("phrase", "term")
    return {phrase: tuple(means.replace("-", " ").split(",")) for phrase, means in synonyms.union(names)}
