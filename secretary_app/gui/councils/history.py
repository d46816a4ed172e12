"""Who came, who left, what changed: the whole story of a composition."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.application.editing.composition_history import (
    CompositionEvent,
    composition_history,
)
from secretary_app.application.records import CouncilRecord
from secretary_app.gui.councils import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.search import SearchField
from secretary_app.gui.widgets.tables import Column, RecordsTableModel, RecordsTableView
from secretary_app.language.dates import short_date
from secretary_app.language.names import full_text, name_of

_SIZE = (space(190), space(140))


class HistoryTableModel(RecordsTableModel[CompositionEvent]):
    """The events of a composition."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(
                    title=texts.COLUMN_DAY,
                    text=lambda e: short_date(e.day),
                    key=lambda e: e.day,
                    width=space(25),
                    quiet=True,
                ),
                Column(title=texts.COLUMN_WHO, text=lambda e: full_text(name_of(e.person))),
                Column(title=texts.COLUMN_EVENT, text=lambda e: e.words),
            )
        )


class HistoryDialog(QDialog):
    """The events, the latest first; searched, and sorted by any column."""

    def __init__(self, parent: QWidget, record: CouncilRecord) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(texts.HISTORY_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = HistoryTableModel()
        self.table = RecordsTableView("history-table", texts.HISTORY_TITLE, wrapped=True)
        self.table.setModel(self.model)
        self.table.arrange(self.model.columns)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.search = SearchField("history-search", texts.HISTORY_SEARCH)
        self.search.textChanged.connect(self.model.search)
        self.search.left.connect(self._to_table)
        self.nothing = label(texts.HISTORY_EMPTY, "muted", name="history-nothing")
        self.model.show_rows(composition_history(record))
        self.nothing.setVisible(not self.model.total)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(space(6), space(5), space(6), space(5))
        outer.setSpacing(space(4))
        outer.addWidget(label(texts.HISTORY_TITLE, "title", name="history-heading"))
        for part in (self.search, self.table, self.nothing):
            outer.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(texts.CLOSE, "history-close", tip="Esc")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        outer.addLayout(row)
        self.resize(*_SIZE)

    def _to_table(self) -> None:
        self.table.setFocus()
        self.table.choose_first()
