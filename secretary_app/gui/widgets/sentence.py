"""Sentences whose words can be changed: an immutable value told in words, and told anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.fields import WrongEntryError
from secretary_app.gui.widgets.flow import FlowLayout
from secretary_app.gui.widgets.labels import label, repolish

V = TypeVar("V")
W = TypeVar("W")


class Words(QObject, Generic[V]):
    """Some words of a sentence, which tell a part of a value.

    ``edited`` is emitted when a person changes one of them. What is chosen is applied
    before what is typed, so that a word that ``may_be_wrong`` can always be chosen away.
    """

    edited = Signal()
    may_be_wrong = False

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the words, in their order."""
        raise NotImplementedError

    def show_value(self, value: V) -> None:
        """Tell ``value``."""
        raise NotImplementedError

    def follow(self, value: V) -> None:
        """Hide words that ``value`` has no use for and make the others agree with it.

        Nothing that a person is typing may change here.
        """
        raise NotImplementedError

    def applied(self, value: V) -> V:
        """Return ``value`` with this part as the words tell it. Raises `WrongEntryError`."""
        raise NotImplementedError


class Editor(QWidget, Generic[V]):
    """Something that shows a value and can be asked for another one.

    ``edited`` is emitted when a person changes it; `value` raises `WrongEntryError`.
    """

    edited = Signal()

    def show_value(self, value: V) -> None:
        """Show ``value`` without telling that a person changed it."""
        raise NotImplementedError

    def follow(self, value: V) -> None:
        """Take over what others changed of the value, and leave alone what is typed here."""
        self.show_value(value)

    def value(self) -> V:
        """Return the value as it is told now. Raises `WrongEntryError`."""
        raise NotImplementedError

    def complain(self, sentence: str, tone: Tone = Tone.AGAINST) -> None:
        """Say below what is wrong or doubtful; nothing for an empty sentence."""
        raise NotImplementedError

    def be_calm(self) -> None:
        """Take back what was said here and inside."""
        self.complain("")

    def at(self, place: str) -> Editor[Any]:  # noqa: ARG002 - most are one place
        """Return the editor of a place inside the value (``quorum.share``)."""
        return self


class Sentence(Editor[V]):
    """A framed sentence made of `Words`; what is wrong is said below it."""

    def __init__(self, name: str, title: str, value: V, parts: Sequence[Words[V]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._value = value
        self._parts = tuple(parts)
        frame = QFrame()
        frame.setProperty("sentence", True)
        words = FlowLayout(frame, gap=0)
        words.setContentsMargins(space(1), 1, space(1), 1)
        self._complaint = label("", name=f"{name}-complaint", wrap=True)
        self._complaint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(frame)
        column.addWidget(self._complaint)
        for part in self._parts:
            for widget in part.widgets:
                words.addWidget(widget)
            part.edited.connect(self._on_edited)
        self.show_value(value)
        every = (widget for part in self._parts for widget in part.widgets)
        first = next((w for w in every if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            self.setFocusProxy(first)

    def _on_edited(self) -> None:
        try:
            value = self.value()
        except WrongEntryError:
            self.edited.emit()
            return
        for part in self._parts:
            part.follow(value)
        self.edited.emit()

    def show_value(self, value: V) -> None:
        """Tell ``value`` in words."""
        self._value = value
        for part in self._parts:
            part.show_value(value)
            part.follow(value)

    def follow(self, value: V) -> None:
        """Take over what others changed of the value, and leave alone what is typed here."""
        self._value = value
        for part in self._parts:
            part.follow(value)

    def value(self) -> V:
        """Return the value as the words tell it. Raises `WrongEntryError`."""
        value = self._value
        for part in sorted(self._parts, key=lambda part: part.may_be_wrong):
            value = part.applied(value)
        self._value = value
        return value

    def complain(self, sentence: str, tone: Tone = Tone.AGAINST) -> None:
        """Say below the sentence what is wrong or doubtful."""
        self._complaint.setText(sentence)
        self._complaint.setProperty("ink", tone.value)
        repolish(self._complaint)
        self._complaint.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)

    @property
    def complaint(self) -> str:
        """Return what is said below."""
        return self._complaint.text()


class Inside(Words[V], Generic[V, W]):
    """Words of a part of the value, used as words of the whole."""

    def __init__(self, words: Words[W], get: Callable[[V], W], put: Callable[[V, W], V]) -> None:
        super().__init__()
        self._words = words
        self._get = get
        self._put = put
        self.may_be_wrong = words.may_be_wrong
        words.edited.connect(self.edited)

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the words."""
        return self._words.widgets

    def show_value(self, value: V) -> None:
        """Tell the part of ``value``."""
        self._words.show_value(self._get(value))

    def follow(self, value: V) -> None:
        """Let the words follow their part."""
        self._words.follow(self._get(value))

    def applied(self, value: V) -> V:
        """Return ``value`` with its part as the words tell it. Raises `WrongEntryError`."""
        return self._put(value, self._words.applied(self._get(value)))
