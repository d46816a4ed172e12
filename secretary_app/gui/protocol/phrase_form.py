"""One phrase to keep: taken from the wording, changed as it is to be used again."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from secretary_app.application.drafting.kept_phrases import LONGEST, keep
from secretary_app.gui.preparation.fields import CleanText
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.kept import KeptPhrases
from secretary_app.gui.widgets.fields import WrongEntryError
from secretary_app.gui.widgets.forms import Form, FormDialog
from secretary_app.gui.widgets.labels import label

_LINES = 5


class PhraseText(CleanText):
    """The words of a phrase: some, and not a whole paper."""

    def __init__(self) -> None:
        super().__init__(texts.PHRASE, "phrase-text", lines=_LINES)

    def value(self) -> str:
        """Return the phrase. Raises `WrongEntryError` for none and for a long one."""
        text = super().value()
        if not text:
            raise WrongEntryError(texts.PHRASE_EMPTY)
        if len(text) > LONGEST:
            raise WrongEntryError(texts.phrase_long(LONGEST))
        return text


class PhraseForm(FormDialog):
    """Keeps a phrase: a new one, or another wording of ``before``."""

    def __init__(self, kept: KeptPhrases, text: str, parent: QWidget, *, before: str = "") -> None:
        form = Form(columns=1)
        heading = texts.CHANGE_PHRASE if before else texts.KEEP_PHRASE
        self.text = form.add("text", PhraseText())
        form.add_widget(label(texts.PHRASE_HINT, "muted", name="phrase-hint", wrap=True))
        super().__init__(parent, name="phrase", heading=heading.rstrip("…"), form=form)
        self._kept = kept
        self._before = before
        self.text.show_value(text)
        self.submitted.connect(self._on_submitted)
        self.text.setFocus()

    def _on_submitted(self) -> None:
        text = self.form.read(self.text.value)
        if text is not None:
            self._kept.store(keep(self._kept.known, text, self._before))
            self.close_saved()


def offer_keeping(editor: QPlainTextEdit, kept: KeptPhrases) -> None:
    """Let the menu of ``editor`` keep what is marked there, too."""

    def open_menu(at: QPoint) -> None:
        menu = editor.createStandardContextMenu(at)
        menu.setObjectName("wording-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        keeping = menu.addAction(f"{texts.KEEP_PHRASE}\t{texts.KEEP_KEYS}")
        keeping.setObjectName("wording-keep-phrase")
        keeping.triggered.connect(
            lambda: PhraseForm(kept, marked_words(editor), editor.window()).open()
        )
        menu.popup(editor.viewport().mapToGlobal(at))

    editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    editor.customContextMenuRequested.connect(open_menu)


def marked_words(editor: QPlainTextEdit) -> str:
    """Return what is marked in ``editor``, else the line under its cursor."""
    cursor = editor.textCursor()
    marked = cursor.selection().toPlainText()
    return (marked or cursor.block().text()).strip()
