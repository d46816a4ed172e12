"""What was changed in an issued file, line by line, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from secretary_app.application.editing import Edit
from secretary_app.application.ports import Store
from secretary_app.application.returned import (
    Difference,
    Received,
    adopt,
    kind_words,
    place_words,
    take_wording,
)
from secretary_app.domain.errors import DomainError
from secretary_app.gui.meeting.life import texts
from secretary_app.gui.meeting.life.jobs import LifePage, receiving_desk
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import TonedFrame
from secretary_app.gui.widgets.tables import Column, RecordsTableModel, RecordsTableView

_SIZE = (space(260), space(130))


def place_of(difference: Difference) -> str:
    """Return «Решение 1.2», empty outside of all wording."""
    return place_words(difference.place) if difference.place else ""


class DifferencesModel(RecordsTableModel[Difference]):
    """The differences as rows; errors stand out."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(
                    title=texts.WHAT,
                    text=lambda d: kind_words(d.kind),
                    tone=lambda d: Tone.AGAINST if d.is_error else Tone.NEUTRAL,
                    width=space(54),
                ),
                Column(title=texts.WHERE, text=place_of, width=space(40), quiet=True),
                Column(title=texts.BEFORE, text=lambda d: d.before or texts.ADDED),
                Column(title=texts.AFTER, text=lambda d: d.after or texts.GONE),
            )
        )


class ReturnedDialog(QDialog):
    """Shows a received file; takes its wording, or its text as the one to be signed.

    It is opened with ``open()`` and deletes itself.
    """

    def __init__(self, parent: QWidget, desk: Desk, page: LifePage, received: Received) -> None:
        super().__init__(parent)
        self.setObjectName("returned")
        self.setWindowTitle(texts.CHANGED_AS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._page = page
        self._received = received
        self.model = DifferencesModel()
        self.model.show_rows(received.returned.differences)
        self.table = RecordsTableView("returned-differences", texts.CHANGED_AS, wrapped=True)
        self.table.setModel(self.model)
        self.table.arrange(self.model.columns)
        self._fault = TonedFrame(Tone.AGAINST, name="returned-fault-frame")
        self.fault = label("", name="returned-fault", wrap=True)
        self.fault.setProperty("toned", True)
        self._fault.column.addWidget(self.fault)
        self._fault.hide()
        self.take = Button(texts.TAKE, "returned-take", tip=texts.TAKE_TIP)
        self.take.clicked.connect(self._take)
        self.adopt = Button(texts.ADOPT, "returned-adopt", tip=texts.ADOPT_TIP)
        self.adopt.clicked.connect(self._adopt)
        self.leave = Button(texts.CLOSE, "returned-close", kind="primary", tip="Esc")
        self.leave.clicked.connect(self.reject)
        self._lay_out()
        self._offer()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(space(6), space(5), space(6), space(5))
        outer.setSpacing(space(3))
        outer.addWidget(label(self._received.path.name, "title", name="returned-file", wrap=True))
        outer.addWidget(label(texts.found_words(self._received), name="returned-found", wrap=True))
        if self._received.revised:
            outer.addWidget(label(texts.REVISED, "muted", name="returned-revised", wrap=True))
        outer.addWidget(self.table, 1)
        outer.addWidget(self._fault)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addStretch(1)
        for button in (self.take, self.adopt, self.leave):
            row.addWidget(button)
        outer.addLayout(row)
        self.resize(*_SIZE)

    def _offer(self) -> None:
        returned = self._received.returned
        self.table.setVisible(bool(returned.differences))
        self.take.setVisible(bool(returned.taken))
        self.adopt.setVisible(not self._received.same and not returned.errors)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor on the differences."""
        super().showEvent(event)
        if self.model.rows:
            self.table.setFocus()
            self.table.choose_first()
        else:
            self.leave.setFocus()

    def _take(self) -> None:
        key, received = self._page.key, self._received
        self._do(lambda store: take_wording(store, key, received))

    def _adopt(self) -> None:
        bridge = self._desk.bridge
        if bridge.data is None:
            return
        desk = receiving_desk(bridge.services, bridge.data)
        key, received, today = self._page.key, self._received, self._page.today
        self._do(lambda store: adopt(store, desk, key, received, today))

    def _do(self, step: Callable[[Store], Edit]) -> None:
        self._desk.editor.do(step, done=self._done, refused=self._refuse)

    def _done(self, _: Edit) -> None:
        if isValid(self):
            self.accept()

    def _refuse(self, fault: DomainError) -> None:
        if isValid(self):
            self.fault.setText(fault.message)
            self._fault.show()
