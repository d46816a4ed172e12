"""A window driven as a person drives it, and stores that are opened as told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secretary_app.application.ports import Store
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.theme.appearance import Theme
from secretary_app.gui.window import MainWindow
from tests.fakes.store import Contents, FakeStore

W = TypeVar("W", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier


def when_open(act: Callable[[MainWindow], None]) -> None:
    """Act on the window that `run` shows, once its data are open; those of before are passed by."""

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible() and window.bridge.data:
                act(window)
                return
        QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


class SomeStores:
    """Opens stores in memory; ``failing`` are raised first, one for each opening."""

    def __init__(self) -> None:
        self.failing: list[Exception] = []
        self.opened: list[Path] = []
        self.store = FakeStore()

    def fill(self, contents: Contents) -> None:
        self.store.contents = contents

    def open_store(self, folder: Path, *, write: bool) -> Store:
        assert write
        self.opened.append(folder)
        if self.failing:
            raise self.failing.pop(0)
        return self.store


class Opened:
    """The window with its keys; every method waits until the window has come to rest."""

    def __init__(
        self, qtbot: QtBot, make: Callable[..., MainWindow], bridge: Bridge, theme: Theme
    ) -> None:
        self.qtbot = qtbot
        self.shown_paths: list[Path] = []
        self.can_open = True
        self.window = make(bridge, theme, self._open_path)
        self.window.painted.connect(bridge.open)
        with qtbot.waitSignal(self.window.painted):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.rest()

    def _open_path(self, path: Path) -> bool:
        self.shown_paths.append(path)
        return self.can_open

    def rest(self) -> None:
        """Wait until nothing is being done or read."""
        self.qtbot.waitUntil(lambda: self.window.bridge.idle)
        QCoreApplication.processEvents()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press keys where the cursor is."""
        for key in keys:
            focused: QWidget | None = self.window.focusWidget()
            where = self.window if focused is None else focused
            QTest.keyClick(where, key, modifier or Qt.KeyboardModifier.NoModifier)
            self.rest()

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, modifier=CTRL)

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Type where the cursor is; QTest itself knows no Cyrillic letters."""
        where = into or self.focused()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(where, QKeyEvent(kind, ord(letter.upper()), none, letter))
        self.rest()

    def focused(self) -> QWidget:
        """Return where the cursor is."""
        where: QWidget | None = self.window.focusWidget()
        assert where is not None
        return where

    def find(self, kind: type[W], name: str) -> W:
        """Return the widget of this name."""
        found: W | None = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def dialog(self, name: str) -> QDialog:
        """Return the open dialog of this name."""
        found = self.find(QDialog, name)
        assert found.isVisible()
        return found

    def has_dialog(self, name: str) -> bool:
        """Tell whether a dialog of this name is open."""
        return any(d.isVisible() for d in self.window.findChildren(QDialog, name))

    def answer(self, name: str) -> None:
        """Press a button of a dialog by its name, from the keyboard."""
        button = self.find(QPushButton, name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.rest()
        self.come_back()

    def answer_and_close(self, name: str) -> None:
        """Press a button that closes the window."""
        self.find(QPushButton, name).click()

    def choose_file(self, name: str, typed: str) -> None:
        """Type a path into a file dialog and press Enter."""
        dialog = self.window.findChild(QFileDialog, name)
        assert dialog is not None, name
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert edit is not None
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, typed)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        self.rest()
        self.come_back()

    def come_back(self) -> None:
        """Wait until dialogs that closed are gone and the window has the keys again."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not any(dialog.isVisible() for dialog in self.window.findChildren(QDialog)):
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow)
        self.rest()

    def words(self, name: str) -> str:
        """Return what the widget of this name says."""
        widget = self.find(QWidget, name)
        whole = getattr(widget, "whole", None)
        return str(whole if whole is not None else widget.property("text"))
