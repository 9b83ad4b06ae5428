"""What the protector lets out, the auditor lets through; what it would have held back, the auditor holds."""

from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from krukje.rules.auditor import Sheet, audit, read_csv, read_html, sheet
from krukje.rules.disclosure import TOTAL, Dimension, ProtectedTable, Release, protect

from .cast import as_csv, as_html

TREES = [
    {"a": TOTAL},
    {"a": TOTAL, "b": TOTAL},
    {"a": TOTAL, "b": TOTAL, "c": TOTAL},
    {"a": TOTAL, "b": TOTAL, "a1": "a", "a2": "a"},
    {"a": TOTAL, "b": TOTAL, "b1": "b", "a1": "a", "a2": "a"},
]
DIMENSIONS = st.lists(st.sampled_from(TREES), min_size=1, max_size=3).filter(
    lambda trees: sum(map(len, trees)) <= 9
)
COUNTS = st.one_of(st.integers(0, 6), st.just(0), st.integers(0, 40))


def seen(protected: ProtectedTable) -> Sheet:
    names = [dimension.name for dimension in protected.dimensions]
    trees = {dimension.name: dict(dimension.parents) for dimension in protected.dimensions}
    return sheet(names, list(protected.cells.items()), trees)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_protected_history_passes(data: st.DataObject) -> None:
    trees = data.draw(DIMENSIONS)
    shape = [Dimension(f"d{number}", tree) for number, tree in enumerate(trees)]
    keys = list(product(*(dimension.leaves for dimension in shape)))
    zeros = data.draw(st.sets(st.sampled_from(keys), max_size=2))
    leaves = {key: data.draw(COUNTS) for key in keys if key not in zeros}
    first = protect(leaves, shape, structural_zeros=zeros)
    late = {key: count + data.draw(st.sampled_from([0, 0, 0, 1, 3, 6])) for key, count in leaves.items()}

    second = protect(late, shape, structural_zeros=zeros, history=[first])

    assert audit([seen(first)]) == []
    assert audit([seen(first), seen(second)]) == []


TOPICS = Dimension("topic", dict.fromkeys(["sleep", "school", "money", "care", "language", "other"], TOTAL))
SECTORS = Dimension("sector", dict.fromkeys(["po", "so", "vo"], TOTAL))
COUNTED = [14, 2, 0, 9, 7, 12, 0, 1, 3, 22, 0, 6, 5, 5, 8, 31, 4, 17]
LEAVES = dict(zip(product(TOPICS.leaves, SECTORS.leaves), COUNTED, strict=True))


def test_a_report_passes_as_csv_and_as_page() -> None:
    protected = protect(LEAVES, [TOPICS, SECTORS])

    assert audit([read_csv(as_csv(["topic", "sector"], protected.cells))]) == []
    assert audit([read_html(as_html(protected.cells), rows="topic", columns="sector")]) == []


def test_hiding_one_cell_less_does_not_pass() -> None:
    protected = protect(LEAVES, [TOPICS, SECTORS])
    truth = {
        cell: sum(count for leaf, count in LEAVES.items() if set(cell) <= {TOTAL, *leaf})
        for cell in protected.cells
    }

    for key, count in protected.cells.items():
        if count is None:
            page = sheet(["topic", "sector"], list({**protected.cells, key: truth[key]}.items()))

            assert audit([page]), key


def test_without_its_history_a_release_does_not_pass() -> None:
    late = {key: count + (key == ("school", "po")) for key, count in LEAVES.items()}
    first, blind = protect(LEAVES, [TOPICS, SECTORS]), protect(late, [TOPICS, SECTORS])
    minded = protect(late, [TOPICS, SECTORS], history=[Release(first.cells)])

    assert audit([seen(first), seen(blind)])
    assert audit([seen(first), seen(minded)]) == []
