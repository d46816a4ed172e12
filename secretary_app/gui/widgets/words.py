"""Words of a sentence that can be changed: one of a few, or typed, each as wide as it reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.fields import WrongEntryError
from secretary_app.gui.widgets.labels import label

T = TypeVar("T")
_CARET = space(3)
_GAP = space(1)
_EDGE = space(4)
_LEAST = space(10)
_MOST = space(60)
_MOST_HEADS = 9999
_LETTERS = 80  # more are never seen at once


class WordChoice(Choice, Generic[T]):
    """One of a few words, as wide as the word chosen; ``picked`` when a person chooses.

    The wheel scrolls what is around it: passing over a rule must not change it.
    """

    picked = Signal()

    def __init__(self, name: str, title: str, options: Sequence[tuple[T, str]] = ()) -> None:
        super().__init__(name, title)
        self.setProperty("word", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._values: list[T] = []
        self.offer(options)
        self.activated.connect(self.picked)
        self.currentIndexChanged.connect(self.updateGeometry)

    def offer(self, options: Sequence[tuple[T, str]]) -> None:
        """Offer ``options``; what was chosen stays where it is still among them."""
        before = self._values[self.currentIndex()] if self.currentIndex() >= 0 else None
        self._values = [value for value, _ in options]
        self.clear()
        self.addItems([words for _, words in options])
        if before in self._values:
            self.setCurrentIndex(self._values.index(before))
        widest = max((self._room(words) for _, words in options), default=0)
        self.view().setMinimumWidth(widest)

    def value(self) -> T:
        """Return what is chosen."""
        return self._values[self.currentIndex()]

    def pick(self, value: T) -> None:
        """Choose ``value``, which must be among the options."""
        self.setCurrentIndex(self._values.index(value))

    def has(self, value: T) -> bool:
        """Tell whether ``value`` is among the options."""
        return value in self._values

    def _room(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2 * _GAP + _CARET + _EDGE

    def sizeHint(self) -> QSize:
        """Return room for the word chosen."""
        return QSize(self._room(self.currentText()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least room; a longer word is then cut and told whole by its tip."""
        return QSize(min(self.sizeHint().width(), _LEAST), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole word where it is cut."""
        super().resizeEvent(event)
        cut = event.size().width() < self.sizeHint().width()
        self.setToolTip(self.currentText() if cut else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def caret(self) -> QRect:
        """Return a small caret close to the word."""
        top = (self.height() - _CARET) // 2
        return QRect(self.width() - _CARET - _GAP, top, _CARET, _CARET)


class WordEntry(QLineEdit):
    """A word that is typed, as wide as it is; ``written`` when a person types.

    A ``wide`` one takes a line of its own.
    """

    written = Signal()

    def __init__(self, name: str, title: str, *, hint: str = "", wide: bool = False) -> None:
        super().__init__()
        if not wide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setPlaceholderText(hint)
        self.setProperty("word", True)
        self.textEdited.connect(self.written)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for what is typed, or for the hint."""
        shown = self.text()[:_LETTERS] or self.placeholderText()
        width = self.fontMetrics().horizontalAdvance(shown) + 2 * _EDGE
        return QSize(max(_LEAST, min(width, _MOST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(_LEAST, super().minimumSizeHint().height())


class PickOrType(QObject, Generic[T]):
    """One of a few usual values, or another one that is typed.

    ``read`` raises `ValueError` with the Russian sentence of what is wrong.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        title: str,
        options: Sequence[tuple[T, str]],
        *,
        other: str,
        read: Callable[[str], T],
        write: Callable[[T], str] = str,
        hint: str = "",
    ) -> None:
        super().__init__()
        self._options = tuple(options)
        self._read = read
        self._write = write
        self.choice: WordChoice[int] = WordChoice(name, title, _numbered(options, other))
        self.entry = WordEntry(f"{name}-typed", title, hint=hint)
        self.choice.picked.connect(self._on_picked)
        self.entry.written.connect(self.edited)
        self.entry.hide()
        self._hidden = False

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """Return the words, in their order."""
        return (self.choice, self.entry)

    @property
    def _typed(self) -> bool:
        return self.choice.value() == len(self._options)

    def _on_picked(self) -> None:
        self._settle()
        if self._typed:
            self.entry.setFocus()
            self.entry.selectAll()
        self.edited.emit()

    def _settle(self) -> None:
        self.choice.setVisible(not self._hidden)
        self.entry.setVisible(self._typed and not self._hidden)

    def hide(self, hidden: bool) -> None:  # noqa: FBT001 - hidden or not
        """Hide all words, or show those that matter."""
        self._hidden = hidden
        self._settle()

    def value(self) -> T:
        """Return the value chosen or typed. Raises `WrongEntryError`."""
        if not self._typed:
            return self._options[self.choice.value()][0]
        try:
            return self._read(self.entry.text())
        except ValueError as error:
            raise WrongEntryError(str(error)) from error

    def show_value(self, value: T) -> None:
        """Show a value: among the usual ones, else as it would be typed."""
        usual = [each for each, _ in self._options]
        self.choice.pick(usual.index(value) if value in usual else len(usual))
        if value not in usual:
            self.entry.setText(self._write(value))
        self._settle()


def _numbered(options: Sequence[tuple[object, str]], other: str) -> list[tuple[int, str]]:
    words = [words for _, words in options]
    return list(enumerate([*words, other]))


class NumberBox(QFrame):
    """A number with the word that it belongs to: «присутствуют 11»; ``typed`` by a person.

    ↑ and ↓ count. What is no number cannot be typed; nothing typed is 0.
    """

    typed = Signal()

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setProperty("sentence", True)
        self.entry = _Digits(name, words)
        self.entry.textChanged.connect(self.updateGeometry)
        self.entry.textEdited.connect(self.typed)
        self.entry.counted.connect(self._count)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(2), 0, space(1), 0)
        row.setSpacing(0)
        row.addWidget(label(words))
        row.addWidget(self.entry)

    def value(self) -> int:
        """Return the number."""
        return int(self.entry.text() or 0)

    def show_value(self, value: int) -> None:
        """Show a number without telling that a person typed it."""
        self.entry.setText(str(value))

    def _count(self, by: int) -> None:
        self.show_value(min(max(self.value() + by, 0), _MOST_HEADS))
        self.typed.emit()


class _Digits(QLineEdit):
    """Up to four digits; ``counted`` carries 1 for ↑ and -1 for ↓."""

    counted = Signal(int)

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setProperty("word", True)
        self.setProperty("bare", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setValidator(QIntValidator(0, _MOST_HEADS, self))

    def sizeHint(self) -> QSize:
        """Return room for the digits."""
        digits = self.text() or "0"
        width = self.fontMetrics().horizontalAdvance(digits) + space(4)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same room: no digit is cut off."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the first digit typed replace the number."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count at ↑ and ↓; everything else is typing."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            self.counted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
