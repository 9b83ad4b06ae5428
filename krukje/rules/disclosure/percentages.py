"""Which percentage may be printed beside a protected count?"""


def percentage(part: int | None, whole: int | None) -> int | None:
    """Return part of whole in whole percents, half rounded up; None where it must stay hidden.

    Both counts must come from the same protected table: the percentage is then made from what was
    printed and tells nothing more. A whole of zero has no percentage.

    :raises ValueError: if the part is below zero or more than the whole.
    """
    if part is None or whole is None or whole == 0:
        return None
    if not 0 <= part <= whole:
        raise ValueError(f"{part} is not a part of {whole}")
    return (200 * part + whole) // (2 * whole)
