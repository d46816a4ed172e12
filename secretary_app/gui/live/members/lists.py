"""The field that finds a member by part of the surname, and the list of members."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from secretary_app.gui.live.picking import digit_of
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.entries import EntriesView
from secretary_app.gui.widgets.search import SearchField

_CHIP_ROOM = space(28)
_MARKS = (0, 1, 2, 3)


class MemberField(SearchField):
    """Letters find a member, a digit marks the one found; ``marked`` carries the digit."""

    marked = Signal(int)
    moved = Signal(int)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the meeting: what was typed here is no step."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _STEPS:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark, move in the list below, or type."""
        digit = digit_of(event)
        if digit in _MARKS:
            self.marked.emit(digit)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


_STEPS = {Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key(ord("Я")), Qt.Key(ord("Н"))}


class MembersList(EntriesView):
    """Members and guests; a digit marks the current row, a click on the chip its next state."""

    marked = Signal(int)
    cycled = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title, plain=True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        row = index.row() if index.isValid() else self.currentIndex().row()
        if row >= 0:
            self.choose(row)
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark the current row; everything else as in every list."""
        digit = digit_of(event)
        if digit in _MARKS:
            self.marked.emit(digit)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on the chip as the next of its states."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and at.x() > self.viewport().width() - _CHIP_ROOM:
            self.cycled.emit(index.row())

    def place_below(self, row: int) -> QPoint:
        """Return where a menu of this row opens when a key asked for it."""
        return self.viewport().mapToGlobal(self.visualRect(self.model().index(row, 0)).bottomLeft())
