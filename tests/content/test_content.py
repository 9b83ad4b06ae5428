"""Has the real national set no fault, and is it the set that was agreed?"""

import csv
from pathlib import Path

import pytest
import yaml

from krukje.inform.checking import CHECKS, Check, Ground

SHARED = Path(__file__).parents[3] / "shared" / "domain"
pytestmark = pytest.mark.pure
while_building = pytest.mark.skipif(not SHARED.exists(), reason="the shared folder is only there while building")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_set_has_no_fault(real: Ground, check: Check) -> None:
    assert [str(complaint) for complaint in check(real) if complaint.stops] == []


@while_building
def test_topics_are_those_of_the_domain_list(real: Ground) -> None:
    with (SHARED / "topics.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))

    assert len(rows) == 92
    assert {slug: (topic.group, topic.audience) for slug, topic in real.agreed.topics.items()} == {
        row["slug"]: (row["pillar-group"], row["audience"]) for row in rows
    }
    assert {topic.slug: topic.title for topic in real.edition.topics} == {row["slug"]: row["title"] for row in rows}


@while_building
def test_moments_are_those_of_the_study(real: Ground) -> None:
    moments = yaml.safe_load((SHARED / "moments.yaml").read_text(encoding="utf-8"))["moments"]

    assert list(real.agreed.moments) == [moment["slug"] for moment in moments]
