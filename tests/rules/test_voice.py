"""Do we say `u` or `je`?"""

import pytest

from krukje.rules.voice import Voice, said

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(("voice", "sentence"), [(Voice.U, "Uw code"), (Voice.JE, "Je code")])
def test_of_two_sentences_the_one_in_this_voice_is_said(voice: Voice, sentence: str) -> None:
    assert said(voice, u="Uw code", je="Je code") == sentence
