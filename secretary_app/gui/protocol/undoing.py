"""Undo across the whole draft: fields leave Ctrl+Z and Ctrl+Y to the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_STEPS = frozenset(map(ord, "ZYЯН"))


class UndoElsewhere(QObject):
    """Keeps an editor from taking the keys of undo and redo for itself."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        if isinstance(editor, QPlainTextEdit):
            editor.setUndoRedoEnabled(False)
        if isinstance(editor, QPlainTextEdit | QLineEdit):
            editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the shortcut to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if ctrl and event.key() in _STEPS:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
