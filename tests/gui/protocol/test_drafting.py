"""The minutes of the demonstration, worded by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from secretary_app.domain.agenda import MinutesDraft
from secretary_app.gui.protocol.view import ProtocolView
from secretary_app.gui.screens import PROTOCOL_PLACE
from tests.gui.desk import Opened, SomeStores

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HEARD, TEXT, REASON = "speech-heard", "decision-r3-text", "decision-r3-reason"


class Desk:
    """The screen with the first question of the minutes in view."""

    def __init__(self, opened: Opened, stores: SomeStores) -> None:
        self.opened = opened
        self.stores = stores
        opened.ctrl(Qt.Key(ord(str(PROTOCOL_PLACE + 1))))
        view = opened.window.current
        assert isinstance(view, ProtocolView)
        self.view = view

    def open(self) -> Desk:
        self.opened.press(Qt.Key.Key_Return)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until everything is stored, printed and checked."""
        self.opened.qtbot.waitUntil(self._still, timeout=5000)

    def _still(self) -> bool:
        session = self.view.session
        self.opened.rest()
        checked = self.view.checks.model.rows or session.page is None
        return bool(checked) and not session.unsaved_step and self.opened.window.bridge.idle

    def part(self, title: str) -> None:
        rows = self.view.structure.model.rows
        place = next(n for n, row in enumerate(rows) if row.section.title.startswith(title))
        self.view.structure.list.setFocus()
        self.view.structure.list.choose(place)
        self.opened.press(Qt.Key.Key_Return)

    @property
    def draft(self) -> MinutesDraft | None:
        key = self.view.session.key
        assert key is not None
        with self.stores.store.reading() as tx:
            stored = tx.meeting(key)
        assert stored is not None
        return stored.meeting.draft

    @property
    def page_text(self) -> str:
        preview = self.view.paper.pages.preview
        assert preview is not None
        return preview.text.replace("\xa0", " ")

    def text(self, name: str) -> QPlainTextEdit:
        return self.opened.find(QPlainTextEdit, name)

    def end(self) -> None:
        self.opened.press(Qt.Key.Key_End, modifier=CTRL)


@pytest.fixture(name="desk")
def _desk(filled: Opened, stores: SomeStores) -> Desk:
    return Desk(filled, stores).open()


def test_from_the_rail_to_a_saved_wording_and_back(desk: Desk) -> None:
    opened = desk.opened
    assert opened.words("protocol-header-title").replace("\xa0", " ") == "Протокол № 2"
    titles = [row.section.title for row in desk.view.structure.model.rows]
    assert titles[:4] == [
        "Заголовок и реквизиты",
        "Присутствовали",
        "Повестка",
        "Процедурные решения",
    ]
    assert opened.words("protocol-pages-number").replace("\xa0", " ").startswith("примерно")
    desk.part("1.")
    assert opened.focused() is desk.text(HEARD)
    desk.end()
    opened.write(" Доклад окончен.")
    desk.settle()
    assert desk.draft is not None
    assert desk.draft.items[0].heard == (
        "Григорьева Т.И. – о проекте плана работы кластера и предложениях участников. "
        "Доклад окончен."
    )
    opened.press(Qt.Key.Key_Z, modifier=CTRL)
    desk.settle()
    assert desk.draft is None
    assert not desk.text(HEARD).toPlainText().endswith("окончен.")
    opened.press(Qt.Key.Key_Y, modifier=CTRL)
    desk.settle()
    assert desk.text(HEARD).toPlainText().endswith("окончен.")
    opened.press(Qt.Key.Key_Escape)
    assert desk.view.session.key is None
    assert desk.view.choosing.list.hasFocus()
