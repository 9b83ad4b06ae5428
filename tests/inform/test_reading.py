"""Bad content is told all at once, with file, line and reason, and changes nothing."""

from pathlib import Path

import pytest

from krukje.inform.actions import load_edition
from krukje.inform.edition import BadContent, read_edition
from krukje.inform.models import Edition, Topic
from tests.inform import faults_of_new_kinds, small_content, whole_content
from tests.inform.conftest import NOW
from tests.inform.faults import ANSWER, BROKEN, FACTS, Fault
from tests.inform.rows import everything
from tests.inform.small_content import change


@pytest.fixture
def whole_folder(tmp_path: Path) -> Path:
    return whole_content.write(tmp_path / "whole")


@pytest.mark.parametrize("fault", BROKEN, ids=[fault.name for fault in BROKEN])
def test_bad_content_is_named_and_leaves_the_old_edition(edition: Edition, folder: Path, fault: Fault) -> None:
    before = list(Topic.objects.values_list("pk", "slug", "html"))
    fault.break_it(folder)

    with pytest.raises(BadContent) as bad:
        load_edition(folder=folder, now=NOW)

    assert any(fault.is_told_by(problem) for problem in bad.value.problems), str(bad.value)
    assert list(Topic.objects.values_list("pk", "slug", "html")) == before
    assert Edition.objects.get() == edition


@pytest.mark.parametrize(
    "fault", faults_of_new_kinds.BROKEN, ids=[fault.name for fault in faults_of_new_kinds.BROKEN]
)
def test_a_bad_step_right_word_guide_or_translation_is_named_too(whole_folder: Path, fault: Fault) -> None:
    fault.break_it(whole_folder)

    with pytest.raises(BadContent) as bad:
        read_edition(whole_folder)

    assert any(fault.is_told_by(problem) for problem in bad.value.problems), str(bad.value)


def test_a_bad_guide_leaves_everything_as_it_was(db: None, whole_folder: Path) -> None:
    edition = load_edition(folder=whole_folder, now=NOW)
    before = everything()
    change(whole_folder, "guide.yaml", "- {haast: [ja]}", "- {weer: [ja]}")

    with pytest.raises(BadContent):
        load_edition(folder=whole_folder, now=NOW)

    assert everything() == before
    assert Edition.objects.get() == edition


def test_what_a_set_may_lack_is_read_when_it_is_there(whole_folder: Path) -> None:
    edition = read_edition(whole_folder)

    assert [step.questions["child"] for step in edition.steps] == [("Wat zie jij?",)]
    assert [item.slug for rights in edition.rights for item in rights.items] == ["antwoord-krijgen"]
    assert [term.word for term in edition.terms] == ["postzegel"]
    assert edition.guide
    assert edition.guide.facts == ("telefoon-luisterlijn",)
    assert {(text.lang, text.kind.value, text.slug) for text in edition.translations} == {
        ("en", "topic", "antwoord-van-school"),
        ("en", "moment", "wachten"),
        ("en", "contact", "luisterlijn"),
    }


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


def test_the_digest_changes_with_every_file(whole_folder: Path) -> None:
    digests = [read_edition(whole_folder).digest]
    for path in sorted(whole_folder.rglob("*.*")):
        path.write_bytes(path.read_bytes() + b"\n")
        digests.append(read_edition(whole_folder).digest)

    assert len(digests) == 1 + len(small_content.FILES) + len(whole_content.FILES)
    assert len(set(digests)) == len(digests)


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(folder: Path) -> None:
    path = folder / ANSWER
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    topics = {topic.slug: topic for topic in read_edition(folder).topics}

    assert topics["antwoord-van-school"].title == "Antwoord van school"


def test_facts_stand_in_the_order_in_which_a_reader_meets_them(folder: Path) -> None:
    change(folder, ANSWER, "facts: [antwoord-termijn, onzeker-recht]", "facts: [site-luisterlijn, onzeker-recht]")

    topics = {topic.slug: topic for topic in read_edition(folder).topics}

    assert topics["antwoord-van-school"].facts == ("antwoord-termijn", "onzeker-recht", "site-luisterlijn")
