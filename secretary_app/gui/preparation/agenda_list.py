"""The list of the agenda: moved by Alt+↑↓ or by dragging, driven by keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from secretary_app.gui.preparation.text_rows import TextRowsModel, TextRowsView

Index = QModelIndex | QPersistentModelIndex
_DRAGGED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled


class AgendaModel(TextRowsModel):
    """Rows that can be dragged and dropped between each other."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged, and be dropped between others only."""
        return _DRAGGED if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows move."""
        return Qt.DropAction.MoveAction


class AgendaList(TextRowsView):
    """``stepped`` carries -1 or 1 for Alt+↑↓, ``dropped`` the row moved and that it goes before.

    ``edit_wanted`` asks to edit the current row. While ``ahead`` is a text, letters are added
    to it: they are meant for a row that is on its way to the disk.
    """

    stepped = Signal(int)
    dropped = Signal(int, int)
    edit_wanted = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.ahead: str | None = None
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.opened.connect(lambda _: self.edit_wanted.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current row with Alt; everything else as in every list."""
        if self.ahead is not None and event.text().isprintable() and event.text():
            self.ahead += event.text()
            return
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what is to move where; the row moves when the step is stored."""
        if event.source() is not self or not self.currentIndex().isValid():
            event.ignore()
            return
        self.dropped.emit(self.currentIndex().row(), self._row_at(event))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def _row_at(self, event: QDropEvent) -> int:
        """Return the row before which the drop is, as many as there are for the end."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid():
            return self.model().rowCount()
        below = at.y() > self.visualRect(index).center().y()
        return index.row() + below
