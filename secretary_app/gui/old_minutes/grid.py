"""A list that a person corrects cell by cell; every row knows where its source is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from secretary_app.application.old_minutes.model import Confidence
from secretary_app.application.old_minutes.notes import CONFIDENCES
from secretary_app.application.old_minutes.typed import HOW, Row
from secretary_app.gui.old_minutes import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_HOW_COLUMN = ("attendees", 1)
_LONG_COLUMN = ("decisions", 2)
_CONFIDENCE = 28
_LEAST, _MOST = space(24), space(110)


class GridModel(QAbstractTableModel):
    """Rows of text with their confidence in the last column; `changed` after every edit."""

    changed = Signal()

    def __init__(self, titles: tuple[str, ...]) -> None:
        super().__init__()
        self._titles = (*titles, texts.CONFIDENCE)
        self.rows: list[Row] = []

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add(self) -> int:
        """Add an empty row and return its place."""
        place = len(self.rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self.rows.append(Row(cells=("",) * (len(self._titles) - 1)))
        self.endInsertRows()
        self.changed.emit()
        return place

    def remove(self, place: int) -> None:
        """Remove a row."""
        self.beginRemoveRows(QModelIndex(), place, place)
        del self.rows[place]
        self.endRemoveRows()
        self.changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the text of a cell."""
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole}
        if role not in shown:
            return None
        row = self.rows[index.row()]
        if self._is_confidence(index):
            return CONFIDENCES[row.confidence]
        return row.cells[index.column()]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Take what a person typed; the row is sure from then on."""
        if role != Qt.ItemDataRole.EditRole or self._is_confidence(index):
            return False
        row, place = self.rows[index.row()], index.column()
        if row.cells[place] == value:
            return False
        cells = (*row.cells[:place], str(value), *row.cells[place + 1 :])
        self.rows[index.row()] = replace(row, cells=cells, confidence=Confidence.SURE)
        last = self.index(index.row(), self.columnCount() - 1)
        self.dataChanged.emit(self.index(index.row(), 0), last)
        self.changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be edited but the confidence."""
        flags = super().flags(index)
        return flags if self._is_confidence(index) else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - as in Qt
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def _is_confidence(self, index: Index) -> bool:
        return index.column() == len(self._titles) - 1


class HowDelegate(QStyledItemDelegate):
    """Offers the ways of taking part instead of a line to type in."""

    def createEditor(self, parent: QWidget, _: QStyleOptionViewItem, __: Index) -> QWidget:
        """Return the choice."""
        box = Choice("old-minutes-how", texts.GRIDS["attendees"][1][1])
        box.setParent(parent)
        box.addItems(list(HOW))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Choose what the cell says."""
        if isinstance(editor, Choice):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))


class LongTextDelegate(QStyledItemDelegate):
    """Several lines to type in; Tab takes them, Esc leaves the cell as it was."""

    def createEditor(self, parent: QWidget, _: QStyleOptionViewItem, __: Index) -> QWidget:
        """Return the editor."""
        editor = QPlainTextEdit(parent)
        editor.setObjectName("old-minutes-long-text")
        editor.setTabChangesFocus(True)
        editor.setAccessibleName(texts.GRIDS["decisions"][1][2])
        return editor


class GridView(QTableView):
    """A table edited by typing, F2 or Enter; ``pointed`` carries the lines of the current row."""

    pointed = Signal(object)

    def __init__(self, key: str, model: GridModel) -> None:
        super().__init__()
        title = texts.GRIDS[key][0]
        self.setObjectName(f"old-minutes-{key}")
        self.setAccessibleName(title)
        self.setModel(model)
        self._rows = model
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in (*texts.NARROW[key].items(), (model.columnCount() - 1, _CONFIDENCE)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, space(width))
        for (grid, column), delegate in (
            (_HOW_COLUMN, HowDelegate(self)),
            (_LONG_COLUMN, LongTextDelegate(self)),
        ):
            if key == grid:
                self.setItemDelegateForColumn(column, delegate)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for room for all rows, up to a page of them."""
        rows = sum(self.rowHeight(row) for row in range(self._rows.rowCount()))
        height = self.horizontalHeader().height() + rows + space(2)
        return QSize(super().sizeHint().width(), max(_LEAST, min(height, _MOST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows grow where columns get narrow."""
        super().resizeEvent(event)
        self.updateGeometry()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Point at the source of the row."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() < len(self._rows.rows):
            self.pointed.emit(self._rows.rows[current.row()].blocks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit the cell on Enter."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and plain and self.currentIndex().isValid():
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)


class GridPart(QWidget):
    """A list under its heading, with buttons to add and to remove a row."""

    edited = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.model = GridModel(texts.GRIDS[key][1])
        self.view = GridView(key, self.model)
        self._heading = label(texts.grid_title(key, 0), "heading", name=f"old-minutes-{key}-title")
        add = Button(texts.ADD, f"old-minutes-{key}-add", kind="link")
        remove = Button(texts.REMOVE, f"old-minutes-{key}-remove", kind="link")
        add.clicked.connect(self._add)
        remove.clicked.connect(self._remove)
        for button in (add, remove):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._heading)
        row.addStretch(1)
        row.addWidget(add)
        row.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addLayout(row)
        column.addWidget(self.view)
        self.model.changed.connect(self._on_changed)
        self.model.modelReset.connect(self._count)

    def _add(self) -> None:
        place = self.model.add()
        self.point_at(place)
        self.view.edit(self.view.currentIndex())

    def _remove(self) -> None:
        current = self.view.currentIndex()
        if current.isValid():
            self.model.remove(current.row())

    def point_at(self, row: int) -> None:
        """Put the cursor on a row."""
        self.view.setCurrentIndex(self.model.index(row, 0))
        self.view.setFocus()

    def _on_changed(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        self._heading.setText(texts.grid_title(self.key, len(self.model.rows)))
