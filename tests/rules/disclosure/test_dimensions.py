"""Hierarchies: the way from each code to the total."""

import pytest

from krukje.rules.disclosure import TOTAL, BadHierarchy, Dimension

REGION = Dimension("region", {"north": TOTAL, "south": TOTAL, "oak": "north", "elm": "north", "fir": "south"})


def test_codes_stand_in_the_order_given_with_the_total_first() -> None:
    assert REGION.codes == (TOTAL, "north", "south", "oak", "elm", "fir")


def test_leaves_are_the_codes_nobody_is_counted_under() -> None:
    assert REGION.leaves == ("oak", "elm", "fir")


def test_an_empty_dimension_has_only_its_total() -> None:
    assert Dimension("nothing", {}).leaves == (TOTAL,)


def test_height_counts_the_steps_above_the_leaves() -> None:
    uneven = Dimension("region", {"north": TOTAL, "oak": "north", "abroad": TOTAL})

    assert uneven.height == {TOTAL: 2, "north": 1, "oak": 0, "abroad": 0}


def test_coarser_drops_only_the_deepest_leaves() -> None:
    uneven = Dimension("region", {"north": TOTAL, "oak": "north", "abroad": TOTAL})

    assert uneven.coarser().codes == (TOTAL, "north", "abroad")
    assert uneven.coarser().coarser().codes == (TOTAL,)


@pytest.mark.parametrize(
    ("parents", "why"),
    [
        ({"oak": "north"}, "north leads nowhere"),
        ({"a": "b", "b": "a"}, "a circle"),
        ({"a": "a"}, "its own parent"),
        ({TOTAL: "world"}, "the total is the top"),
    ],
)
def test_a_broken_hierarchy_is_refused(parents: dict[str, str], why: str) -> None:
    with pytest.raises(BadHierarchy):
        Dimension("region", parents)
