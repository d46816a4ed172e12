"""Grounds for other widgets: cards, the bar at the top of a screen, scrolled columns."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.labels import ElidedLabel, label

MARGIN = space(5)
GAP = space(4)


class Card(QFrame):
    """A card with an optional heading; ``body`` takes what it shows."""

    def __init__(self, title: str = "", *, name: str = "", padded: bool = True) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setObjectName(name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(space(4), space(3), space(4), space(3))
        self.head.setSpacing(space(2))
        if title:
            self.setAccessibleName(title)
            self.head.addWidget(label(title, "heading"))
            outer.addLayout(self.head)
            outer.addWidget(line())
        self.body = QVBoxLayout()
        side = space(4) if padded else space(1)
        self.body.setContentsMargins(side, side - space(1), side, side)
        self.body.setSpacing(space(2))
        outer.addLayout(self.body, 1)


class HeaderBar(QFrame):
    """The top of a screen: title, what it is about, and on the right what can be done."""

    def __init__(self, title: str, *, name: str) -> None:
        super().__init__()
        self.setProperty("bar", True)
        self.setObjectName(name)
        self.setFixedHeight(space(15))
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(space(3))
        self.title = ElidedLabel(title, "title", name=f"{name}-title", least=space(60))
        self.subtitle = ElidedLabel("", "muted", name=f"{name}-subtitle")
        self.left = QHBoxLayout()
        self.left.setSpacing(space(2))
        self.right = QHBoxLayout()
        self.right.setSpacing(space(3))
        self.chips = QHBoxLayout()
        row.addLayout(self.left)
        row.addWidget(self.title)
        row.addLayout(self.chips)
        row.addWidget(self.subtitle, 1)
        row.addLayout(self.right)


class TonedFrame(QFrame):
    """A toned ground for an outcome or a warning."""

    def __init__(self, tone: Tone, *, name: str = "") -> None:
        super().__init__()
        self.setProperty("tone", tone.value)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(space(3), space(2), space(3), space(2))
        self.column.setSpacing(space(1))

    def tell(self, text: str, *, heading: bool = False, name: str = "") -> None:
        """Add a line of text in the tone of the frame."""
        told = label(text, "heading" if heading else "plain", name=name, wrap=True)
        told.setProperty("toned", True)
        self.column.addWidget(told)


class ScrolledColumn(QScrollArea):
    """A column that scrolls where room is short; reachable by Tab, moved by the arrow keys."""

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fill(QWidget())

    def fill(self, inside: QWidget) -> QVBoxLayout:
        """Show ``inside`` in place of what was shown; returns its column to add to."""
        inside.setProperty("scrolled", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space(1), 0)
        column.setSpacing(space(3))
        self.setWidget(inside)
        return column


class Columns(ScrolledColumn):
    """Cards side by side; one below the other, and scrolled, where room is short."""

    def __init__(self, *, name: str, title: str, narrow: int) -> None:
        super().__init__(name=name, title=title)
        self._narrow = narrow
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self.fill(QWidget()).addLayout(self._row)

    def add(self, column: QWidget, stretch: int) -> None:
        """Add a column that takes its share of the width."""
        self._row.addWidget(column, stretch)

    def reveal(self, part: QWidget) -> None:
        """Scroll to a part once it has the room that it needs now."""
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns below the width at which they get cramped."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = event.size().width() < self._narrow
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)


def line() -> QFrame:
    """Return a thin line between two parts."""
    made = QFrame()
    made.setProperty("separator", True)
    made.setFixedHeight(1)
    return made
