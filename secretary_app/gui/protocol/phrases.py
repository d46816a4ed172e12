"""Choosing a phrase: typed in parts, put where the cursor was, its first gap marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from secretary_app.application.drafting.phrases import GAP, Phrase, matching
from secretary_app.gui.protocol import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.search import SearchField

_SIZE = space(140), space(120)


class PhrasesDialog(QDialog):
    """Enter puts the phrase under the cursor into ``editor``; Esc leaves."""

    def __init__(self, known: Sequence[Phrase], editor: QPlainTextEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("protocol-phrases")
        self.setWindowTitle(texts.PHRASES)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._known = known
        self._editor = editor
        self.search = SearchField("protocol-phrase-search", texts.FIND_PHRASE)
        self.search.textChanged.connect(self._show)
        self.search.left.connect(self._to_list)
        self.model = EntriesModel[Phrase](lambda p: p.text, lambda p: p.kind.value)
        self.list = EntriesView("protocol-phrase-list", texts.PHRASES, lines=2, plain=True)
        self.list.setModel(self.model)
        self.list.opened.connect(self._put)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self._show("")
        self.search.setFocus()

    def _show(self, typed: str) -> None:
        self.model.show_rows(matching(self._known, typed))
        self.list.choose(0)

    def _to_list(self) -> None:
        """Take the only phrase that is left; among several go on to the list."""
        if len(self.model.rows) == 1:
            self._put(0)
        else:
            self.list.setFocus()

    def _put(self, place: int) -> None:
        phrase = self.model.row(place)
        self.close()
        if isValid(self._editor):
            insert(self._editor, phrase.text)


def insert(editor: QPlainTextEdit, text: str) -> None:
    """Put ``text`` on a line of its own; its first gap is marked, so that typing fills it."""
    cursor = editor.textCursor()
    begun = bool(cursor.block().text().strip())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    at = cursor.position() + begun
    cursor.insertText(f"\n{text}" if begun else text)
    gap = text.find(GAP)
    if gap >= 0:
        cursor.setPosition(at + gap)
        cursor.setPosition(at + gap + len(GAP), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.setFocus()
