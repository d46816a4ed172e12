"""A list of short lines, as high as what is in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QSizePolicy

from secretary_app.gui.theme.tokens import space

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PlainList(QListWidget):
    """Driven by arrows; ``opened`` is emitted at Enter or a double click on a line."""

    opened = Signal()

    def __init__(self, name: str, title: str, *, most: int = 12) -> None:
        """Make the list; it scrolls when it has more than ``most`` lines."""
        super().__init__()
        self._most = most
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSpacing(space(1) // 2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.itemDoubleClicked.connect(lambda _: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current line on Enter."""
        if event.key() in _ENTER and self.currentRow() >= 0:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of the lines, up to the most that are shown at once."""
        rows = range(min(self.count(), self._most))
        gaps = 2 * self.spacing() * len(rows) + space(2)
        height = sum(self.sizeHintForRow(row) for row in rows) + gaps
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return room for three lines, or for those that there are."""
        return QSize(super().minimumSizeHint().width(), min(self.sizeHint().height(), space(20)))
