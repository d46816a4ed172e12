"""Fields of this page: titles, texts, and lines whose meaning is told while they are typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit

from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.fields import Field, ReadField, TextField, WrongEntryError
from secretary_app.gui.widgets.labels import label, repolish
from secretary_app.language.typography import clean_text

T = TypeVar("T")
_LAST_PART = re.compile(r"[^;]*$")


class CleanText(TextField):
    """Several lines without characters that nobody sees; what was taken out is told."""

    def __init__(self, title: str, name: str, *, lines: int = 3, hint: str = "") -> None:
        super().__init__(title, name, hint=hint, lines=lines)
        self._note = told_label(f"{name}-note")
        add_below(self, self._note)
        self.edited.connect(self._tell)

    def _tell(self) -> None:
        text = self.text.toPlainText()
        codes = ", ".join(dict.fromkeys(clean_text(text).removed))
        say(self._note, f"Невидимые знаки не сохраняются: {codes}." if codes else "", Tone.ABSTAIN)

    def value(self) -> str:
        """Return the text without unseen characters. Raises `WrongEntryError` for a book."""
        return clean_text(super().value()).text.strip()


class TitleField(CleanText):
    """A long title: it may go over several lines and is kept as one."""

    def __init__(self, title: str, name: str, *, lines: int, hint: str = "") -> None:
        super().__init__(title, name, lines=lines, hint=hint)
        self.text.setMaximumHeight(self.text.minimumHeight())

    def value(self) -> str:
        """Return the title on one line. Raises `WrongEntryError`."""
        return " ".join(super().value().split())


class ToldField(ReadField[T], Generic[T]):
    """A line whose meaning ``tell`` says below it with every letter."""

    def __init__(
        self,
        title: str,
        name: str,
        read: Callable[[str], T],
        write: Callable[[T], str],
        tell: Callable[[T], tuple[str, Tone]],
        *,
        hint: str = "",
    ) -> None:
        super().__init__(title, name, read, write, hint=hint)
        self._tell = tell
        self._told = told_label(f"{name}-told")
        add_below(self, self._told)
        self.edited.connect(self.tell_now)
        self.line.textChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        """What is put there by the program is told as well."""
        if not self.line.isModified():
            self.tell_now()

    def tell_now(self) -> None:
        """Say what the line means as it stands; a fault is said when the field is left."""
        try:
            words, tone = self._tell(self.value())
        except WrongEntryError:
            words, tone = "", Tone.NEUTRAL
        say(self._told, words, tone)

    def complain(self, sentence: str) -> None:
        """Say below the field what is wrong, in place of what was understood."""
        super().complain(sentence)
        if sentence:
            say(self._told, "", Tone.NEUTRAL)

    @property
    def told(self) -> str:
        """Return what is said to be understood."""
        return self._told.text()


def told_label(name: str) -> QLabel:
    """Return the quiet line below a field."""
    made = label("", name=name, wrap=True)
    made.hide()
    return made


def say(told: QLabel, words: str, tone: Tone) -> None:
    """Show ``words`` in a tone; nothing takes the line away."""
    if words == told.text() and told.property("ink") == tone.value:
        return
    told.setText(words)
    told.setProperty("ink", tone.value)
    repolish(told)
    told.setVisible(bool(words))


def add_below(field: Field[T], told: QLabel) -> None:
    """Put a quiet line below a field."""
    column = field.layout()
    if column is not None:
        column.addWidget(told)


class NamesCompleter(QCompleter):
    """Completes the last of several names parted by «;», by any part of a name."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._words = QStringListModel(self)
        self._line = line
        self.setModel(self._words)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(self)

    def offer(self, words: Sequence[str]) -> None:
        """Offer these names."""
        if list(words) != self._words.stringList():
            self._words.setStringList(list(words))

    def splitPath(self, path: str) -> list[str]:
        """Look for what is typed behind the last «;»."""
        found = _LAST_PART.search(path)
        return [found[0].strip() if found else path]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the whole line with the name chosen in place of its last part."""
        chosen = super().pathFromIndex(index)
        before, parted, _ = self._line.text().rpartition(";")
        return f"{before}{parted} {chosen}" if parted else chosen
