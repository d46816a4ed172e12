"""Hands on the keyboard: keys go wherever the cursor is, in the window or in a dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QMenu, QWidget

from secretary_app.gui.councils.models import MemberRow
from secretary_app.gui.councils.view import CouncilsView
from tests.gui.desk import CTRL, Opened

W = TypeVar("W", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """A person at the keyboard of the screen «Советы»."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        if opened.window.listings:
            opened.ctrl(Qt.Key.Key_1)

    @property
    def view(self) -> CouncilsView:
        """The screen."""
        view = self.opened.window.screens[0]
        assert isinstance(view, CouncilsView)
        return view

    @property
    def rows(self) -> tuple[MemberRow, ...]:
        """The members as the table shows them."""
        return self.view.composition.model.rows

    @property
    def names(self) -> list[str]:
        """Their surnames."""
        return [row.person.surname for row in self.rows]

    @property
    def row(self) -> MemberRow:
        """The row chosen."""
        found = self.view.composition.current()
        assert found is not None
        return found

    def focused(self) -> QWidget:
        """Where the cursor is."""
        where: QWidget | None = QApplication.focusWidget()
        assert where is not None
        return where

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press keys where the cursor is."""
        for key in keys:
            QTest.keyClick(self.focused(), key, modifier)
            self.rest()

    def rest(self) -> None:
        """Wait until everything asked for is done, and a dialog that is open has the cursor."""
        self.opened.rest()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._activate()
        QCoreApplication.processEvents()

    def _activate(self) -> None:
        top = self.dialogs()[-1] if self.dialogs() else self.opened.window
        if not top.isActiveWindow():
            top.activateWindow()
            self.opened.qtbot.waitUntil(top.isActiveWindow)

    def dialogs(self) -> list[QDialog]:
        """The dialogs that are open, the last one on top."""
        return [d for d in self.opened.window.findChildren(QDialog) if d.isVisible()]

    def dialog(self) -> str:
        """The name of the dialog on top, empty without one."""
        found = self.dialogs()
        return found[-1].objectName() if found else ""

    def write(self, text: str) -> None:
        """Type where the cursor is, in place of what stands there."""
        where = self.focused()
        if isinstance(where, QLineEdit):
            where.selectAll()
        if not text:
            QTest.keyClick(where, Qt.Key.Key_Delete)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter.upper()[0]), NONE, letter)
                QApplication.sendEvent(where, event)
        self._leave_offers()

    def _leave_offers(self) -> None:
        """Close the list of what could be meant, as a person does who goes on."""
        QCoreApplication.processEvents()
        offers = QApplication.activePopupWidget()
        if offers is not None:
            QTest.keyClick(offers, Qt.Key.Key_Escape)
            QCoreApplication.processEvents()
        self._activate()

    def paste(self, text: str) -> None:
        """Paste where the cursor is, in place of what stands there."""
        QApplication.clipboard().setText(text)
        where = self.focused()
        assert isinstance(where, QLineEdit)
        where.selectAll()
        QTest.keyClick(where, Qt.Key.Key_V, CTRL)
        QApplication.clipboard().clear()

    def go(self, name: str) -> QWidget:
        """Go by Tab to the widget of this name."""
        for _ in range(80):
            if self.focused().objectName() == name:
                return self.focused()
            QTest.keyClick(self.focused(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def fill(self, **texts: str) -> None:
        """Go by Tab to each field («person_surname») and type."""
        for name, text in texts.items():
            self.go(name.replace("_", "-"))
            self.write(text)

    def choose(self, name: str, words: str) -> None:
        """Go by Tab to a choice and go down to ``words``."""
        box = self.go(name)
        assert isinstance(box, QComboBox)
        for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * box.count()):
            if box.currentText() == words:
                return
            QTest.keyClick(box, key)
        assert box.currentText() == words

    def save(self) -> None:
        """Press Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, modifier=CTRL)

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, modifier=CTRL)

    def complaint(self, field: str) -> str:
        """What is said to be wrong at a field of the dialog on top or of the row."""
        return self._said(f"{field}-complaint")

    def note(self, field: str) -> str:
        """What is noticed at a field."""
        return self._said(f"{field}-note")

    def _said(self, name: str) -> str:
        found = [w for w in self.opened.window.findChildren(QLabel, name) if w.isVisible()]
        return found[-1].text() if found else ""

    def text(self, field: str) -> str:
        """What stands in a line."""
        lines = self.opened.window.findChildren(QLineEdit, field)
        return str(lines[-1].text())

    def answer(self, name: str) -> None:
        """Go by Tab to a button and press it."""
        self.go(name)
        self.press(Qt.Key.Key_Space)

    def choose_file(self, dialog: str, path: Path) -> None:
        """Type a path into a file dialog and press Enter."""
        self.opened.choose_file(dialog, str(path))
        self.rest()

    def take_from_menu(self, name: str) -> None:
        """Go down the menu that is open to an action and press Enter."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            chosen: QAction | None = menu.activeAction()
            if chosen is not None and chosen.objectName() == name:
                QTest.keyClick(menu, Qt.Key.Key_Return)
                self.rest()
                return
        raise AssertionError(name)

    def open_directory(self, tab: int = 0) -> None:
        """Open the people and organisations by the menu and go to the rows of a tab."""
        self.answer("councils-more")
        self.take_from_menu("action-council-directory")
        for _ in range(tab):
            self.press(Qt.Key.Key_Tab, modifier=CTRL)
        names = ("people", "organisations", "agreements", "duplicates")
        self.go(f"directory-{names[tab]}-table")

    def choose_row(self, surname: str) -> None:
        """Go to the table and down to a member."""
        self.view.composition.focus_table()
        self.press(Qt.Key.Key_Home, modifier=CTRL)
        for _ in self.rows:
            if self.row.person.surname == surname:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(surname)
