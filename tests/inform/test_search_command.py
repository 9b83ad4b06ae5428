"""`manage.py search` answers as the site does, for people and for machines."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from krukje.inform.models import Edition, Synonym
from krukje.places.models import SupportPoint


def said(*words: str) -> str:
    out = StringIO()
    call_command("search", *words, stdout=out)
    return out.getvalue()


def test_it_lists_what_was_found(edition: Edition) -> None:
    assert "topic    brief-schrijven: Een brief schrijven" in said("brief")
    assert "(niets gevonden)" in said("xyzzy")
    assert "directe hulp staat bovenaan" in said("ik wil dood")


def test_one_json_object_a_question_best_first(edition: Edition, tmp_path: Path) -> None:
    questions = tmp_path / "vragen.txt"
    questions.write_text("Een brief schrijven\n\nxyzzy\nadem\n", encoding="utf-8")

    lines = [json.loads(line) for line in said("--from", str(questions), "--json").splitlines()]

    assert [line["question"] for line in lines] == ["Een brief schrijven", "xyzzy", "adem"]
    first = lines[0]["results"]
    assert first[0] == {"slug": "brief-schrijven", "kind": "topic", "score": first[0]["score"]}
    assert [one["score"] for one in first] == sorted((one["score"] for one in first), reverse=True)
    assert lines[1]["results"] == []
    assert lines[2]["results"][0]["kind"] == "moment"


def test_it_knows_the_words_of_a_support_point(edition: Edition, here: SupportPoint) -> None:
    Synonym.objects.create(support_point=here, word="knots", phrase="knots", means="brief")

    assert "brief-schrijven" in said("knots", "--support-point", "voorbeeldstad")
    assert "brief-schrijven" not in said("knots")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--from", "/nergens"], "Het bestand /nergens is er niet"),
        ([], "Schrijf een vraag"),
        (["brief", "--support-point", "weg"], "Het steunpunt weg kennen we hier niet."),
    ],
)
def test_what_is_wrong_is_one_sentence(edition: Edition, words: list[str], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        said(*words)


def test_without_an_edition_it_says_what_to_do(db: None) -> None:
    with pytest.raises(CommandError, match="Laad ze eerst met load_content"):
        said("brief")
