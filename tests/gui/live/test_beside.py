from __future__ import annotations

from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from secretary_app.domain.meeting.state import Phase
from secretary_app.gui.live.beside.paper import read_time
from secretary_app.gui.live.beside.second_copy import FILE
from secretary_app.gui.live.beside.whole_journal import JournalDialog
from secretary_app.gui.live.places import MotionPlace
from secretary_app.gui.screens import LIVE_PLACE
from tests.gui.desk import Opened, SomeStores
from tests.gui.live.stage import Stage, store_meeting
from tests.sitting import Sitting, held

FIVE = "chair:chair ann bob cid dan"
HERE = "arrive chair ann bob cid dan; item i1; vote r1"

Take = Callable[[Sitting], Stage]


@pytest.fixture
def take(open_window: Callable[[], Opened], stores: SomeStores) -> Take:
    def begin(sitting: Sitting) -> Stage:
        key = store_meeting(stores.store, sitting.state.facts, sitting.entries)
        return Stage(open_window()).take(key)

    return begin


@pytest.fixture
def voting(take: Take, tmp_path: Path) -> Stage:
    stage = take(held(FIVE, HERE))
    (tmp_path / "data").mkdir(exist_ok=True)
    return stage


def come_back(stage: Stage) -> None:
    """Turn from a dialog back to the window, as a click would."""
    stage.opened.window.activateWindow()
    stage.opened.qtbot.waitUntil(stage.opened.window.isActiveWindow)
    stage.view.centre.focus_first()


def journal_of(stage: Stage) -> JournalDialog:
    dialog = stage.view.findChild(JournalDialog)
    assert dialog is not None
    return dialog


def test_the_whole_journal_follows_the_meeting(voting: Stage) -> None:
    voting.press("ctrl+j")
    journal = journal_of(voting)
    before = len(journal.view.model.rows)
    assert before == len(voting.session.live.history.entries())
    come_back(voting)
    voting.press("f5")
    assert len(journal.view.model.rows) == before + 1
    journal.view.search.setText("остальные")
    assert len(journal.view.model.rows) == 1
    journal.close()


def test_the_journal_is_saved_as_an_appendix(voting: Stage, tmp_path: Path) -> None:
    voting.press("ctrl+j")
    voting.opened.find(QPushButton, "live-journal-save").click()
    dialog = voting.opened.find(QFileDialog, "live-journal-file")
    target = tmp_path / "журнал.docx"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    voting.opened.rest()
    assert target.read_bytes()[:2] == b"PK"
    assert str(target) in voting.notice
    voting.session.let_go()


def test_without_a_meeting_there_is_no_journal(open_window: Callable[[], Opened]) -> None:
    opened = open_window()
    view = Stage(opened).view
    view.company.show_journal()
    assert view.findChild(JournalDialog) is None


def after_a_pause(stage: Stage) -> None:
    """Let the pause be over in which no key was pressed."""
    pause = stage.view.company.copy.pause
    assert pause.isActive()
    pause.stop()
    pause.timeout.emit()
    stage.opened.rest()


def copies(folder: Path) -> list[Path]:
    return list(folder.glob("*.council.json"))


def choose_folder(stage: Stage, folder: Path) -> None:
    dialog = stage.view.findChild(QFileDialog, "live-copy-folder")
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    stage.opened.rest()


def test_a_copy_is_written_after_every_vote(voting: Stage, tmp_path: Path) -> None:
    stick = tmp_path / "флешка"
    stick.mkdir()
    voting.view.commands.copy.trigger()
    choose_folder(voting, stick)
    (copy,) = copies(stick)
    first = copy.read_bytes()
    come_back(voting)
    voting.press("f5")
    assert copy.read_bytes() == first
    voting.press("enter")
    after_a_pause(voting)
    assert copy.read_bytes() != first


def test_a_missing_stick_never_stops_the_meeting(voting: Stage, tmp_path: Path) -> None:
    (tmp_path / "data" / FILE).write_text(str(tmp_path / "нет такой"), "utf-8")
    voting.view.centre.focus_first()
    voting.press("f5", "enter")
    assert len(voting.state.rounds) == 1
    after_a_pause(voting)
    assert "не записана" in voting.notice
    assert "записано полностью" in voting.notice


@pytest.mark.parametrize(("button", "kept"), [("stop", ""), ("keep", "old"), ("other", "new")])
def test_the_copies_can_go_elsewhere_or_stop(
    voting: Stage, tmp_path: Path, button: str, kept: str
) -> None:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
    file = tmp_path / "data" / FILE
    file.write_text(str(tmp_path / "old"), "utf-8")
    voting.view.commands.copy.trigger()
    assert voting.opened.has_dialog("live-copy")
    voting.opened.find(QPushButton, f"live-copy-{button}").click()
    if button == "other":
        choose_folder(voting, tmp_path / "new")
    voting.opened.rest()
    assert Path(file.read_text("utf-8")).name == kept


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("10:05", time(10, 5)),
        ("9.30", time(9, 30)),
        ("1005", time(10, 5)),
        ("25:00", None),
        ("да", None),
    ],
)
def test_times_are_read_as_they_are_written(typed: str, found: time | None) -> None:
    assert read_time(typed) == found


@pytest.fixture
def paper(open_window: Callable[[], Opened], stores: SomeStores) -> Stage:
    store_meeting(stores.store, held(FIVE, "").state.facts)
    stage = Stage(open_window())
    stage.opened.window.show_screen(LIVE_PLACE)
    stage.opened.rest()
    return stage


def test_a_meeting_held_on_paper_is_entered_with_its_own_times(paper: Stage) -> None:
    paper.press("ctrl+enter")
    assert paper.session.from_paper
    assert not paper.view.company.paper.isHidden()
    paper.press("ctrl+t").type("10:00").press("enter", "enter")
    assert paper.state.phase is Phase.RUNNING
    assert paper.state.entered_on is not None
    entry = paper.session.live.history.entries()[0]
    assert (entry.at.date(), entry.at.time()) == (paper.state.facts.meeting.date, time(10, 0))


def test_a_time_that_goes_back_is_asked_about_once(paper: Stage) -> None:
    paper.press("ctrl+enter", "ctrl+t").type("10:00").press("enter", "enter")
    paper.press("ctrl+t").type("9:50").press("enter")
    paper.view.commands.pause.trigger()
    assert "раньше предыдущей записи" in paper.notice
    assert paper.state.phase is Phase.RUNNING
    paper.view.commands.pause.trigger()
    assert paper.state.phase is Phase.BREAK


def test_a_wrong_time_is_said_and_the_old_one_stays(paper: Stage) -> None:
    paper.press("ctrl+enter", "ctrl+t").type("99:99").press("enter")
    assert "Остаётся прежнее" in paper.notice


def test_a_meeting_in_the_room_has_no_paper_time(voting: Stage) -> None:
    voting.press("ctrl+t")
    assert voting.view.company.paper.isHidden()
    assert isinstance(voting.session.place, MotionPlace)
