"""Messages of one kind: what happened, what was kept, what to do, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button, Kind
from secretary_app.gui.widgets.labels import Sign, label
from secretary_app.gui.widgets.panels import ScrolledColumn

_WIDTH = space(130)
_LONG_WIDTH = space(140)
_MANY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way out of a dialog: the code it ends with, its words and its object name."""

    code: int
    text: str
    name: str
    kind: Kind = "plain"


class MessageDialog(QDialog):
    """A message with a sign; the first primary way is the default. Esc ends with code 0.

    A text that is longer than a screen may be high scrolls, and takes the arrow keys.
    """

    def __init__(
        self,
        parent: QWidget | None,
        *,
        name: str,
        heading: str,
        text: str,
        sign: str,
        tone: Tone,
        ways: Sequence[Way],
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._default: Button | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(space(6), space(5), space(6), space(5))
        outer.setSpacing(space(4))
        self._reading = self._long(name, heading, text)
        body = self._reading or label(text, name=f"{name}-text", wrap=True)
        if self._reading is None:
            self.setMinimumWidth(_WIDTH)
        outer.addLayout(_top(name, heading, body, sign, tone))
        self.column = QVBoxLayout()
        self.column.setSpacing(space(3))
        outer.addLayout(self.column)
        outer.addLayout(self._ways(ways))

    def _long(self, name: str, heading: str, text: str) -> ScrolledColumn | None:
        """Return a text of many lines in a part that scrolls, none for a short one."""
        if text.count("\n") < _MANY:
            return None
        column = ScrolledColumn(name=f"{name}-reading", title=heading)
        body = label(text, name=f"{name}-text", wrap=True)
        column.fill(QWidget()).addWidget(body)
        body.ensurePolished()
        room = self.screen().availableSize().height() // 2
        column.setMinimumSize(_LONG_WIDTH, min(body.heightForWidth(_LONG_WIDTH), room))
        return column

    def _ways(self, ways: Sequence[Way]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addStretch(1)
        for way in ways:
            button = Button(way.text, way.name, kind=way.kind)
            button.setDefault(way.kind == "primary")
            button.clicked.connect(lambda _=False, code=way.code: self.done(code))
            row.addWidget(button)
            if way.kind == "primary":
                self._default = button
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor on a long text, else on the default way; Enter takes that anyhow."""
        super().showEvent(event)
        start = self._reading or self._default
        if start is not None:
            start.setFocus()


def _top(name: str, heading: str, body: QWidget, sign: str, tone: Tone) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space(4))
    row.addWidget(Sign(sign, space(8), tone), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(space(2))
    title = label(heading, "title", name=f"{name}-heading", wrap=True)
    for each in (title, body):
        each.setMinimumWidth(max(each.minimumWidth(), space(96)))
        words.addWidget(each)
    row.addLayout(words, 1)
    return row
