"""Rows of a form made of sentences: a title and its sentence, side by side where there is room."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.sentence import Editor

_TITLE = space(35)
_NARROW = space(82)
_NO_LIMIT = 16777215  # as Qt has it


class Row(QWidget):
    """A title with its editor; the title goes above where there is little room."""

    def __init__(self, title: str, editor: Editor[Any], *, stacked: bool = False) -> None:
        """Make the row; the title of a ``stacked`` one is always above."""
        super().__init__()
        self._stacked = stacked
        self.title = title
        self.editor = editor
        self._label = label(title, "muted", wrap=True)
        self._label.setBuddy(editor)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(2))
        self._row.addWidget(self._label)
        self._row.addWidget(editor, 1)
        self._arrange(_NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the title above where it is narrow."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        narrow = self._stacked or width < _NARROW
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.setSpacing(space(1) // 2 if narrow else space(2))
        self._label.setMinimumWidth(1 if narrow else _TITLE)
        self._label.setMaximumWidth(_NO_LIMIT if narrow else _TITLE)
