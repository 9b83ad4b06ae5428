"""Which support point serves this family? By postcode as a first guess, by school for certain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from krukje.places.models import PostcodeArea, Samenwerkingsverband, School, SupportPoint
from krukje.places.structures import read_structure
from krukje.rules.folding import fold
from krukje.rules.postcodes import is_meant_as_postcode, read_area

Kind = Samenwerkingsverband.Kind
MOST_SCHOOLS = 20
FEWEST_LETTERS = 3
MOST_LETTERS = 100
MOST_WORDS = 8


class Unclear(Exception):
    """We cannot make a question of what was typed. Its text is a Dutch sentence that helps."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, read as a postcode area or else as words of a school's name. One of the two is empty."""

    typed: str
    area: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Help:
    """A support point, and the kinds of education for which it was found."""

    support_point: SupportPoint
    kinds: tuple[Samenwerkingsverband.Kind, ...]

    @property
    def education(self) -> str:
        return _(" en ").join(str(kind.label) for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Served:
    """Who helps around one postcode or at one school, and which samenwerkingsverbanden nobody here serves."""

    codes: tuple[str, ...] = ()
    helps: tuple[Help, ...] = ()
    unserved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundSchool:
    school: School
    served: Served


@dataclass(frozen=True, slots=True)
class Answer:
    """What we found: around a postcode (`served`), or schools; `rest` counts the schools not shown."""

    question: Question
    served: Served = Served()
    schools: tuple[FoundSchool, ...] = ()
    rest: int = 0

    @property
    def total(self) -> int:
        return len(self.schools) + self.rest

    @property
    def needs_help_desk(self) -> bool:
        """Whether somebody may be left without a support point on this site."""
        found = [self.served] if self.question.area else [found.served for found in self.schools]
        return not found or any(served.unserved or not served.helps for served in found)


def read_question(typed: str) -> Question:
    """Read what somebody typed.

    :raises Unclear: with a sentence that helps, if it is neither a postcode nor part of a name.
    """
    typed = " ".join(typed.split())
    if not typed:
        raise Unclear(_("Vul een postcode in, of een deel van de naam van de school."))
    if len(typed) > MOST_LETTERS:
        raise Unclear(_("Dat is erg lang. Vul alleen de postcode in, of een deel van de naam van de school."))
    area = read_area(typed)
    if area:
        return Question(typed, area=area)
    if is_meant_as_postcode(typed):
        raise Unclear(
            _("Dat lijkt op een postcode, maar er klopt iets niet. Vul vier cijfers in, zoals 1234 of 1234 AB.")
        )
    words = tuple(fold(typed).split())[:MOST_WORDS]
    if not words:
        raise Unclear(
            _("Daar vinden we geen letters of cijfers in. Vul een postcode in, of de naam van de school.")
        )
    if sum(map(len, words)) < FEWEST_LETTERS:
        raise Unclear(_("Dat is wat kort. Vul minstens drie letters van de naam van de school in."))
    return Question(typed, words=words)


def find(question: Question) -> Answer:
    """Answer the question from the registers."""
    if question.area:
        return Answer(question, served=serve_area(question.area))
    found = search_schools(question.words)
    schools = list(found[:MOST_SCHOOLS])
    rest = found.count() - len(schools) if len(schools) == MOST_SCHOOLS else 0
    return Answer(question, schools=serve_schools(schools), rest=rest)


def serve_area(pc4: str) -> Served:
    """Several municipalities may share four digits: then every samenwerkingsverband there is named."""
    areas = PostcodeArea.objects.filter(pc4=pc4).select_related("po", "vo")
    regions = regions_of(areas, kinds=tuple(Kind))
    return serve(regions, support_points_by_code(regions))


def search_schools(words: Iterable[str]) -> QuerySet[School]:
    """Schools with all these words in name or place, best first; buildings at one address count once."""
    words = list(words)
    phrase = " ".join(words)
    earlier = School.objects.filter(
        location_code=OuterRef("location_code"), postcode=OuterRef("postcode"), building__lt=OuterRef("building")
    )
    every_word = Q(*(Q(search_text__contains=word) for word in words))
    order = Case(
        When(search_text__startswith=phrase, then=Value(0)),
        When(search_text__contains=f" {phrase}", then=Value(1)),
        default=Value(2),
    )
    return School.objects.filter(every_word, ~Exists(earlier)).order_by(order, "name", "place", "id")


def serve_schools(schools: list[School]) -> tuple[FoundSchool, ...]:
    pc4s = {school.postcode[:4] for school in schools}
    areas: dict[str, list[PostcodeArea]] = {}
    for area in PostcodeArea.objects.filter(pc4__in=pc4s).select_related("po", "vo"):
        areas.setdefault(area.pc4, []).append(area)
    regions = [regions_of_school(school, areas.get(school.postcode[:4], [])) for school in schools]
    by_code = support_points_by_code([region for found in regions for region in found])
    return tuple(FoundSchool(school, serve(found, by_code)) for school, found in zip(schools, regions, strict=True))


def regions_of_school(school: School, areas: list[PostcodeArea]) -> list[Samenwerkingsverband]:
    """The school's postcode decides, and its kind of education; its municipality where a postcode has several."""
    structure = read_structure(school.structure)
    # DUO writes "S GRAVENHAGE" for 's-Gravenhage.
    own = [area for area in areas if fold(area.municipality) == fold(school.municipality)]
    return regions_of(own or areas, kinds=structure.kinds if structure else tuple(Kind))


def regions_of(
    areas: Iterable[PostcodeArea], *, kinds: tuple[Samenwerkingsverband.Kind, ...]
) -> list[Samenwerkingsverband]:
    areas = list(areas)
    regions = [area.po for area in areas if Kind.PO in kinds] + [area.vo for area in areas if Kind.VO in kinds]
    return list(dict.fromkeys(region for region in regions if region))


def support_points_by_code(regions: Iterable[Samenwerkingsverband]) -> dict[str, list[SupportPoint]]:
    found: dict[str, list[SupportPoint]] = {}
    through = SupportPoint.samenwerkingsverbanden.through.objects
    links = through.filter(samenwerkingsverband__in=set(regions)).select_related(
        "supportpoint", "samenwerkingsverband"
    )
    for link in links.order_by("supportpoint__name", "supportpoint__slug"):
        found.setdefault(link.samenwerkingsverband.code, []).append(link.supportpoint)
    return found


def serve(regions: list[Samenwerkingsverband], by_code: Mapping[str, list[SupportPoint]]) -> Served:
    kinds: dict[SupportPoint, dict[Samenwerkingsverband.Kind, None]] = {}
    for region in regions:
        for support_point in by_code.get(region.code, []):
            kinds.setdefault(support_point, {})[Kind(region.kind)] = None
    return Served(
        codes=tuple(region.code for region in regions),
        helps=tuple(Help(support_point, tuple(found)) for support_point, found in kinds.items()),
        unserved=tuple(region.code for region in regions if region.code not in by_code),
    )
