"""Choosing by typing: one thing, or several, out of those that are known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import Field, WrongEntryError, completer_of

K = TypeVar("K")
_SHOWN = 60
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
PICK_HINT = "Начните печатать любую часть названия и выберите из списка."
PICKS_HINT = f"{PICK_HINT} Enter – добавить, Delete в списке – убрать."


class _Choices(Generic[K]):
    """What can be chosen, by its words; two things of the same words are told apart."""

    def __init__(self, known: Sequence[tuple[str, K]]) -> None:
        self._things: dict[str, K] = {}
        for words, thing in known:
            self._things[self._free(words)] = thing
        self._words = {thing: words for words, thing in self._things.items()}

    def _free(self, words: str) -> str:
        number, free = 2, words
        while free in self._things:
            number, free = number + 1, f"{words} ({number})"
        return free

    @property
    def words(self) -> list[str]:
        """Return everything that can be chosen."""
        return list(self._things)

    def words_of(self, thing: K) -> str:
        """Return the words of a thing; one that is not known any more has none."""
        return self._words.get(thing, "")

    def meant_by(self, typed: str) -> K:
        """Return what is meant: the words themselves, or the only ones that have them as a part.

        Raises `WrongEntryError`.
        """
        if typed in self._things:
            return self._things[typed]
        fitting = [words for words in self._things if typed.casefold() in words.casefold()]
        if len(fitting) == 1:
            return self._things[fitting[0]]
        cut = typed if len(typed) <= _SHOWN else f"{typed[:_SHOWN]}…"
        if fitting:
            raise WrongEntryError(
                f"«{cut}» подходит к нескольким строкам: выберите одну из списка."
            )
        raise WrongEntryError(f"«{cut}» в списке нет: выберите из списка или очистите поле.")


class PickField(Field[K | None]):
    """One of those known, or nothing."""

    def __init__(
        self, title: str, name: str, known: Sequence[tuple[str, K]], *, hint: str = PICK_HINT
    ) -> None:
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self._choices = _Choices(known)
        super().__init__(title, self.line, hint=hint)
        completer_of(self.line, self._choices.words).activated.connect(self.edited)
        self.line.textEdited.connect(self.edited)

    def value(self) -> K | None:
        """Return what is chosen, None for an empty line. Raises `WrongEntryError`."""
        typed = self.line.text().strip()
        return self._choices.meant_by(typed) if typed else None

    def show_value(self, value: K | None) -> None:
        """Show what is chosen."""
        self.line.setText("" if value is None else self._choices.words_of(value))
        self.line.setCursorPosition(0)
        self.be_calm()


class _AddingLine(QLineEdit):
    """Enter adds what is typed; in the empty line it goes on to the next field."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter while there is something to add."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and self.text().strip() and not control:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class _ShrinkingList(QListWidget):
    """Delete takes the current row out."""

    removed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take out the current row on Delete."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.currentRow() >= 0:
            self.removed.emit(self.currentRow())
            return
        super().keyPressEvent(event)


class PicksField(Field[tuple[K, ...]]):
    """Several of those known: a line to add by, and the list of what was added."""

    def __init__(
        self, title: str, name: str, known: Sequence[tuple[str, K]], *, hint: str = PICKS_HINT
    ) -> None:
        self._choices = _Choices(known)
        self._chosen: list[K] = []
        self.line = _AddingLine()
        self.line.setObjectName(f"{name}-line")
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText("Добавить…")
        self.list = _ShrinkingList()
        self.list.setObjectName(f"{name}-list")
        self.list.setAccessibleName(title)
        self.list.setFixedHeight(space(22))
        editor = QWidget()
        editor.setObjectName(name)
        editor.setFocusProxy(self.line)
        column = QVBoxLayout(editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self.line)
        column.addWidget(self.list)
        super().__init__(title, editor, hint=hint)
        self.line.setToolTip(hint)
        self.line.entered.connect(self._on_entered)
        self.line.textEdited.connect(self.be_calm)
        self.list.removed.connect(self._on_removed)
        # The completer writes into the line after it has told what was chosen.
        self._completer = completer_of(self.line, self._choices.words)
        self._completer.activated.connect(self._on_entered, Qt.ConnectionType.QueuedConnection)

    def _on_entered(self) -> None:
        try:
            thing = self._choices.meant_by(self.line.text().strip())
        except WrongEntryError as error:
            self.complain(str(error))
            return
        self.line.clear()
        if (popup := self._completer.popup()) is not None:
            popup.hide()
        if thing not in self._chosen:
            self._chosen.append(thing)
            self._fill()
        self.edited.emit()

    def _on_removed(self, place: int) -> None:
        del self._chosen[place]
        self._fill()
        self.edited.emit()

    def _fill(self) -> None:
        self.list.clear()
        self.list.addItems([self._choices.words_of(thing) for thing in self._chosen])

    def value(self) -> tuple[K, ...]:
        """Return what was added. Raises `WrongEntryError` while a line is typed and not added."""
        if self.line.text().strip():
            raise WrongEntryError("Набранное здесь не добавлено: нажмите Enter или сотрите его.")
        return tuple(self._chosen)

    def show_value(self, value: tuple[K, ...]) -> None:
        """Show what is chosen."""
        self._chosen = list(value)
        self.line.clear()
        self._fill()
        self.be_calm()
