"""Several values of one kind, each with an editor of its own; more can be added, any removed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.sentence import Editor

V = TypeVar("V")
_NUMBERED = re.compile(r"\[(?P<place>\d+)\]\.?")


class Several(Editor[tuple[V, ...]]):
    """A list of editors with a button that adds ``fresh`` and one at each that removes it.

    ``make`` gets the name of a new editor: «NAME-1», numbered as they are made.
    """

    def __init__(
        self,
        name: str,
        title: str,
        make: Callable[[str], Editor[V]],
        fresh: Callable[[], V],
        *,
        add: str,
        remove: str,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._make = make
        self._fresh = fresh
        self._remove_words = remove
        self._made = 0
        self._rows: list[tuple[Editor[V], QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))
        self.add_button = Button(add, f"{name}-add", kind="link")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add_fresh)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def editors(self) -> tuple[Editor[V], ...]:
        """Return the editors, in order."""
        return tuple(editor for editor, _ in self._rows)

    def _add_fresh(self) -> None:
        editor = self._add(self._fresh())
        editor.setFocus()
        self.edited.emit()

    def _add(self, value: V) -> Editor[V]:
        self._made += 1
        name = f"{self.objectName()}-{self._made}"
        editor = self._make(name)
        editor.show_value(value)
        editor.edited.connect(self.edited)
        remove = Button("×", f"{name}-remove", kind="link", tip=self._remove_words)
        remove.setAccessibleName(self._remove_words)
        remove.setAutoDefault(False)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(1))
        row.addWidget(editor, 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        remove.clicked.connect(lambda: self._remove(editor))
        self._column.insertWidget(len(self._rows), holder)
        holder.show()
        self._rows.append((editor, holder))
        return editor

    def _remove(self, editor: Editor[V]) -> None:
        self._drop(self.editors.index(editor))
        self.add_button.setFocus()
        self.edited.emit()

    def _drop(self, place: int) -> None:
        _, holder = self._rows.pop(place)
        self._column.removeWidget(holder)
        holder.hide()
        holder.deleteLater()

    def show_value(self, value: tuple[V, ...]) -> None:
        """Show an editor for each of ``value``."""
        while len(self._rows) > len(value):
            self._drop(-1)
        for (editor, _), each in zip(self._rows, value, strict=False):
            editor.show_value(each)
        for each in value[len(self._rows) :]:
            self._add(each)

    def value(self) -> tuple[V, ...]:
        """Return the values of all editors. Raises `WrongEntryError`."""
        return tuple(editor.value() for editor in self.editors)

    def complain(self, sentence: str, tone: Tone = Tone.AGAINST) -> None:
        """Say below the last editor what is wrong or doubtful."""
        if self._rows:
            self._rows[-1][0].complain(sentence, tone)

    def be_calm(self) -> None:
        """Take back what was said at any of them."""
        for editor in self.editors:
            editor.be_calm()

    def at(self, place: str) -> Editor[Any]:
        """Return the editor of a place like ``[2].to``."""
        found = _NUMBERED.match(place)
        if found is None or int(found["place"]) >= len(self._rows):
            return self
        return self.editors[int(found["place"])].at(place[found.end() :])
