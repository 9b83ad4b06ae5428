"""Does a family find the support point of its school, whatever it types?"""

import pytest
from pytest_django import DjangoAssertNumQueries

from krukje.places.demo import load_demo_places
from krukje.places.finding import Answer, Question, Unclear, find, read_question
from krukje.places.models import PostcodeArea, School, SupportPoint

pytestmark = pytest.mark.django_db


@pytest.fixture
def region() -> None:
    load_demo_places()


def ask(typed: str) -> Answer:
    return find(read_question(typed))


@pytest.mark.parametrize(
    ("typed", "area", "why"),
    [
        ("1234", "1234", "four digits"),
        ("1234AB", "1234", "with letters"),
        ("1234 ab", "1234", "with a space and small letters"),
        ("  1234  Ab ", "1234", "with too many spaces"),
        ("1234-AB", "1234", "with a dash"),
        ("１２３４ ＡＢ", "1234", "from a keyboard with wide letters"),
        ("1234\u00a0AB", "1234", "copied from a web page"),
        ("1234 AB Voorbeeldstad", "1234", "with the place behind it"),
        ("1234, Voorbeeldstad", "1234", "with a comma and the place behind it"),
    ],
)
def test_a_postcode_is_understood(typed: str, area: str, why: str) -> None:
    assert read_question(typed).area == area


@pytest.mark.parametrize(
    ("typed", "words", "why"),
    [
        ("Driepoot", ("driepoot",), "one word"),
        ("école", ("ecole",), "an accent"),
        ("E\u0301COLE", ("ecole",), "an accent apart from its letter"),
        ("'t Kofschip", ("t", "kofschip"), "an apostrophe"),
        ("’t Kofschip", ("t", "kofschip"), "a curly apostrophe"),
        ("3Sprong", ("3sprong",), "a school that begins with a digit"),
        ("15e Montessorischool", ("15e", "montessorischool"), "a school that begins with a number"),
        ("100%_zeker", ("100", "zeker"), "signs that mean something in a database"),
        ("Sjølyst Łódź", ("sjolyst", "lodz"), "letters from elsewhere"),
        ("De\x00 Driepoot", ("de", "driepoot"), "a byte that a database refuses"),
    ],
)
def test_a_name_is_understood(typed: str, words: tuple[str, ...], why: str) -> None:
    assert read_question(typed) == Question(" ".join(typed.split()), words=words)


@pytest.mark.parametrize(
    ("typed", "sentence", "why"),
    [
        ("", "Vul een postcode in", "nothing"),
        ("   ", "Vul een postcode in", "only spaces"),
        ("0123", "lijkt op een postcode", "no postcode begins with a zero"),
        ("123", "lijkt op een postcode", "a digit too few"),
        ("12345", "lijkt op een postcode", "a digit too many"),
        ("1234A", "lijkt op een postcode", "a letter too few"),
        ("1234ABC", "lijkt op een postcode", "a letter too many"),
        ("12 34 AB", "lijkt op een postcode", "a space in the digits"),
        ("!!!", "geen letters of cijfers", "only signs"),
        ("🪑🪑🪑", "geen letters of cijfers", "only pictures"),
        ("de", "minstens drie letters", "too short to look for"),
        ("a b", "minstens drie letters", "two letters apart"),
        ("x" * 101, "erg lang", "a story"),
    ],
)
def test_nonsense_gets_a_sentence_that_helps(typed: str, sentence: str, why: str) -> None:
    with pytest.raises(Unclear, match=sentence):
        read_question(typed)


def slugs(answer: Answer) -> list[str]:
    return [help.support_point.slug for help in answer.served.helps]


@pytest.mark.parametrize(
    ("typed", "codes", "found", "why"),
    [
        ("8951", ("PO9901", "VO9901"), ["voorbeeldstad"], "one support point serves both"),
        ("8957 AB", ("PO9901", "VO9902"), ["voorbeeldstad", "anderland"], "two support points, one each"),
        ("8958", ("PO9902", "VO9902"), ["anderland"], "the other support point"),
        (
            "8959",
            ("PO9902", "PO9901", "VO9902"),
            ["anderland", "voorbeeldstad"],
            "two municipalities share the digits",
        ),
        ("8961", ("PO9903", "VO9903"), [], "nobody on this site"),
        ("9999", (), [], "a postcode we do not know"),
    ],
)
def test_a_postcode_leads_to_support_points_and_codes(
    region: None, typed: str, codes: tuple[str, ...], found: list[str], why: str
) -> None:
    answer = ask(typed)

    assert answer.served.codes == codes
    assert slugs(answer) == found
    assert answer.served.unserved == (() if found else codes)


def test_it_says_for_which_education_each_support_point_is(region: None) -> None:
    assert [help.education for help in ask("8951").served.helps] == ["basisonderwijs en voortgezet onderwijs"]
    assert [help.education for help in ask("8957").served.helps] == ["basisonderwijs", "voortgezet onderwijs"]


def test_the_help_desk_is_needed_where_somebody_may_be_left_alone(region: None) -> None:
    assert not ask("8951").needs_help_desk
    assert ask("8961").needs_help_desk
    assert ask("9999").needs_help_desk
    assert not ask("driepoot").needs_help_desk
    assert ask("nergens beter").needs_help_desk
    assert ask("bestaat niet").needs_help_desk


def test_half_served_is_said_too(region: None) -> None:
    SupportPoint.objects.get(slug="anderland").delete()

    answer = ask("8957")

    assert slugs(answer) == ["voorbeeldstad"]
    assert answer.served.unserved == ("VO9902",)
    assert answer.needs_help_desk


def test_two_support_points_may_serve_the_same_samenwerkingsverband(region: None) -> None:
    SupportPoint.objects.get(slug="anderland").samenwerkingsverbanden.add(
        *SupportPoint.objects.get(slug="voorbeeldstad").samenwerkingsverbanden.all()
    )

    assert slugs(ask("8951")) == ["voorbeeldstad", "anderland"]


@pytest.mark.parametrize(
    ("typed", "names", "why"),
    [
        ("driepoot", ["Basisschool De Driepoot"], "part of a name"),
        ("DRIEPOOT", ["Basisschool De Driepoot"], "in capitals"),
        ("emile", ["Montessorischool Émile"], "without the accent"),
        ("ÉMILE", ["Montessorischool Émile"], "with the accent, in capitals"),
        ("t houten", ["'t Houten Paard"], "without the apostrophe; two buildings at one address count once"),
        ("leunhuizen havo", ["Havo-vwo Leunhuizen"], "words in another order"),
        ("leuning krukjesveen", ["Basisschool De Leuning"], "name and place"),
        ("leuning", ["Basisschool De Leuning", "Basisschool De Armleuning"], "a whole word comes before a part"),
        ("voorbeeldcollege", ["Voorbeeldcollege", "Voorbeeldcollege, locatie Praktijkhuis"], "two locations"),
        ("bestaat niet", [], "nothing"),
        ("_____abc", [], "no sign stands for any letter"),
    ],
)
def test_a_name_leads_to_schools(region: None, typed: str, names: list[str], why: str) -> None:
    assert [found.school.name for found in ask(typed).schools] == names


@pytest.mark.parametrize(
    ("typed", "codes", "found", "why"),
    [
        ("driepoot", ("PO9901",), ["voorbeeldstad"], "a primary school"),
        ("werkbank", ("PO9901",), ["voorbeeldstad"], "special primary education"),
        ("armleuning", ("PO9901",), ["voorbeeldstad"], "primary, where secondary has another support point"),
        ("havo-vwo leunhuizen", ("VO9902",), ["anderland"], "secondary, where primary has another support point"),
        ("zitting", ("PO9901",), ["voorbeeldstad"], "special education"),
        ("zwaluwstaart", ("PO9901", "VO9901"), ["voorbeeldstad"], "special education for all ages"),
        ("anderlands lyceum", ("VO9902",), ["anderland"], "its municipality decides where a postcode has two"),
        ("nergens beter", ("PO9903",), [], "nobody on this site"),
        ("verte", ("VO9903",), [], "special secondary education, nobody on this site"),
    ],
)
def test_the_school_decides(region: None, typed: str, codes: tuple[str, ...], found: list[str], why: str) -> None:
    (school,) = ask(typed).schools

    assert school.served.codes == codes
    assert [help.support_point.slug for help in school.served.helps] == found
    assert school.served.unserved == (() if found else codes)


def test_a_school_in_a_shared_postcode_whose_municipality_merged_gets_all_codes(region: None) -> None:
    School.objects.filter(location_code="99AL00").update(municipality="NIEUW-ANDERLAND", postcode="8959AL")

    (school,) = ask("overkant").schools

    assert school.served.codes == ("PO9902", "PO9901")


def test_a_municipality_is_recognised_as_duo_writes_it(region: None) -> None:
    School.objects.filter(location_code="99AL00").update(municipality="'S LEUNHUIZEN", postcode="8959AL")
    PostcodeArea.objects.filter(pc4="8959", municipality="Leunhuizen").update(municipality="'s-Leunhuizen")

    assert ask("overkant").schools[0].served.codes == ("PO9901",)


def test_a_school_without_a_known_postcode_is_still_shown(region: None) -> None:
    School.objects.filter(location_code="99AA00").update(postcode="")

    (school,) = ask("driepoot").schools

    assert school.served.codes == ()


def test_of_very_many_schools_twenty_are_shown_and_the_rest_counted(
    region: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    School.objects.bulk_create(
        School(
            location_code=f"99X{number:03}",
            name=f"De Stoel {number:03}",
            search_text=f"de stoel {number:03} voorbeeldstad",
            postcode="8951AA",
            place="Voorbeeldstad",
            structure="basisschool",
            sector="po",
        )
        for number in range(23)
    )

    with django_assert_num_queries(4):
        answer = ask("stoel")

    assert (len(answer.schools), answer.rest, answer.total) == (20, 3, 23)
    assert answer.schools[0].school.name == "De Stoel 000"


def test_exactly_twenty_schools_leave_none_uncounted(region: None) -> None:
    School.objects.bulk_create(
        School(location_code=f"99X{number:03}", name="De Stoel", search_text="de stoel", sector="po")
        for number in range(20)
    )

    assert ask("stoel").rest == 0
