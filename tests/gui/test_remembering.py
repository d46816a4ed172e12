"""The window as it was left: kept in a file beside the data, brought back at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter, QTableView, QWidget
from pytestqt.qtbot import QtBot

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.services import Services
from secretary_app.bootstrap import services as real_services
from secretary_app.gui.app import run
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.remembering import Remembering
from secretary_app.gui.settings import FILE, WindowSettings, read_settings, write_settings
from secretary_app.gui.theme.appearance import Appearance, Theme
from secretary_app.gui.window import SIZE, MainWindow
from tests.fakes.store import Contents
from tests.gui.desk import Opened, SomeStores, when_open

SETTINGS = WindowSettings(
    appearance=Appearance.DARK, screen="councils", geometry=b"\0\1", parts={"A-table": b"[9, null]"}
)
WRITE = real_services().write_file


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    write_settings(tmp_path, SETTINGS, WRITE)
    assert read_settings(tmp_path) == SETTINGS
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"no section",
        b"[window]\nappearance = green\ngeometry = %%%\n",
        b"[window]\n[window]\n",
        b"[parts]\ntable = \xd0\xb9\n",
        b"PK\x03\x04" * 50_000,
    ],
)
def test_a_file_that_cannot_be_understood_is_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_settings(tmp_path) == WindowSettings()


def test_a_folder_in_its_place_is_as_none(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert read_settings(tmp_path) == WindowSettings()
    write_settings(tmp_path, SETTINGS, WRITE)
    assert read_settings(tmp_path) == WindowSettings()


def test_a_disk_that_does_not_take_it_is_no_matter(tmp_path: Path) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise EnvironmentFailure("На диске не осталось места.")

    write_settings(tmp_path, SETTINGS, full)
    write_settings(tmp_path / "missing", SETTINGS, WRITE)
    assert list(tmp_path.iterdir()) == []


Left = list[WindowSettings]
Remembered = Callable[[WindowSettings], tuple[Opened, Left]]


@pytest.fixture
def remembered(
    qtbot: QtBot,
    theme: Theme,
    services: Services,
    tmp_path: Path,
    stores: SomeStores,
    demonstration: Contents,
) -> Iterator[Remembered]:
    stores.fill(demonstration)
    windows: list[MainWindow] = []

    def open_one(settings: WindowSettings) -> tuple[Opened, Left]:
        left: Left = []

        def make(*parts: object) -> MainWindow:
            window = MainWindow(*parts)  # type: ignore[arg-type]
            Remembering(window, theme, settings, left.append)
            windows.append(window)
            return window

        return Opened(qtbot, make, Bridge(services, tmp_path / "data"), theme), left

    yield open_one
    for window in windows:
        window.close()
        window.deleteLater()


def test_a_window_comes_back_as_it_was_left(remembered: Remembered, theme: Theme) -> None:
    first, left = remembered(WindowSettings())
    assert first.window.current.objectName() == "meetings"
    first.ctrl(Qt.Key.Key_F9)
    first.ctrl(Qt.Key.Key_4)
    first.window.showNormal()
    first.window.resize(840, 500)
    first.window.move(60, 40)
    top = first.window.frameGeometry().top()
    first.window.close()
    theme.choose(Appearance.SYSTEM)

    second, _ = remembered(left[0])
    assert theme.choice is Appearance.DARK
    checked = [a.data() for a in second.window.commands.appearance.actions() if a.isChecked()]
    assert checked == ["dark"]
    assert second.window.current.objectName() == "protocol"
    assert second.window.size().toTuple() == (840, 500)
    assert second.window.frameGeometry().top() == top


def test_a_maximised_window_comes_back_maximised(remembered: Remembered) -> None:
    first, left = remembered(WindowSettings())
    first.window.showMaximized()
    first.window.close()
    second, _ = remembered(left[0])
    assert second.window.isMaximized()


@pytest.mark.parametrize("geometry", [b"", b"nonsense"])
def test_a_geometry_that_means_nothing_is_that_of_the_first_day(
    remembered: Remembered, geometry: bytes
) -> None:
    opened, _ = remembered(WindowSettings(geometry=geometry))
    room = opened.window.screen().availableSize()
    assert room.width() < SIZE[0], "the usual size has no room on the screen of the tests"
    assert opened.window.isMaximized()
    opened.window.showNormal()
    assert opened.window.height() < room.height()


def test_a_window_left_on_a_screen_that_is_gone_is_seen_again(remembered: Remembered) -> None:
    first, left = remembered(WindowSettings())
    first.window.showNormal()
    first.window.move(20_000, 9_000)
    first.window.close()
    second, _ = remembered(left[0])
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    top = QRect(second.window.frameGeometry().topLeft(), second.window.rail.size()).topLeft()
    assert any(screen.contains(top) for screen in screens)


def test_an_unknown_screen_is_that_where_work_begins(remembered: Remembered) -> None:
    opened, _ = remembered(WindowSettings(screen="chess"))
    assert opened.window.current.objectName() == "meetings"


def test_columns_that_were_moved_are_as_wide_again(remembered: Remembered) -> None:
    first, left = remembered(WindowSettings())
    table = _table(first)
    usual = table.columnWidth(1)
    table.setColumnWidth(2, table.columnWidth(2) + 9)
    drag_column(table, 1, 40)
    assert table.columnWidth(1) == usual + 40
    first.window.close()
    assert list(left[0].parts) == ["meetings-table"]
    second, untouched = remembered(left[0])
    assert _table(second).columnWidth(1) == usual + 40
    second.window.close()
    assert untouched[0].parts == left[0].parts


@pytest.mark.parametrize("told", [b"[1]", b"{}", b"?", b'["wide", 1, 9999999, null, null]'])
def test_columns_of_another_table_are_let_alone(remembered: Remembered, told: bytes) -> None:
    usual, _ = remembered(WindowSettings())
    opened, _ = remembered(WindowSettings(parts={"meetings-table": told}))
    columns = range(_table(opened).model().columnCount())
    assert [_table(opened).columnWidth(n) for n in columns] == [
        _table(usual).columnWidth(n) for n in columns
    ]


def drag_column(table: QTableView, column: int, by: int) -> None:
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) - 1, 5)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(header.viewport(), left, pos=at)
    QTest.mouseMove(header.viewport(), at + QPoint(by, 0))
    QTest.mouseRelease(header.viewport(), left, pos=at + QPoint(by, 0))


def _table(opened: Opened) -> QTableView:
    return opened.find(QTableView, "meetings-table")


def test_a_splitter_that_was_moved_stands_there_again(remembered: Remembered) -> None:
    first, left = remembered(WindowSettings())
    splitter = _splitter(first)
    splitter.moveSplitter(150, 1)
    before, after = splitter.sizes()
    first.window.close()
    assert list(left[0].parts) == ["sample-splitter"]
    second, _ = remembered(left[0])
    now = _splitter(second).sizes()
    assert now[0] / sum(now) == pytest.approx(before / (before + after), abs=0.01)


def _splitter(opened: Opened) -> QSplitter:
    """A page with two parts is built, as screens are, when the window is there already."""
    page = QSplitter(Qt.Orientation.Horizontal)
    inner = QSplitter(Qt.Orientation.Horizontal)
    inner.setObjectName("sample-splitter")
    for part in (QWidget(), QWidget()):
        part.setMinimumWidth(50)
        inner.addWidget(part)
    page.addWidget(inner)
    opened.window.stack.addWidget(page)
    opened.window.stack.setCurrentWidget(page)
    opened.rest()
    return inner


def test_a_window_closed_before_its_data_open_forgets_nothing(
    qtbot: QtBot, theme: Theme, services: Services, tmp_path: Path
) -> None:
    window = MainWindow(Bridge(services, tmp_path), theme)
    qtbot.addWidget(window)
    left: Left = []
    Remembering(window, theme, SETTINGS, left.append)
    window.close()
    assert (left[0].screen, left[0].parts) == (SETTINGS.screen, SETTINGS.parts)


def test_the_program_keeps_its_window_beside_the_data(services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()

    def leave(window: MainWindow) -> None:
        QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
        window.close()

    when_open(leave)
    assert run(services, folder) == 0
    assert read_settings(folder).appearance is Appearance.LIGHT
