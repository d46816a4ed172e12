"""Pasting from Word: clean text with its lists in place of the letters' form."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from secretary_app.language.pasted import pasted_html, pasted_text


class WordPaste(QObject):
    """Takes over the keys of pasting in one editor."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put clean text in place of what the clipboard has."""
        if event.type() == QEvent.Type.KeyPress and is_paste(event):
            self.paste()
            return True
        return super().eventFilter(watched, event)

    def paste(self) -> None:
        """Insert what is on the clipboard where the cursor is."""
        self._editor.insertPlainText(clean(QGuiApplication.clipboard().mimeData()))


def is_paste(event: QEvent) -> bool:
    """Tell whether a key means to paste."""
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)


def clean(data: QMimeData) -> str:
    """Return the text of a piece of the clipboard, its lists as lines."""
    found = pasted_html(data.html()) if data.hasHtml() else ""
    return found or pasted_text(data.text())
