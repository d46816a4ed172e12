"""Asking in place: a line to type in, and below it what fits the letters typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from secretary_app.gui.live import texts
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import TonedFrame

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TWINS = str.maketrans(_LATIN, _CYRILLIC)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SHOWN = 6


def plain(text: str) -> str:
    """Return ``text`` as it is compared: small letters, «ё» as «е»."""
    return text.casefold().replace("ё", "е")


def fits(name: str, typed: str) -> bool:
    """Tell whether a word of ``name`` begins with ``typed``, in whichever layout that was typed."""
    wanted = typed.strip().casefold()
    spellings = {plain(wanted), plain(wanted.translate(_TWINS))}
    words = plain(name).replace("\N{NO-BREAK SPACE}", " ").replace("-", " ").split(" ")
    whole = " ".join(words)
    return any(w.startswith(s) for w in words for s in spellings) or any(
        whole.startswith(s) for s in spellings
    )


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit of a key, the same in every layout and on the number pad."""
    key = event.key()
    plain_keys = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain_keys and Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return int(key) - int(Qt.Key.Key_0)
    return None


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what is written, what it stands for, and a quieter line."""

    text: str
    value: str
    detail: str = ""


class PickLine(QLineEdit):
    """A line whose arrows move in the list below; a digit in the empty line picks from it."""

    moved = Signal(int)
    picked = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self, name: str, title: str, *, digits: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._digits = digits

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, pick, enter or leave; everything else is typing."""
        digit = digit_of(event)
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._digits and digit and not self.text():
            self.picked.emit(digit - 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for this line."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


class PromptStrip(TonedFrame):
    """One question at a time; hidden while nothing is asked.

    `ask` shows it. Enter gives the option that is marked, or, where free words are taken,
    the words typed. Esc gives nothing. ``closed`` tells that the answer was given or not:
    the keys then belong to whoever asked.
    """

    closed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(Tone.ACCENT, name=name)
        self._done: Callable[[str], None] | None = None
        self._options: Sequence[Option] = ()
        self._free = False
        self._empty = False
        self.question = label("", "heading", name=f"{name}-question", wrap=True)
        self.line = PickLine(f"{name}-line", "")
        self.model = EntriesModel[Option](lambda o: o.text, lambda o: o.detail)
        self.list = EntriesView(f"{name}-options", texts.OPTIONS, lines=1, plain=True)
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._give(index.row()))
        self.hint = label(texts.PROMPT_KEYS, "muted", name=f"{name}-keys", wrap=True)
        for part in (self.question, self.line, self.list, self.hint):
            self.column.addWidget(part)
        self.line.textEdited.connect(self._narrow)
        self.line.moved.connect(self._move)
        self.line.picked.connect(self._pick)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self.close_up)
        self.hide()

    def ask(
        self,
        question: str,
        done: Callable[[str], None],
        *,
        options: Iterable[Option] = (),
        free: bool = False,
        empty: bool = False,
        text: str = "",
    ) -> None:
        """Ask; ``done`` hears the value of the option chosen or, if ``free``, the words typed.

        ``empty`` lets Enter give no words at all.
        """
        self._done, self._options, self._free = done, tuple(options), free
        self._empty = empty
        self.question.setText(question)
        self.line.setAccessibleName(question)
        self.line.setText(text)
        self.line.selectAll()
        self._narrow("")
        self.show()
        self.line.setFocus()

    def _narrow(self, typed: str) -> None:
        found = [o for o in self._options if not typed or fits(o.text, typed)]
        self.model.show_rows([_numbered(n, o) for n, o in enumerate(found[:_SHOWN], start=1)])
        self.list.setVisible(bool(found))
        if found:
            height = self.list.sizeHintForRow(0) * len(self.model.rows)
            self.list.setFixedHeight(height + space(1))
            if not self._free or typed:
                self.list.choose(0)

    def _move(self, by: int) -> None:
        place = self.list.currentIndex().row() + by
        self.list.choose(min(max(place, 0), len(self.model.rows) - 1))

    def _pick(self, place: int) -> None:
        if place < len(self.model.rows):
            self._give(place)

    def _enter(self) -> None:
        place = self.list.currentIndex().row()
        if 0 <= place < len(self.model.rows) and not self.list.isHidden():
            self._give(place)
        elif self._free and (self._empty or self.line.text().strip()):
            self._answer(self.line.text().strip())
        elif self._free:
            self.close_up()

    def _give(self, place: int) -> None:
        self._answer(self.model.row(place).value)

    def _answer(self, value: str) -> None:
        done = self._done
        self.close_up()
        if done is not None:
            done(value)

    def close_up(self) -> None:
        """Ask nothing more."""
        if self.isHidden():
            return
        self._done = None
        self.hide()
        self.closed.emit()


def _numbered(number: int, option: Option) -> Option:
    return Option(f"{number}  {option.text}", option.value, option.detail)
