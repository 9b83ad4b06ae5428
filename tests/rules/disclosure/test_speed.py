"""Tables of the size of a board report must not keep anybody waiting."""

from itertools import product
from time import process_time

import pytest

from krukje.rules.disclosure import protect

from .cast import flat


@pytest.mark.slow
@pytest.mark.parametrize(("topics", "sectors", "seconds"), [(12, 4, 3), (19, 14, 20)])
def test_a_report_is_protected_in_time(topics: int, sectors: int, seconds: int) -> None:
    dimensions = [
        flat("topic", *(f"t{number}" for number in range(topics))),
        flat("sector", *(f"s{number}" for number in range(sectors))),
    ]
    cross = product(enumerate(dimensions[0].leaves), enumerate(dimensions[1].leaves))
    leaves = {(topic, sector): (7 * i * i + 5 * j * (i + 3)) % 13 for (i, topic), (j, sector) in cross}

    start = process_time()
    protected = protect(leaves, dimensions)

    assert process_time() - start < seconds
    assert protected.cost.coarsened == ()
