"""A second copy of a running meeting in a folder of the secretary's choice."""

from __future__ import annotations

from pathlib import Path

from secretary_app.application.files import write_file
from secretary_app.application.importing import import_council
from secretary_app.application.live import resume
from secretary_app.application.live.copies import copy_meeting, copy_name
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import MeetingId
from secretary_app.domain.councils import CouncilId
from tests.application.live.room import KEY, Room
from tests.fakes.store import FakeStore


def test_a_copy_brings_the_meeting_back_on_another_machine(tmp_path: Path) -> None:
    room = Room("open; arrive chair ann bob; vote r1; others for; end; vote r2; for ann")
    assert copy_meeting(room.store, KEY, tmp_path, write_file) is None
    [copy] = tmp_path.iterdir()
    assert copy.name == copy_name(KEY)
    other = FakeStore()
    import_council(other, copy.read_bytes())
    again = resume(other, KEY)
    assert again.head == room.live.head
    assert again.history.state == room.live.history.state


def test_a_later_copy_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    room = Room("open; arrive chair ann bob")
    copy_meeting(room.store, KEY, tmp_path, write_file)
    early = (tmp_path / copy_name(KEY)).read_bytes()
    room.run("vote r1; others for; end")
    copy_meeting(room.store, KEY, tmp_path, write_file)
    assert [path.name for path in tmp_path.iterdir()] == [copy_name(KEY)]
    assert (tmp_path / copy_name(KEY)).read_bytes() != early


def test_a_stick_that_is_not_there_is_told_and_nothing_more(tmp_path: Path) -> None:
    room = Room("open; arrive chair")
    finding = copy_meeting(room.store, KEY, tmp_path / "stick", write_file)
    assert finding is not None
    assert finding.kind == "copy"
    assert finding.meeting == KEY
    assert "не записана" in finding.text
    assert "такой папки нет" in finding.text
    assert "Само заседание записано полностью" in finding.text
    assert room.run("vote r1").in_order()


def test_a_database_that_cannot_be_read_is_told_too(tmp_path: Path) -> None:
    def refuse(_path: Path, _data: bytes) -> None:
        raise EnvironmentFailure("Диск полон.")

    finding = copy_meeting(Room("open").store, KEY, tmp_path, refuse)
    assert finding is not None
    assert "Диск полон." in finding.text


def test_names_are_safe_and_different() -> None:
    def name(council: str, meeting: str) -> str:
        return copy_name(MeetingKey(CouncilId(council), MeetingId(meeting)))

    assert name("совет", "1").startswith("совет-1-")
    assert "/" not in name("../a", "b/c")
    assert name("a", "b-c") != name("a-b", "c")
    assert len(name("я" * 500, "m").encode()) < 255
    assert name("\udcff", "m").endswith(".council.json")
