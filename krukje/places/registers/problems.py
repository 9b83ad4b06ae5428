"""What is wrong with a file or a row, in plain Dutch?"""

from collections.abc import Sequence

MOST_SHOWN = 20


class BadFile(Exception):
    """This file can't be loaded, so nothing of it was. Its text says why, for whoever runs the command."""

    def __init__(self, sentence: str, reasons: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.reasons = reasons

    def __str__(self) -> str:
        shown = [f"  {reason}" for reason in self.reasons[:MOST_SHOWN]]
        rest = len(self.reasons) - len(shown)
        if rest:
            shown.append(f"  en nog {rest}.")
        return "\n".join([self.sentence, *shown, "Er is niets veranderd."])
