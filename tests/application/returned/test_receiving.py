"""Issued minutes on the disk, changed as in Word, and received back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from secretary_app.application.editing import ChangedSinceError, edit_meeting
from secretary_app.application.issuing import Stale, staleness, take_step
from secretary_app.application.returned import (
    DifferenceKind,
    FileState,
    UnreadableFileError,
    adopt,
    look_at,
    take_wording,
    written_file,
)
from secretary_app.domain.agenda import ItemId, ItemWording, MinutesDraft
from secretary_app.domain.errors import DomainError, Refusal
from secretary_app.domain.issued import MINUTES, IssuedPaper, PaperId, Signed, TextAdopted
from secretary_app.storage.written_places import WrittenPlacesFile
from tests.application.returned.demonstration import TODAY, Office, demonstration
from tests.documents.demonstration import MEETING

WORDS = ("о проекте плана работы кластера", "о плане работы кластера")
VOTE = ("«против» – 5", "«против» – 6")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(demonstration(), tmp_path)
    office.issue()
    return office


def state(office: Office) -> FileState:
    return written_file(office.desk, office.paper).state


def stale(office: Office) -> Stale | None:
    known = office.store.contents
    return staleness(known.councils[MEETING.council], known.meetings[MEETING], office.paper)


def test_a_changed_wording_comes_back_into_the_draft(office: Office) -> None:
    assert state(office) is FileState.UNTOUCHED
    office.edit(*WORDS)
    there = written_file(office.desk, office.paper)
    assert (there.state, there.path) == (FileState.CHANGED, office.path)
    received = look_at(office.store, office.desk, MEETING, office.path)
    assert [d.kind for d in received.returned.differences] == [DifferenceKind.WORDING]
    edit = take_wording(office.store, MEETING, received)
    assert edit.name == "формулировки протокола взяты из Word"
    draft = office.store.contents.meetings[MEETING].meeting.draft
    assert draft is not None
    assert [WORDS[1] in (item.heard or "") for item in draft.items] == [True]
    with pytest.raises(ChangedSinceError, match="Сравните файл ещё раз"):
        take_wording(office.store, MEETING, received)


def test_a_changed_text_may_be_the_one_to_be_signed(office: Office) -> None:
    office.edit(*WORDS)
    received = look_at(office.store, office.desk, MEETING, office.path)
    before = office.path.read_bytes()
    edit = adopt(office.store, office.desk, MEETING, received, TODAY)
    assert edit.name == "принят текст протокола из Word"
    assert isinstance(office.paper.text, TextAdopted)
    assert office.path.read_bytes() == before
    assert stale(office) is None
    assert received.returned.draft is not None
    assert office.store.contents.meetings[MEETING].meeting.draft == received.returned.draft
    assert state(office) is FileState.UNTOUCHED
    again = look_at(office.store, office.desk, MEETING, office.path)
    assert (again.same, again.returned.differences) == (True, ())
    take_step(office.store, MEETING, TODAY, Signed(on=TODAY, by=("Андреев П.С.",)))
    assert office.paper.is_signed


def test_the_reason_of_a_wording_makes_no_paper_stale(office: Office) -> None:
    office.edit("Публиковать отчёты", "Размещать отчёты")
    received = look_at(office.store, office.desk, MEETING, office.path)
    adopt(office.store, office.desk, MEETING, received, TODAY)
    [wording] = (received.returned.draft or MinutesDraft(version=1)).resolutions
    explained = MinutesDraft(version=1, resolutions=(replace(wording, reason="точнее"),))
    edit_meeting(office.store, MEETING, "", lambda m: replace(m, draft=explained))
    assert stale(office) is None


def test_a_text_taken_while_the_paper_was_stale_leaves_it_so(office: Office) -> None:
    heard = ItemWording(item=ItemId("a4"), heard="Иначе.")
    draft = MinutesDraft(version=1, items=(heard,))
    edit_meeting(office.store, MEETING, "", lambda m: replace(m, draft=draft))
    office.edit(*WORDS)
    received = look_at(office.store, office.desk, MEETING, office.path)
    adopt(office.store, office.desk, MEETING, received, TODAY)
    assert stale(office) is Stale.DATA


def test_nothing_is_taken_into_signed_minutes(office: Office) -> None:
    office.edit(*WORDS)
    received = look_at(office.store, office.desk, MEETING, office.path)
    take_step(office.store, MEETING, TODAY, Signed(on=TODAY, by=("Андреев П.С.",)))
    with pytest.raises(Refusal, match="уже подписан"):
        take_wording(office.store, MEETING, received)


def test_a_changed_vote_is_an_error_and_the_file_stays(office: Office) -> None:
    office.edit(*VOTE)
    received = look_at(office.store, office.desk, MEETING, office.path)
    before = office.path.read_bytes()
    with pytest.raises(Refusal, match=r"1.правка того, что от руки не меняют: голосование\."):
        adopt(office.store, office.desk, MEETING, received, TODAY)
    with pytest.raises(Refusal, match="Формулировок"):
        take_wording(office.store, MEETING, received)
    assert office.path.read_bytes() == before
    assert not isinstance(office.paper.text, TextAdopted)


def test_the_file_as_issued_has_nothing_to_take(office: Office) -> None:
    received = look_at(office.store, office.desk, MEETING, office.path)
    assert received.same
    with pytest.raises(Refusal, match="такой же"):
        adopt(office.store, office.desk, MEETING, received, TODAY)


def test_a_file_that_is_gone(office: Office) -> None:
    office.path.unlink()
    there = written_file(office.desk, office.paper)
    assert (there.state, there.path) == (FileState.MISSING, office.path)
    with pytest.raises(UnreadableFileError, match=r"«Протокол\.docx» не прочитан"):
        look_at(office.store, office.desk, MEETING, office.path)
    nobody_knows = replace(office.desk, places=WrittenPlacesFile(office.folder / "другая"))
    assert written_file(nobody_knows, office.paper).path is None


def test_nothing_to_compare_with(office: Office, tmp_path: Path) -> None:
    (kept,) = (tmp_path / "materials").rglob("*.docx")
    kept.unlink()
    with pytest.raises(DomainError, match="сравнить не с чем"):
        look_at(office.store, office.desk, MEETING, office.path)
    edit_meeting(office.store, MEETING, "", lambda m: replace(m, papers=()))
    with pytest.raises(Refusal, match="ещё не выпущен"):
        look_at(office.store, office.desk, MEETING, office.path)
    bare = IssuedPaper(id=PaperId("d"), kind=MINUTES)
    assert written_file(office.desk, bare).state is FileState.MISSING
    edit_meeting(office.store, MEETING, "", lambda m: replace(m, papers=(bare,)))
    with pytest.raises(Refusal, match="ещё не выпущен"):
        look_at(office.store, office.desk, MEETING, office.path)


def test_what_the_draft_says_besides_is_kept(office: Office) -> None:
    kept = MinutesDraft(version=1, order=None)
    edit_meeting(office.store, MEETING, "", lambda m: replace(m, draft=kept))
    office.edit(*WORDS)
    received = look_at(office.store, office.desk, MEETING, office.path)
    assert received.draft == kept
    assert take_wording(office.store, MEETING, received).changes
