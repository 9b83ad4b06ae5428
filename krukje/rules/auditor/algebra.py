"""Which hidden sums follow from the printed ones by adding and subtracting alone?"""

import numpy as np

from krukje.rules.auditor.frame import Grid

# Counting in remainders of a large prime is exact where decimals are not. It is above every count, and
# small enough for the product of two remainders to fit in 64 bits.
PRIME = 67_108_859


def determined(equations: Grid, values: Grid, asked: Grid) -> dict[int, int]:
    """Return the value of each asked sum (row number: value) that the equations determine.

    equations (rows x unknowns) times the unknowns are the values (rows).
    """
    table = np.concatenate([equations, values[:, None]], axis=1) % PRIME
    rest = np.concatenate([asked, np.zeros((len(asked), 1), dtype=np.int64)], axis=1) % PRIME
    row = 0
    for column in range(equations.shape[1]):
        heads = np.flatnonzero(table[row:, column])
        if not len(heads):
            continue
        table[[row, row + heads[0]]] = table[[row + heads[0], row]]
        table[row] = table[row] * pow(int(table[row, column]), -1, PRIME) % PRIME
        _clear(table[row + 1 :], table[row], column)
        # Every sum is written in what the equations leave free; the last column keeps the account.
        _clear(rest, table[row], column)
        row += 1
    known = ~rest[:, :-1].any(axis=1)
    return {int(n): int(-rest[n, -1] % PRIME) for n in np.flatnonzero(known)}


def _clear(rows: Grid, pivot: Grid, column: int) -> None:
    touched = np.flatnonzero(rows[:, column])
    rows[touched] = (rows[touched] - np.outer(rows[touched, column], pivot)) % PRIME
