"""Choosing a phrase: typed in parts, put where the cursor was, its first gap marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from secretary_app.application.drafting.kept_phrases import keep, without
from secretary_app.application.drafting.phrases import GAP, Phrase, PhraseKind, matching, phrases
from secretary_app.domain.agenda import Meeting
from secretary_app.gui.commands import sequences
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.kept import KeptPhrases
from secretary_app.gui.protocol.phrase_form import PhraseForm, marked_words
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.search import SearchField

_SIZE = space(140), space(120)


class PhrasesDialog(QDialog):
    """Enter puts the phrase under the cursor into ``editor``; Esc leaves.

    The secretary's own phrases are kept, changed (F2) and thrown away (Del) here, too; the one
    thrown away last can be taken back while the dialog is open.
    """

    def __init__(
        self, others: Sequence[Meeting], kept: KeptPhrases, editor: QPlainTextEdit, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("protocol-phrases")
        self.setWindowTitle(texts.PHRASES)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._others = others
        self._kept = kept
        self._editor = editor
        self._thrown = ""
        self.search = SearchField("protocol-phrase-search", texts.FIND_PHRASE)
        self.model = EntriesModel[Phrase](lambda p: p.text, lambda p: p.kind.value)
        self.list = EntriesView("protocol-phrase-list", texts.PHRASES, lines=2, plain=True)
        self.list.setModel(self.model)
        self.new = Button(texts.KEEP_PHRASE, "phrase-new", tip=texts.KEEP_TIP)
        self.change = Button(texts.CHANGE_PHRASE, "phrase-change", tip=texts.CHANGE_TIP)
        self.throw = Button(texts.THROW_PHRASE, "phrase-throw", tip=texts.THROW_TIP)
        self.back = Button(texts.PHRASE_BACK, "phrase-back", kind="link", tip=texts.BACK_TIP)
        self._lay_out()
        self._connect()
        self._show()
        self.list.choose(0)
        self.search.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space(2))
        for button in (self.new, self.change, self.throw, self.back):
            # Enter belongs to the list and to the search.
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.back.hide()
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(label(texts.PHRASE_KEYS, "muted", name="phrase-keys", wrap=True))
        column.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self._to_list)
        self.list.opened.connect(self._put)
        self.list.chosen.connect(lambda _: self._offer())
        self._kept.changed.connect(self._show)
        for button, do in (
            (self.new, self._keep_new),
            (self.change, self._change_one),
            (self.throw, self._throw_away),
            (self.back, self._take_back),
        ):
            button.clicked.connect(do)
        QShortcut("F2", self, self._change_one)
        for keys, do in (("Delete", self._throw_away), ("Ctrl+Z", self._take_back)):
            for sequence in sequences(keys):
                shortcut = QShortcut(sequence, self.list)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(do)

    def _narrow(self) -> None:
        self._show()
        self.list.choose(0)

    def _show(self) -> None:
        """Show what fits; the cursor stays on its phrase, or where that was."""
        place, before = self.list.currentIndex().row(), self._current
        known = phrases(self._others, self._kept.known)
        self.model.show_rows(matching(known, self.search.text()))
        rows = self.model.rows
        here = rows.index(before) if before in rows else min(place, len(rows) - 1)
        self.list.choose(here)
        self._offer()

    @property
    def _current(self) -> Phrase | None:
        place = self.list.currentIndex().row()
        return self.model.row(place) if 0 <= place < len(self.model.rows) else None

    @property
    def _own(self) -> str:
        """Return the phrase of one's own under the cursor, empty for none."""
        now = self._current
        return now.text if now is not None and now.kind is PhraseKind.KEPT else ""

    def _offer(self) -> None:
        for button in (self.change, self.throw):
            button.setEnabled(bool(self._own))

    def _keep_new(self) -> None:
        words = marked_words(self._editor) if isValid(self._editor) else ""
        PhraseForm(self._kept, words, self).open()

    def _change_one(self) -> None:
        if self._own:
            PhraseForm(self._kept, self._own, self, before=self._own).open()

    def _throw_away(self) -> None:
        if self._own:
            self._thrown = self._own
            self._kept.store(without(self._kept.known, self._own))
            self.back.show()
            self.list.setFocus()

    def _take_back(self) -> None:
        if self._thrown:
            self._kept.store(keep(self._kept.known, self._thrown))
            self._thrown = ""
            self.back.hide()
            self.list.choose(0)
            self.list.setFocus()

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
