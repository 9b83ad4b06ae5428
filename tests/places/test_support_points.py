"""Can a support point be added, and never half or wrongly?"""

from collections.abc import Callable
from typing import Any

import pytest

from krukje.audit.logbook import verify
from krukje.audit.models import Entry
from krukje.places.demo import load_demo_places
from krukje.places.models import RESERVED_SLUGS, PostcodeArea, Samenwerkingsverband, School, SupportPoint
from krukje.places.registers.postcodes import load_postcodes
from krukje.places.support_points import CannotAdd, add_support_point
from krukje.ui.models import PageGeneration
from tests.places.conftest import WriteFile

pytestmark = pytest.mark.django_db
Run = Callable[..., tuple[int, str, str]]

FACTS: dict[str, Any] = {
    "slug": "zetelbroek",
    "name": "Steunpunt Zetelbroek",
    "region": "Zetelbroek",
    "phone": "000 111 22 33",
    "hours": "elke werkdag",
    "codes": ["PO9903", "vo9903"],
    "host": "Steunpunt.Example.nl",
}


@pytest.fixture(autouse=True)
def region() -> None:
    load_demo_places()


def test_a_support_point_is_added_with_what_it_serves() -> None:
    support_point = add_support_point(**FACTS)

    codes = support_point.samenwerkingsverbanden.values_list("code", flat=True)
    assert list(codes) == ["PO9903", "VO9903"]
    assert (support_point.slug, support_point.host) == ("zetelbroek", "steunpunt.example.nl")
    assert support_point.opening_hours == "elke werkdag"
    assert support_point.get_absolute_url() == "/zetelbroek/"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"slug": "Zetelbroek"}, "Het adres ‘Zetelbroek’ kan niet"),
        ({"slug": ""}, "Het adres ‘’ kan niet"),
        ({"slug": "x" * 41}, "hoogstens 40"),
        ({"slug": "voorbeeldstad"}, "Er is al een steunpunt met het adres ‘voorbeeldstad’"),
        ({"name": " "}, "Vul de naam in."),
        ({"region": "x" * 101}, "De regio is te lang: hoogstens 100 tekens."),
        ({"phone": "bel maar"}, "‘bel maar’ lijkt niet op een telefoonnummer."),
        ({"hours": ""}, "Vul de openingstijden in."),
        ({"codes": []}, "Noem minstens één samenwerkingsverband"),
        ({"codes": ["PO9901", "PO0000"]}, "Samenwerkingsverband ‘PO0000’ kennen wij niet."),
        ({"host": "https://steunpunt.example.nl/"}, "De naam ‘https://steunpunt.example.nl/’ kan niet"),
    ],
)
def test_a_wrong_fact_is_named_and_nothing_is_added(changed: dict[str, Any], reason: str) -> None:
    with pytest.raises(CannotAdd) as caught:
        add_support_point(**FACTS | changed)

    (said,) = caught.value.reasons
    assert reason in said
    assert SupportPoint.objects.count() == 2


@pytest.mark.parametrize("slug", sorted(RESERVED_SLUGS))
def test_an_address_that_the_site_uses_itself_is_refused(slug: str) -> None:
    with pytest.raises(CannotAdd, match="gebruikt de site zelf al"):
        add_support_point(**FACTS | {"slug": slug})


def test_a_host_name_belongs_to_one_support_point() -> None:
    add_support_point(**FACTS)

    with pytest.raises(CannotAdd, match="hoort al bij een ander steunpunt"):
        add_support_point(**FACTS | {"slug": "anders"})


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(CannotAdd) as caught:
        add_support_point(**FACTS | {"slug": "-", "name": "", "codes": ["XX"], "host": "x"})

    assert len(caught.value.reasons) == 4


ARGUMENTS = [
    "add_support_point",
    "zetelbroek",
    "--name=Steunpunt Zetelbroek",
    "--region=Zetelbroek",
    "--phone=000 111 22 33",
    "--hours=elke werkdag",
]


def test_the_command_adds_it_and_writes_that_down(run: Run) -> None:
    before = PageGeneration.objects.filter(pk=1).values_list("number", flat=True).first() or 0

    code, said, _complained = run(*ARGUMENTS, "--swv=PO9903", "--host=steunpunt.example.nl")

    assert code == 0
    assert "Steunpunt Zetelbroek staat nu op /zetelbroek/." in said
    assert "Zet steunpunt.example.nl ook in HOSTS" in said
    assert Entry.objects.get(chain="zetelbroek").what == "support_point.add"
    assert list(verify()) == []
    # The front page lists it, so pages kept from before are thrown away.
    assert PageGeneration.objects.get(pk=1).number == before + 1


def test_the_command_says_in_dutch_what_is_wrong(run: Run) -> None:
    code, said, complained = run(*ARGUMENTS, "--swv=PO0000", "--host=x")

    assert (code, said) == (1, "")
    assert "‘PO0000’ kennen wij niet" in complained
    assert "De naam ‘x’ kan niet" in complained
    assert complained.endswith("Er is niets veranderd.\n")
    assert not SupportPoint.objects.filter(slug="zetelbroek").exists()
    assert not Entry.objects.filter(chain="zetelbroek").exists()


def test_the_demo_again_doubles_nothing_and_keeps_what_was_changed() -> None:
    SupportPoint.objects.filter(slug="voorbeeldstad").update(phone="000 999 99 99")

    points = load_demo_places()

    assert [point.slug for point in points] == ["voorbeeldstad", "anderland"]
    assert points[0].phone == "000 999 99 99"
    assert (PostcodeArea.objects.count(), School.objects.count(), SupportPoint.objects.count()) == (12, 16, 2)


def test_the_demo_leaves_other_regions_alone(write: WriteFile) -> None:
    load_postcodes(write(["PC4;GEMEENTE;SWV_PO;SWV_VO", "8990;Elders;PO9909;VO9909"]))
    Samenwerkingsverband.objects.create(code="PO9910", kind="PO")

    load_demo_places()

    assert PostcodeArea.objects.filter(municipality="Elders").exists()
    assert Samenwerkingsverband.objects.filter(code="PO9910").exists()
