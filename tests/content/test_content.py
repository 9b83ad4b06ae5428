"""Is the national edition whole? Reads the files alone: no Django, no database."""

import csv

import pytest
import yaml

from . import fact_checks, form_checks, word_checks
from .edition import MOMENT_SLUGS, SHARED, TOPIC_SLUGS, Check, Edition

CHECKS = [*fact_checks.CHECKS, *form_checks.CHECKS, *word_checks.CHECKS]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_edition_is_whole(edition: Edition, check: Check) -> None:
    assert list(check(edition)) == []


@pytest.mark.skipif(not SHARED.exists(), reason="the shared domain folder is only there while building")
def test_slugs_and_groups_are_those_of_the_domain_lists() -> None:
    with (SHARED / "topics.csv").open(encoding="utf-8") as file:
        groups = {row["slug"]: row["pillar-group"] for row in csv.DictReader(file, delimiter=";")}
    moments = yaml.safe_load((SHARED / "moments.yaml").read_text(encoding="utf-8"))["moments"]

    assert {slug: groups.get(slug) for slug in TOPIC_SLUGS} == TOPIC_SLUGS
    assert [moment["slug"] for moment in moments] == MOMENT_SLUGS
