"""The page of a coming meeting, driven by keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import Confirmation, Meeting
from secretary_app.domain.people import PersonId
from secretary_app.gui.preparation.view import PreparationView
from secretary_app.gui.widgets.fields import Field
from tests.gui.desk import CTRL, Opened

ALT = Qt.KeyboardModifier.AltModifier


class Page:
    """One coming meeting in view; what is stored is read from the store itself."""

    def __init__(self, opened: Opened, key: MeetingKey) -> None:
        self.opened = opened
        self.key = key
        data = opened.window.bridge.data
        assert data is not None
        self._store = data.store
        opened.press(Qt.Key.Key_Return)

    @property
    def view(self) -> PreparationView:
        """The page itself."""
        return self.opened.window.pages.preparation

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is stored."""
        with self._store.reading() as tx:
            return stored_of(tx, self.key).meeting

    @property
    def answers(self) -> list[Confirmation]:
        """What those invited have answered, as it is stored."""
        prepared = self.meeting.preparation
        return list(prepared.confirmations) if prepared else []

    def surname(self, person: PersonId | None) -> str:
        """The surname of somebody whom the council knows."""
        with self._store.reading() as tx:
            people = record_of(tx, self.key.council).people
        return next(each.surname for each in people if each.id == person)

    def press(self, *keys: Qt.Key) -> Page:
        """Press keys where the cursor is; what is offered below it hears them first."""
        self._come_back()
        for key in keys:
            offered = QApplication.activePopupWidget()
            if offered is None:
                self.opened.press(key)
            else:
                QTest.keyClick(offered, key)
                self.opened.rest()
            self._come_back()
        return self

    def _come_back(self) -> None:
        """Hidden offers stay the active window on the offscreen platform, as nowhere else."""
        window = self.opened.window
        open_ = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if open_ is None and not window.isActiveWindow():
            window.activateWindow()
            self.opened.qtbot.waitUntil(window.isActiveWindow)

    def ctrl(self, *keys: Qt.Key) -> Page:
        """Press keys with Ctrl."""
        self._come_back()
        self.opened.press(*keys, modifier=CTRL)
        return self

    def alt(self, *keys: Qt.Key) -> Page:
        """Press keys with Alt."""
        self.opened.press(*keys, modifier=ALT)
        return self

    def tab(self, times: int = 1) -> Page:
        """Go on to the next field; what was typed is stored."""
        return self.press(*[Qt.Key.Key_Tab] * times)

    def write(self, text: str) -> Page:
        """Type over all that the field under the cursor says."""
        self.ctrl(Qt.Key.Key_A).press(Qt.Key.Key_Delete)
        self.opened.write(text)
        self._come_back()
        return self

    def fill(self, field: Field[Any], text: str) -> Page:
        """Type into a field and leave it."""
        field.setFocus()
        return self.write(text).tab()

    def choose_in_menu(self, name: str, words: str) -> Page:
        """Take a way of an open menu by the arrow keys."""
        menu = self.opened.find(QMenu, name)
        self.opened.qtbot.waitUntil(menu.isVisible)
        while _active(menu).text() != words:
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.opened.rest()
        return self

    @property
    def where(self) -> str:
        """The name of what has the cursor."""
        return self.opened.focused().objectName()

    def words(self, name: str) -> str:
        """What the widget of this name says."""
        return self.opened.words(name)

    @property
    def rows(self) -> list[str]:
        """The rows of the agenda."""
        return [row.title for row in self.view.agenda.model.rows]


def _active(menu: QMenu) -> QAction:
    action: QAction | None = menu.activeAction()
    if action is None:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        action = menu.activeAction()
    assert action is not None
    QApplication.processEvents()
    return action
