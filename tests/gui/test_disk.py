"""The window over a disk that is full or read-only: what happened, what was kept, what to do.

The file systems are real ones; where none can be mounted these tests are skipped and say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from secretary_app.application.editing import edit_council
from secretary_app.application.lookup import record_of
from secretary_app.application.records import CouncilRecord
from secretary_app.application.services import Services
from secretary_app.bootstrap import services as real_services
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.remembering import Remembering
from secretary_app.gui.settings import FILE, WindowSettings, write_settings
from secretary_app.gui.theme.appearance import Theme
from secretary_app.gui.window import MainWindow
from tests.gui.desk import Opened
from tests.gui.test_meeting import meeting
from tests.mounting import Mount, fill, mounting, remount

ROOM = "18m"  # for the database and its reserve
OpenOn = Callable[[Path], Opened]


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Mount]:
    yield from mounting(tmp_path / "mounted")


@pytest.fixture
def services() -> Services:
    return real_services()


@pytest.fixture
def open_on(
    mounted: Mount,  # noqa: ARG001 - unmounted when the window is gone
    qtbot: QtBot,
    theme: Theme,
    services: Services,
) -> Iterator[OpenOn]:
    windows: list[MainWindow] = []

    def open_one(folder: Path) -> Opened:
        opened = Opened(qtbot, MainWindow, Bridge(services, folder), theme)
        windows.append(opened.window)
        return opened

    yield open_one
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def council_file(tmp_path: Path, services: Services) -> Path:
    path = tmp_path / "session.council.json"
    path.write_bytes(services.demo_council())
    return path


def take_in(opened: Opened, path: Path) -> list[str]:
    """Import a file by keyboard; return what is said of it."""
    opened.ctrl(Qt.Key.Key_O)
    opened.choose_file("import-files", str(path))
    told = [w.text() for w in opened.dialog("import-result").findChildren(QLabel) if w.text()]
    opened.answer("import-result-done")
    return told


def test_a_read_only_folder_is_told_and_opened_once_it_may_be_written(
    open_on: OpenOn, mounted: Mount, council_file: Path
) -> None:
    point = mounted(ROOM)
    folder = point / "data"
    first = open_on(folder)
    take_in(first, council_file)
    first.window.close()
    remount(point, "ro")

    opened = open_on(folder)
    told = opened.words("open-failed-text")
    assert f"Папка «{folder}» доступна только для чтения" in told
    assert "Данные в ней не тронуты." in told
    assert "Разрешите запись в папку или выберите другую." in told
    opened.answer("open-failed-retry")
    opened.dialog("open-failed")
    remount(point, "rw")
    opened.answer("open-failed-retry")
    assert [each.council.id for each in opened.window.listings] == ["demo"]


def test_another_folder_than_the_read_only_one_is_taken(
    open_on: OpenOn, mounted: Mount, tmp_path: Path
) -> None:
    point, other = mounted(ROOM), tmp_path / "other"
    other.mkdir()
    remount(point, "ro")
    opened = open_on(point / "data")
    assert "доступна только для чтения" in opened.words("open-failed-text")
    opened.answer("open-failed-folder")
    opened.choose_file("data-folder", str(other))
    assert opened.window.stack.currentWidget() is opened.window.empty
    assert list(point.iterdir()) == []
    assert (other / "secretary.db").exists()


def test_a_start_without_any_room_is_told_and_repeated_when_there_is_some(
    open_on: OpenOn, mounted: Mount
) -> None:
    point = mounted("4m")
    fill(point)
    opened = open_on(point / "data")
    told = opened.words("open-failed-text")
    assert "На диске не осталось места" in told
    assert "Освободите место на диске" in told
    (point / "filler").unlink()
    opened.answer("open-failed-retry")
    assert opened.window.stack.currentWidget() is opened.window.empty
    assert "запас" in opened.window.notice.text


def test_an_import_on_a_full_disk_keeps_what_was_there_and_succeeds_later(
    open_on: OpenOn, mounted: Mount, council_file: Path
) -> None:
    point = mounted(ROOM)
    opened = open_on(point / "data")
    (point / "data" / "secretary.ballast").unlink()
    fill(point)
    told = take_in(opened, council_file)
    assert "Ни один файл не принят, в базе ничего не изменилось." in told
    [why] = [text for text in told if "На диске не осталось места" in text]
    assert "Всё, что было записано раньше, цело." in why
    assert "Освободите место на диске" in why
    assert why.endswith("Из этого файла ничего не сохранено.")
    assert opened.window.listings == ()
    assert "запас на этот случай отдан" in opened.window.notice.text

    (point / "filler").unlink()
    assert "Файл принят." in take_in(opened, council_file)
    assert len(opened.window.listings) == 1


@pytest.fixture
def filled_disk(open_on: OpenOn, tmp_path: Path, council_file: Path) -> Opened:
    """A window whose data are safe; the small disk is where papers go."""
    opened = open_on(tmp_path / "data")
    take_in(opened, council_file)
    return opened


def save_minutes(opened: Opened, path: Path) -> str:
    meeting(opened)
    opened.ctrl(Qt.Key.Key_S)
    opened.choose_file("minutes-file", str(path))
    told = opened.words("failure-text")
    opened.answer("failure-done")
    return told


def test_minutes_on_a_full_disk_leave_the_earlier_paper_whole(
    filled_disk: Opened, mounted: Mount
) -> None:
    point = mounted("400k")
    target = point / "minutes.docx"
    target.write_bytes(b"the signed one")
    fill(point)
    filled_disk.window.bridge.save_minutes(
        filled_disk.window.listings[0].meetings[0].key, None, target
    )
    filled_disk.rest()
    told = filled_disk.words("failure-text")
    assert "Файл «minutes.docx» не записан: на диске кончилось место" in told
    assert "освободите его и повторите" in told
    assert "Прежний файл, если он был, цел." in told
    assert target.read_bytes() == b"the signed one"
    assert sorted(each.name for each in point.iterdir()) == ["filler", "minutes.docx"]


def test_minutes_in_a_read_only_folder_are_told_and_saved_elsewhere(
    filled_disk: Opened, mounted: Mount, tmp_path: Path
) -> None:
    point = mounted("400k")
    remount(point, "ro")
    told = save_minutes(filled_disk, point / "minutes.docx")
    assert "Файл «minutes.docx» не записан" in told
    assert "доступен только для чтения: выберите другое место" in told
    assert list(point.iterdir()) == []
    filled_disk.ctrl(Qt.Key.Key_S)
    filled_disk.choose_file("minutes-file", str(tmp_path / "minutes.docx"))
    assert (tmp_path / "minutes.docx").stat().st_size > 1000


def test_a_change_on_a_full_disk_is_told_and_not_remembered_as_done(
    open_on: OpenOn, mounted: Mount, council_file: Path
) -> None:
    point = mounted(ROOM)
    opened = open_on(point / "data")
    take_in(opened, council_file)
    (point / "data" / "secretary.ballast").unlink()
    fill(point)
    done: list[object] = []
    rename(opened, "Совет" * 40_000, done)
    assert "На диске не осталось места" in opened.words("failure-text")
    opened.answer("failure-done")
    assert done == []
    assert opened.window.desk.editor.undo_step == ""
    (point / "filler").unlink()
    rename(opened, "Совет приборостроителей", done)
    assert len(done) == 1
    assert name_of_council(opened) == "Совет приборостроителей"


def rename(opened: Opened, name: str, done: list[object]) -> None:
    def renamed(record: CouncilRecord) -> CouncilRecord:
        return replace(record, council=replace(record.council, name=name))

    opened.window.desk.editor.do(
        lambda store: edit_council(store, CouncilId("demo"), "переименован совет", renamed),
        done=done.append,
        refused=done.append,
    )
    opened.rest()


def name_of_council(opened: Opened) -> str:
    data = opened.window.bridge.data
    assert data is not None
    with data.store.reading() as tx:
        return record_of(tx, CouncilId("demo")).council.name


def test_a_full_disk_does_not_keep_the_window_from_closing(
    open_on: OpenOn, mounted: Mount, theme: Theme, services: Services
) -> None:
    point = mounted(ROOM)
    opened = open_on(point / "data")

    def keep(settings: WindowSettings) -> None:
        write_settings(point / "data", settings, services.write_file)

    Remembering(opened.window, theme, WindowSettings(), keep)
    fill(point)
    opened.window.close()
    assert not opened.window.isVisible()
    assert not (point / "data" / FILE).exists()
    assert list((point / "data").glob("*.part")) == []
