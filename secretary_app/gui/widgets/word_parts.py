"""The usual parts of a sentence: a word chosen, a word typed, a word that only stands there.

Each looks at one thing of a value through ``get`` and sets it through ``put``; ``when``
tells whether the value has any use for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from secretary_app.gui.widgets.fields import WrongEntryError
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.sentence import Words
from secretary_app.gui.widgets.words import PickOrType, WordChoice, WordEntry

V = TypeVar("V")
T = TypeVar("T")
Get = Callable[[V], T]
Put = Callable[[V, T], V]
When = Callable[[V], bool]


def always(_: object) -> bool:
    """Return that every value has a use for the words."""
    return True


class Said(Words[V]):
    """Words that only stand there; ``words`` may depend on the value, to agree with it."""

    def __init__(self, words: str | Callable[[V], str], *, when: When[V] = always) -> None:
        super().__init__()
        self._words = words
        self._when = when
        self._label = label("")

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the words."""
        return (self._label,)

    def show_value(self, value: V) -> None:
        """Tell ``value``."""

    def follow(self, value: V) -> None:
        """Stand there while the value has a use for it."""
        shown = self._when(value)
        if shown:
            self._label.setText(self._words if isinstance(self._words, str) else self._words(value))
        self._label.setVisible(shown)

    def applied(self, value: V) -> V:
        """Return ``value`` itself."""
        return value


class Part(Words[V], Generic[V, T]):
    """Words that tell one thing of a value.

    Words that a value finds a use for only now tell what it has, and change nothing yet.
    """

    def __init__(self, get: Get[V, T], put: Put[V, T], when: When[V]) -> None:
        super().__init__()
        self._get = get
        self._put = put
        self._when = when
        self._useful = False

    def show_value(self, value: V) -> None:
        """Tell ``value``."""
        if self._when(value):
            self.tell(self._get(value))
            self._useful = True

    def follow(self, value: V) -> None:
        """Hide the words where the value has no use for them."""
        useful = self._when(value)
        if useful and not self._useful:
            self.tell(self._get(value))
        self._useful = useful
        self.hide(not useful)

    def applied(self, value: V) -> V:
        """Return ``value`` with what the words tell. Raises `WrongEntryError`."""
        if not (self._useful and self._when(value)):
            return value
        return self._put(value, self.told())

    def tell(self, thing: T) -> None:
        """Show the thing."""
        raise NotImplementedError

    def told(self) -> T:
        """Return the thing as the words tell it. Raises `WrongEntryError`."""
        raise NotImplementedError

    def hide(self, hidden: bool) -> None:  # noqa: FBT001 - hidden or not
        """Hide the words or show them."""
        for widget in self.widgets:
            widget.setVisible(not hidden)


class Pick(Part[V, T]):
    """One word of a few."""

    def __init__(
        self,
        choice: WordChoice[T],
        get: Get[V, T],
        put: Put[V, T],
        *,
        when: When[V] = always,
    ) -> None:
        super().__init__(get, put, when)
        self._choice = choice
        choice.picked.connect(self.edited)

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the word."""
        return (self._choice,)

    def tell(self, thing: T) -> None:
        """Choose the word for ``thing``."""
        self._choice.pick(thing)

    def told(self) -> T:
        """Return what the word chosen means."""
        return self._choice.value()


class Typed(Part[V, T]):
    """A usual value or one that is typed."""

    may_be_wrong = True

    def __init__(
        self,
        words: PickOrType[T],
        get: Get[V, T],
        put: Put[V, T],
        *,
        when: When[V] = always,
    ) -> None:
        super().__init__(get, put, when)
        self._words = words
        words.edited.connect(self.edited)

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the words."""
        return self._words.widgets

    def tell(self, thing: T) -> None:
        """Choose or type ``thing``."""
        self._words.show_value(thing)

    def told(self) -> T:
        """Return what is chosen or typed. Raises `WrongEntryError`."""
        return self._words.value()

    def hide(self, hidden: bool) -> None:  # noqa: FBT001 - hidden or not
        """Hide the words, or show those that matter."""
        self._words.hide(hidden)


class Line(Part[V, T]):
    """A word that is typed; ``read`` raises `ValueError` with the sentence of what is wrong."""

    may_be_wrong = True

    def __init__(
        self,
        entry: WordEntry,
        meaning: tuple[Callable[[str], T], Callable[[T], str]],
        get: Get[V, T],
        put: Put[V, T],
        *,
        when: When[V] = always,
    ) -> None:
        super().__init__(get, put, when)
        self._entry = entry
        self._read, self._write = meaning
        entry.written.connect(self.edited)

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the word."""
        return (self._entry,)

    def tell(self, thing: T) -> None:
        """Write ``thing``, shown from its beginning."""
        self._entry.setText(self._write(thing))
        self._entry.setCursorPosition(0)

    def told(self) -> T:
        """Return what is typed. Raises `WrongEntryError`."""
        try:
            return self._read(self._entry.text())
        except ValueError as error:
            raise WrongEntryError(str(error)) from error
