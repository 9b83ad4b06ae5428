"""How hard is this Dutch text to read? A table with a reason for each row, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krukje.rules.readability import Readability, band, measure, split_sentences, syllables

PLAIN = (
    "Uw kind zit thuis. Dat is zwaar voor u allemaal. School moet met u blijven zoeken. "
    "Vraag wie er belt en op welke dag. Schrijf kort op wat er is gezegd. "
    "U hoeft dit niet alleen te doen. Wij denken graag met u mee."
)
STIFF = (
    "Overeenkomstig de desbetreffende wettelijke bepalingen stelt het bevoegd gezag het "
    "ontwikkelingsperspectief vast na op overeenstemming gericht overleg. "
    "De ondersteuningsbehoefte van de leerling wordt dientengevolge geëvalueerd door deskundigen. "
    "Belanghebbenden kunnen bezwaarschriften indienen bij het samenwerkingsverband passend onderwijs, "
    "onverminderd de mogelijkheid van behandeling door de geschillencommissie."
)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Bel ons. Wij helpen u.", ["Bel ons.", "Wij helpen u."], "two plain sentences"),
        ("Dat helpt u. Bel ons.", ["Dat helpt u.", "Bel ons."], "u is a word, not an initial"),
        (
            "Zie art. 40 lid 6. Dan klopt het.",
            ["Zie art. 40 lid 6.", "Dan klopt het."],
            "art. is followed by a number",
        ),
        (
            "Neem iemand mee, bijv. Uw zus. Dat mag.",
            ["Neem iemand mee, bijv. Uw zus.", "Dat mag."],
            "bijv. goes on, even before a capital",
        ),
        (
            "Vragen m.b.t. school? Bel (o.a. voor de TLV).",
            ["Vragen m.b.t. school?", "Bel (o.a. voor de TLV)."],
            "dotted words",
        ),
        (
            "Zij is de heer J. Jansen niet. Echt.",
            ["Zij is de heer J. Jansen niet.", "Echt."],
            "an initial goes on",
        ),
        (
            "Mails, brieven enz. Bewaar ze.",
            ["Mails, brieven enz.", "Bewaar ze."],
            "enz. ends before a capital",
        ),
        ("Mails enz. bewaart u.", ["Mails enz. bewaart u."], "enz. goes on before a small letter"),
        (
            "Er zijn 13.707 kinderen. Veel.",
            ["Er zijn 13.707 kinderen.", "Veel."],
            "a number with a dot inside",
        ),
        (
            "Het waren er 12. Dat is veel.",
            ["Het waren er 12.", "Dat is veel."],
            "a number may end a sentence",
        ),
        ("U twijfelt… Dat mag. Echt?! Ja.", ["U twijfelt…", "Dat mag.", "Echt?!", "Ja."], "other ends"),
        (
            "Zij zei: “Kom maar.” Ik kwam.",
            ["Zij zei: “Kom maar.”", "Ik kwam."],
            "the quote belongs to its sentence",
        ),
        ("... Zo dus.", ["...", "Zo dus."], "an ellipsis without words before it"),
        (". Zo dus.", [".", "Zo dus."], "a lone full stop does not trip it"),
        ("1. **Bel.** Vraag het.\n2. Schrijf op", ["Bel.", "Vraag het.", "Schrijf op"], "a numbered list"),
        ("- een\n* twee\n+ drie", ["een", "twee", "drie"], "list items end a sentence without a full stop"),
        ("Een zin die\ndoorloopt.", ["Een zin die doorloopt."], "a soft line break is no end"),
        ("Een alinea\n\nEn nog een", ["Een alinea", "En nog een"], "a blank line is an end"),
        ("## Wat is het?\nDit.\n### Meer", ["Dit."], "headings are no sentences"),
        ("Een\n---\nTwee\n***", ["Een", "Twee"], "a ruler is an end and shows no words"),
        ("> **Let op**: `dit` is _echt_ zo.", ["Let op: dit is echt zo."], "markup is not read"),
        ("Kijk [hier](https://voorbeeld.nl/a_b).", ["Kijk hier."], "of a link the words count"),
        (
            "Binnen [[feit:termijn|zes weken]] via [[onderwerp:opp|het plan]].",
            ["Binnen zes weken via het plan."],
            "shown words count",
        ),
        ("Binnen [[feit:termijn]].", ["Binnen vier weken."], "a fact shows its value"),
        ("Binnen [[feit:onbekend]] dagen.", ["Binnen  dagen."], "an unknown fact shows nothing"),
        ("", [], "nothing"),
    ],
)
def test_sentences_are_split_as_a_reader_sees_them(text: str, expected: list[str], why: str) -> None:
    assert split_sentences(text, values={"termijn": "vier weken"}) == expected, why


@pytest.mark.parametrize(
    ("word", "expected", "why"),
    [
        ("kind", 1, "one"),
        ("ouder", 2, "two"),
        ("opa", 1, "pyphen never breaks after a single letter: the estimate is a little kind"),
        ("Onderwijs", 3, "a capital changes nothing"),
        ("zorg-aanbod", 3, "the parts of a hyphenated word add up"),
        ("2026", 1, "a number counts as one"),
    ],
)
def test_syllables_are_counted(word: str, expected: int, why: str) -> None:
    assert syllables(word) == expected, why


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (100.0, "geschat B1"),
        (70.0, "geschat B1"),
        (69.9, "geschat B2"),
        (50.0, "geschat B2"),
        (49.9, "geschat C1"),
    ],
)
def test_a_band_is_always_called_an_estimate(score: float, expected: str) -> None:
    assert band(score) == expected


def test_a_plain_text_scores_as_b1_and_a_stiff_one_does_not() -> None:
    plain, stiff = measure(PLAIN), measure(STIFF)

    assert plain.band == "geschat B1"
    assert stiff.band == "geschat C1"
    assert plain.words_per_sentence < stiff.words_per_sentence


def test_the_score_is_the_formula_of_douma() -> None:
    found = measure("Dit is een zin van tien woorden en dan nog. " * 4)

    assert (found.sentences, found.words, found.words_per_sentence, found.longest_sentence) == (
        4,
        40,
        10.0,
        10,
    )
    assert found.score == pytest.approx(206.84 - 0.93 * 10 - 77 * 11 / 10)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing at all"),
        ("Kort. En nog een. En nog een.", "enough sentences, too few words"),
        ("woord " * 50 + ". " + "woord " * 50 + ".", "enough words, too few sentences"),
    ],
)
def test_a_text_that_is_too_short_gets_no_score(text: str, why: str) -> None:
    found = measure(text)

    assert (found.score, found.band) == (None, None), why


def test_nothing_to_read_measures_as_nothing() -> None:
    assert measure("## Kop\n\n---\n. !") == Readability(
        score=None, band=None, sentences=0, words=0, words_per_sentence=0.0, longest_sentence=0, long_words=()
    )


def test_each_long_word_is_shown_once_in_the_order_of_the_text() -> None:
    found = measure("Het samenwerkingsverband en de onderwijsconsulent en het samenwerkingsverband.")

    assert found.long_words == ("samenwerkingsverband", "onderwijsconsulent")


WORDS = st.sampled_from(
    [
        "school",
        "kind",
        "ouder",
        "plan",
        "hulp",
        "samen",
        "praten",
        "leerling",
        "onderwijs",
        "gesprek",
        "morgen",
        "vragen",
    ]
)
SENTENCES = st.lists(st.lists(WORDS, min_size=6, max_size=14), min_size=8, max_size=20)


def written(sentences: list[list[str]], *, between: str = ". ") -> str:
    return between.join(" ".join(words) for words in sentences) + "."


@given(st.text())
def test_it_never_crashes_and_counts_add_up(text: str) -> None:
    found = measure(text)

    assert 0 <= found.sentences <= found.words
    assert found.longest_sentence <= found.words
    assert found.words_per_sentence <= found.longest_sentence
    assert (found.score is None) == (found.band is None)


@given(SENTENCES)
def test_joining_sentences_makes_a_text_harder(sentences: list[list[str]]) -> None:
    apart = measure(written(sentences))
    joined = measure(
        written([first + second for first, second in zip(sentences[::2], sentences[1::2], strict=False)])
    )
    rest = measure(written([*sentences[: len(sentences) // 2 * 2]]))

    assert apart.sentences == len(sentences)
    assert joined.words == rest.words
    assert joined.score is not None
    assert rest.score is not None
    assert joined.score < rest.score


@given(SENTENCES)
def test_saying_it_twice_changes_no_score(sentences: list[list[str]]) -> None:
    once, twice = measure(written(sentences)), measure(written(sentences + sentences))

    assert twice.score == pytest.approx(once.score)


@given(SENTENCES)
def test_markup_and_headings_change_nothing(sentences: list[list[str]]) -> None:
    bare = measure(written(sentences))
    dressed = "## Een kop\n\n" + "\n".join(f"1. **{' '.join(words)}**." for words in sentences)

    assert measure(dressed) == bare


@given(SENTENCES, st.integers(min_value=0, max_value=7))
def test_longer_words_make_a_text_harder(sentences: list[list[str]], nth: int) -> None:
    changed = [list(words) for words in sentences]
    changed[nth][0] = "samenwerkingsverband"
    before, after = measure(written(sentences)), measure(written(changed))

    assert before.score is not None
    assert after.score is not None
    assert after.score < before.score
