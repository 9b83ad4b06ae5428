"""A certificate that was tampered with is no certificate."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from krukje.rules.disclosure import TOTAL, Dimension, NotProven, ProtectedTable, Release, protect

from .cast import THREE_SECTORS, THREE_TOPICS, table

SHAPE = [THREE_TOPICS, THREE_SECTORS]
LEAVES = table(SHAPE, 1, 9, 9, 9, 9, 9, 9, 9, 9)
SOUND = protect(LEAVES, SHAPE)
REGION = Dimension("region", {"north": TOTAL, "south": TOTAL, "oak": "north", "elm": "north", "fir": "south"})


def with_cell(key: tuple[str, ...], count: int | None) -> ProtectedTable:
    return replace(SOUND, cells={**SOUND.cells, key: count})


def with_points(change: Callable[[np.ndarray], np.ndarray]) -> ProtectedTable:
    return replace(SOUND, certificates={"alone": change(SOUND.certificates["alone"])})


def test_what_comes_out_is_proven() -> None:
    SOUND.verify()


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        (with_cell(("sleep", "care"), 1), "a small count is printed"),
        (with_cell((TOTAL, TOTAL), 999), "disagrees with what is printed"),
        (with_cell(("navy", TOTAL), 9), "full cross"),
        (with_points(lambda points: points[:1]), "can perhaps be worked out"),
        (with_points(lambda points: -points), "disagrees with what is printed"),
        (with_points(lambda points: points[:0]), "can perhaps be worked out"),
        (with_points(lambda points: points[:, :4]), "about another table"),
        (replace(SOUND, threshold=20), "is small"),
    ],
)
def test_a_table_that_was_tampered_with_is_not_proven(broken: ProtectedTable, complaint: str) -> None:
    with pytest.raises(NotProven, match=complaint):
        broken.verify()


def test_cells_that_count_the_same_must_look_the_same() -> None:
    protected = protect({("oak",): 9, ("elm",): 8, ("fir",): 7}, [REGION])
    broken = replace(protected, cells={**protected.cells, ("fir",): None})

    with pytest.raises(NotProven, match="printed differently"):
        broken.verify()


def test_a_cell_that_cannot_exist_must_be_zero() -> None:
    protected = protect({("oak",): 9, ("elm",): 8}, [REGION], structural_zeros=[("fir",)])
    broken = replace(protected, cells={**protected.cells, ("fir",): None})

    with pytest.raises(NotProven, match="cannot exist"):
        broken.verify()


def test_a_group_hidden_without_a_reason_is_noticed() -> None:
    everything = {key: None if TOTAL not in key else count for key, count in SOUND.cells.items()}
    large = np.full((1, 9), 9)

    with pytest.raises(NotProven, match="nothing would have had to be hidden"):
        replace(SOUND, cells=everything, certificates={"alone": large}).verify()


def test_a_history_must_be_minded() -> None:
    before = Release({key: None if key == ("money", "police") else 14 for key in SOUND.cells})
    printed = dict.fromkeys(SOUND.cells, 9)

    with pytest.raises(NotProven) as complaints:
        replace(SOUND, cells=printed, history=[Release({("school", "care"): 8}), before]).verify()

    assert "printed that was hidden before" in str(complaints.value)
    assert "differs by a small number" in str(complaints.value)
