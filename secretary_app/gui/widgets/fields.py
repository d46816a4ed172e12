"""What is typed: a line, several lines, a day, a choice; what is wrong is said below it.

A field keeps what was typed whatever is wrong with it. Each has an object name of its own
(the editor) and «NAME-complaint» for the sentence below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QDate, QLocale, QMimeData, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QCompleter,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from secretary_app.application.roster.cells import read_date
from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.icons import MEETINGS, icon
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.labels import label
from secretary_app.language.dates import short_date

T = TypeVar("T")
LONGEST_LINE = 1000
LONGEST_TEXT = 100_000
_TOO_LONG = f"Слишком длинно: здесь не больше {LONGEST_TEXT} знаков."


class WrongEntryError(Exception):
    """What was typed cannot be meant; ``str()`` is the Russian sentence for below the field."""


class Field(QWidget, Generic[T]):
    """A titled editor with room for a hint and for what is wrong.

    ``edited`` is emitted when a person changes the value; `value` raises `WrongEntryError`.
    """

    edited = Signal()

    def __init__(
        self, title: str, editor: QWidget, *, hint: str = "", needed: bool = False
    ) -> None:
        super().__init__()
        self.title = title
        self.editor = editor
        self.needed = needed
        editor.setAccessibleName(title)
        editor.setAccessibleDescription(hint)
        if hint and not editor.toolTip():
            editor.setToolTip(hint)
        self.setFocusProxy(editor)
        self._complaint = label("", name=f"{editor.objectName()}-complaint", wrap=True)
        self._complaint.setProperty("ink", Tone.AGAINST.value)
        self._complaint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        self._heading = label(f"{title} *" if needed else title, "muted")
        self._heading.setBuddy(editor)
        column.addWidget(self._heading)
        if not title:
            self._heading.hide()
        column.addWidget(editor)
        column.addWidget(self._complaint)
        self.edited.connect(self.be_calm)

    def say_title(self, title: str) -> None:
        """Call the field otherwise from now on."""
        self._heading.setText(f"{title} *" if self.needed else title)
        self.editor.setAccessibleName(title)

    def value(self) -> T:
        """Return what is entered. Raises `WrongEntryError`."""
        raise NotImplementedError

    def show_value(self, value: T) -> None:
        """Show ``value`` without telling that a person changed it."""
        raise NotImplementedError

    def complain(self, sentence: str) -> None:
        """Say below the field what is wrong."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence)

    def be_calm(self) -> None:
        """Take back what was said to be wrong."""
        self.complain("")

    @property
    def complaint(self) -> str:
        """Return what is said to be wrong."""
        return self._complaint.text()


def completer_of(line: QLineEdit, words: Iterable[str]) -> QCompleter:
    """Return the completer that ``line`` has from now on: it finds words by any part of them."""
    completer = QCompleter(list(words), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    return completer


class LineField(Field[str]):
    """One line of text, tidied of outer spaces; ``words`` are offered while typing."""

    def __init__(
        self,
        title: str,
        name: str,
        *,
        hint: str = "",
        needed: bool = False,
        words: Iterable[str] = (),
    ) -> None:
        self.line = QLineEdit()
        self.line.setObjectName(name)
        super().__init__(title, self.line, hint=hint, needed=needed)
        self.line.textEdited.connect(self.edited)
        self.offer(words)

    def offer(self, words: Iterable[str]) -> None:
        """Offer these words while typing, by any part of them."""
        completer_of(self.line, words).activated.connect(self.edited)

    def value(self) -> str:
        """Return the line. Raises `WrongEntryError` for an empty needed one or a book."""
        text = self.line.text().strip()
        if self.needed and not text:
            raise WrongEntryError("Это поле нужно заполнить.")
        if len(text) > LONGEST_LINE:
            raise WrongEntryError(f"Слишком длинно: здесь не больше {LONGEST_LINE} знаков.")
        return text

    def show_value(self, value: str) -> None:
        """Show ``value`` from its beginning."""
        self.line.setText(value)
        self.line.setCursorPosition(0)
        self.be_calm()


class _Paragraphs(QPlainTextEdit):
    """Plain text in which Tab goes on to the next field; ``overfilled`` by what is too long."""

    overfilled = Signal()

    def __init__(self, name: str, lines: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + space(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted, but no book: Qt lays out a million letters for minutes."""
        kept = self.document().characterCount() - len(self.textCursor().selectedText())
        if kept + len(source.text()) > LONGEST_TEXT:
            self.overfilled.emit()
        else:
            super().insertFromMimeData(source)


class TextField(Field[str]):
    """Several lines of plain text."""

    def __init__(
        self, title: str, name: str, *, hint: str = "", needed: bool = False, lines: int = 3
    ) -> None:
        self.text = _Paragraphs(name, lines)
        self._showing = False
        super().__init__(title, self.text, hint=hint, needed=needed)
        self.text.textChanged.connect(self._on_changed)
        self.text.overfilled.connect(lambda: self.complain(f"{_TOO_LONG} Вставки не было."))

    def _on_changed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def value(self) -> str:
        """Return the text without outer blank lines. Raises `WrongEntryError`."""
        text = self.text.toPlainText().strip()
        if self.needed and not text:
            raise WrongEntryError("Это поле нужно заполнить.")
        if len(text) > LONGEST_TEXT:
            raise WrongEntryError(_TOO_LONG)
        return text

    def show_value(self, value: str) -> None:
        """Show ``value``."""
        self._showing = True
        self.text.setPlainText(value)
        self._showing = False
        self.be_calm()


class DayField(Field[date | None]):
    """A day typed as on paper («18.05.2026», «18 мая 2026») or taken from the calendar (F4)."""

    def __init__(self, title: str, name: str, *, hint: str = "", needed: bool = False) -> None:
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setPlaceholderText("ДД.ММ.ГГГГ")
        super().__init__(title, self.line, hint=hint, needed=needed)
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._tidy)
        open_calendar = QAction(icon(MEETINGS, tokens_now().muted), "Календарь – F4", self.line)
        open_calendar.setShortcut(Qt.Key.Key_F4)
        open_calendar.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        open_calendar.triggered.connect(self._open_calendar)
        self.line.addAction(open_calendar, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> date | None:
        """Return the day, None for an empty field. Raises `WrongEntryError`."""
        try:
            day = read_date(self.line.text())
        except ValueError as error:
            raise WrongEntryError(_sentence(str(error))) from error
        if day is None and self.needed:
            raise WrongEntryError("Нужна дата вида 01.09.2026.")
        return day

    def show_value(self, value: date | None) -> None:
        """Show the day."""
        self.line.setText(short_date(value) if value else "")
        self.be_calm()

    def _tidy(self) -> None:
        try:
            self.show_value(self.value())
        except WrongEntryError as error:
            if self.line.text().strip():
                self.complain(str(error))

    def _open_calendar(self) -> None:
        menu = QMenu(self.line)
        menu.setObjectName(f"{self.line.objectName()}-calendar")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        calendar.setLocale(QLocale())
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self._day_or_none()
        if shown is not None:
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.activated.connect(self._take)
        calendar.activated.connect(menu.close)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self.line.mapToGlobal(self.line.rect().bottomLeft()))
        calendar.setFocus()

    def _day_or_none(self) -> date | None:
        try:
            return self.value()
        except WrongEntryError:
            return None

    def _take(self, day: QDate) -> None:
        self.show_value(date(day.year(), day.month(), day.day()))
        self.edited.emit()


class ChoiceField(Field[T]):
    """One of a few; `value` is the thing chosen."""

    def __init__(
        self, title: str, name: str, choices: Sequence[tuple[str, T]], *, hint: str = ""
    ) -> None:
        self.box = Choice(name, title)
        self._values: list[T] = []
        super().__init__(title, self.box, hint=hint)
        self.offer(choices)
        self.box.activated.connect(self.edited)

    def offer(self, choices: Sequence[tuple[str, T]]) -> None:
        """Offer ``choices``; what was chosen stays chosen where it is still among them."""
        kept = self._values[self.box.currentIndex()] if self.box.currentIndex() >= 0 else None
        self.box.clear()
        self._values = [value for _, value in choices]
        self.box.addItems([words for words, _ in choices])
        self.box.setCurrentIndex(self._values.index(kept) if kept in self._values else 0)

    def value(self) -> T:
        """Return the thing chosen."""
        return self._values[self.box.currentIndex()]

    def show_value(self, value: T) -> None:
        """Choose ``value``, which must be among the choices."""
        self.box.setCurrentIndex(self._values.index(value))
        self.be_calm()


class FlagField(Field[bool]):
    """Yes or no."""

    def __init__(self, words: str, name: str, *, hint: str = "") -> None:
        self.box = QCheckBox(words)
        self.box.setObjectName(name)
        super().__init__("", self.box, hint=hint)
        self.box.setAccessibleName(words)
        self.box.clicked.connect(self.edited)

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def show_value(self, value: bool) -> None:  # noqa: FBT001 - it is the value
        """Tick or untick."""
        self.box.setChecked(value)


class ReadField(Field[T], Generic[T]):
    """One line that ``read`` understands and ``write`` shows, both from the application.

    ``read`` raises `ValueError` with a Russian sentence for what it cannot understand.
    """

    def __init__(
        self,
        title: str,
        name: str,
        read: Callable[[str], T],
        write: Callable[[T], str],
        *,
        hint: str = "",
    ) -> None:
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self._read = read
        self._write = write
        super().__init__(title, self.line, hint=hint)
        self.line.textEdited.connect(self.edited)

    def value(self) -> T:
        """Return what the line means. Raises `WrongEntryError`."""
        text = self.line.text()
        if len(text) > LONGEST_LINE:
            raise WrongEntryError(f"Слишком длинно: здесь не больше {LONGEST_LINE} знаков.")
        try:
            return self._read(text)
        except ValueError as error:
            raise WrongEntryError(_sentence(str(error))) from error

    def show_value(self, value: T) -> None:
        """Show ``value``."""
        self.line.setText(self._write(value))
        self.be_calm()


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}".rstrip(".") + "."
