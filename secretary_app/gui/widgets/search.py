"""The field that a list is searched by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.icons import SEARCH, icon
from secretary_app.gui.theme.tokens import space


class SearchField(QLineEdit):
    """Ctrl+F comes here; Esc clears it; Enter and ↓ go on to what was found (``left``)."""

    left = Signal()

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setPlaceholderText(words)
        self.setToolTip("Ctrl+F")
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        self.setMinimumWidth(space(32))
        sign = icon(SEARCH, tokens_now().neutral_fill)
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)

    def sizeHint(self) -> QSize:
        """Return room for the words of the placeholder."""
        return QSize(space(64), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the field while there is something to clear."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and self.text() and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear or leave the field; everything else is typing."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)
