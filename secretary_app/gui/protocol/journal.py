"""The journal beside the minutes: where a fact comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.gui.meeting.lists import JournalView
from secretary_app.gui.protocol import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.language.journal import JournalWords

_SIZE = space(230), space(150)


class EntryDialog(QDialog):
    """Every entry of the journal, the one asked for under the cursor; it stops nothing."""

    def __init__(self, page: ProtocolPage, seq: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("protocol-journal")
        self.setWindowTitle(texts.JOURNAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.view = JournalView()
        words = JournalWords(state=page.state, naming=page.subject.naming)
        self.view.show_lines(words.lines(page.request.entries))
        close = Button(texts.CLOSE, "protocol-journal-close", tip="Esc")
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        self._choose(seq)

    def _choose(self, seq: int) -> None:
        model = self.view.table.model()
        for row in range(model.rowCount()):
            if str(model.index(row, 0).data()) == str(seq):
                self.view.table.setCurrentIndex(model.index(row, 0))
        self.view.table.setFocus()
