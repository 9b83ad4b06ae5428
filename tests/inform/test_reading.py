"""Bad content is told all at once, with file, line and reason, and changes nothing."""

from pathlib import Path

import pytest

from krukje.inform.actions import load_edition
from krukje.inform.edition import BadContent, read_edition
from krukje.inform.models import Edition, Topic
from tests.inform.conftest import NOW
from tests.inform.faults import ANSWER, BROKEN, FACTS, MOMENT, Fault
from tests.inform.small_content import change


@pytest.mark.parametrize("fault", BROKEN, ids=[fault.name for fault in BROKEN])
def test_bad_content_is_named_and_leaves_the_old_edition(edition: Edition, folder: Path, fault: Fault) -> None:
    before = list(Topic.objects.values_list("pk", "slug", "html"))
    fault.break_it(folder)

    with pytest.raises(BadContent) as bad:
        load_edition(folder=folder, now=NOW)

    assert any(
        problem.file == fault.file and fault.line in {None, problem.line} and fault.reason in problem.reason
        for problem in bad.value.problems
    ), str(bad.value)
    assert list(Topic.objects.values_list("pk", "slug", "html")) == before
    assert Edition.objects.get() == edition


def test_everything_that_is_wrong_is_told_at_once(folder: Path) -> None:
    change(folder, ANSWER, "audience: ouders", "audience: iemand")
    change(folder, ANSWER, "[[moment:wachten]]", "[[moment:weg]]")
    change(folder, FACTS, "status: checked", "status: zeker")

    with pytest.raises(BadContent) as bad:
        read_edition(folder)

    assert [(problem.file, problem.line) for problem in bad.value.problems] == [
        (FACTS, 14),
        (ANSWER, 5),
        (ANSWER, 29),
    ]


def test_a_problem_reads_as_a_sentence_with_its_place(folder: Path) -> None:
    change(folder, ANSWER, "moments: [1]", "moments: [9]")

    with pytest.raises(BadContent, match=r"antwoord-van-school\.md, regel 7: moment 9 bestaat niet\."):
        read_edition(folder)


def test_a_folder_that_is_not_there_is_bad_content(tmp_path: Path) -> None:
    with pytest.raises(BadContent, match="deze map bestaat niet"):
        read_edition(tmp_path / "nergens")


def test_the_digest_changes_with_every_file(folder: Path) -> None:
    digests = {read_edition(folder).digest}
    for name in ("facts/feiten.yaml", "contacts.yaml", ANSWER, MOMENT, "search/despair.yaml"):
        path = folder / name
        path.write_bytes(path.read_bytes() + b"\n")
        digests.add(read_edition(folder).digest)

    assert len(digests) == 6


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(folder: Path) -> None:
    path = folder / ANSWER
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    topics = {topic.slug: topic for topic in read_edition(folder).topics}

    assert topics["antwoord-van-school"].title == "Antwoord van school"


def test_facts_stand_in_the_order_in_which_a_reader_meets_them(folder: Path) -> None:
    change(folder, ANSWER, "facts: [antwoord-termijn, onzeker-recht]", "facts: [site-luisterlijn, onzeker-recht]")

    topics = {topic.slug: topic for topic in read_edition(folder).topics}

    assert topics["antwoord-van-school"].facts == ("antwoord-termijn", "onzeker-recht", "site-luisterlijn")
