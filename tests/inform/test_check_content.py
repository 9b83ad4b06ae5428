"""`manage.py check_content` tells an editor what is wrong, and a machine how much."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command

from krukje.inform.checking import read_agreed
from krukje.inform.edition import BadContent
from tests.inform import whole_content
from tests.inform.small_content import change

DAY = datetime(2026, 11, 5, 12, 0, tzinfo=UTC)
ANSWER = "topics/antwoord-van-school.md"
SET = """\
topics:
  - {slug: antwoord-van-school, group: samenwerken, audience: ouders}
  - {slug: brief-schrijven, group: samenwerken, audience: ouders}
  - {slug: direct-hulp, group: jongeren, audience: jongeren}
moments:
  - {slug: wachten, stage: Begin}
  - {slug: verder, stage: Daarna}
steps: [vragen]
rights: [buurman]
essentials: [antwoord-van-school]
languages:
  - {lang: en, topics: 1}
signers:
  - {kind: law, names: [A. Jurist]}
  - {kind: practice, names: [B. Praktijk]}
  - {kind: family, names: [C. Ouder]}
"""
pytestmark = pytest.mark.pure


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (folder := whole_content.write(tmp_path / "content")).joinpath("set.yaml").write_text(SET)
    return folder


def said_of(folder: Path, capsys: pytest.CaptureFixture[str], day: datetime = DAY) -> dict[str, Any]:
    with time_machine.travel(day), pytest.raises(CommandError, match="niet in orde"):
        call_command("check_content", str(folder), "--json")
    said: dict[str, Any] = json.loads(capsys.readouterr().out)
    return said


def test_an_editor_reads_where_and_what(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with time_machine.travel(DAY), pytest.raises(CommandError) as stop:
        call_command("check_content", str(folder))

    lines = capsys.readouterr().out.splitlines()
    assert "onderwerp antwoord-van-school: bij ‘families_say’ horen minstens 8 verschillende zinnen." in lines
    assert any(
        line.startswith(
            "vertaling en: onderwerp antwoord-van-school: let op, "
            "de Nederlandse tekst is veranderd sinds versie 0123456789ab; nu is het "
        )
        for line in lines
    )
    assert lines[-1].startswith("3 onderwerpen, 2 momenten, 1 stappen, 1 keer rechten, 1 woorden, 4 feiten, 3 vert")
    assert stop.value.returncode == 1


def test_a_machine_reads_how_much(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = said_of(folder, capsys)

    complaints = said.pop("complaints")
    assert said.pop("faults") == sum(complaint["fault"] for complaint in complaints)
    assert said.pop("warnings") == sum(not complaint["fault"] for complaint in complaints)
    assert said == {
        "topics": 3,
        "moments": 2,
        "steps": 1,
        "rights": 1,
        "words": 1,
        "facts": 4,
        "translations": {"en": 3, "tr": 0, "ar": 0, "pl": 0, "uk": 0},
    }


def test_the_command_looks_at_the_day(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    overdue = {"where": "onderwerp brief-schrijven", "reason": "had op 2026-11-10 opnieuw nagekeken moeten zijn."}

    before = said_of(folder, capsys, datetime(2026, 11, 10, 12, 0, tzinfo=UTC))
    after = said_of(folder, capsys, datetime(2026, 11, 11, 12, 0, tzinfo=UTC))

    assert {**overdue, "fault": True} not in before["complaints"]
    assert {**overdue, "fault": True} in after["complaints"]


def test_files_that_cannot_be_read_are_faults_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder, ANSWER, "moments: [1]", "moments: [9]")

    said = said_of(folder, capsys)

    assert said["topics"] == 0
    assert said["complaints"] == [
        {"where": f"{ANSWER}, regel 7", "reason": "moment 9 bestaat niet.", "fault": True},
    ]


def test_who_is_named_may_sign(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    signed = [one for one in said_of(folder, capsys)["complaints"] if "tekent niet" in one["reason"]]
    change(folder, "set.yaml", "names: [A. Jurist]", "names: []")
    unsigned = [one for one in said_of(folder, capsys)["complaints"] if "tekent niet" in one["reason"]]

    assert signed == []
    assert {one["where"] for one in unsigned} == {"onderwerp brief-schrijven", "onderwerp direct-hulp"}


def test_a_whole_set_passes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr("krukje.inform.management.commands.check_content.check_set", lambda *_, **__: ())

    call_command("check_content", str(folder))

    assert capsys.readouterr().out.endswith("3 vertalingen: 0 fouten, 0 waarschuwingen.\n")


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("audience: ouders", "audience: oma", 2, "‘oma’ kan hier niet"),
        ("stage: Begin", "fase: Begin", 6, "‘stage’ ontbreekt"),
        ("steps: [vragen]", "steps: vragen", 8, "lijst met teksten"),
        ("lang: en", "lang: fr", 12, "‘fr’ kan hier niet"),
        ("kind: law", "kind: koning", 14, "‘koning’ kan hier niet"),
        ("essentials:", "belangrijk:", 10, "‘belangrijk’ kennen we hier niet"),
    ],
)
def test_a_wrong_list_of_what_was_agreed_is_named(folder: Path, old: str, new: str, line: int, reason: str) -> None:
    change(folder, "set.yaml", old, new)

    with pytest.raises(BadContent) as bad:
        read_agreed(folder)

    assert any((one.file, one.line) == ("set.yaml", line) and reason in one.reason for one in bad.value.problems)


def test_without_that_list_nothing_can_be_checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "set.yaml").unlink()

    assert [one["where"] for one in said_of(folder, capsys)["complaints"]] == ["set.yaml"]
