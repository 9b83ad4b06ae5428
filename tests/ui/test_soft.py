"""Long words may break on a phone, short ones never do."""

import pytest

from krukje.ui.templatetags.soft import SOFT_HYPHEN, soft

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("text", "breaks", "why"),
    [
        ("Het ontwikkelingsperspectief", True, "wider than a phone in a heading"),
        ("Schorsing", False, "fits everywhere"),
        ("onderwijsconsul", True, "just long enough to break"),
        ("", False, "nothing there"),
    ],
)
def test_only_long_words_get_soft_hyphens(text: str, breaks: bool, why: str) -> None:
    shown = soft(text)

    assert (SOFT_HYPHEN in shown) is breaks, why
    assert shown.replace(SOFT_HYPHEN, "") == text
