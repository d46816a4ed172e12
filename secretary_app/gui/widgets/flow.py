"""Widgets in a line that goes on below where the room ends, as words do in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from secretary_app.gui.theme.tokens import space


class FlowLayout(QLayout):
    """Lays visible widgets out like words; each line is as high as its highest word."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = space(1)) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        """Add a widget before what stands at ``place``."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no direction is wanted beyond the words themselves."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the room of everything in one line."""
        shown = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in shown) + self._gap * max(len(shown) - 1, 0)
        height = max((size.height() for size in shown), default=0)
        return QSize(width, height) + self._margins()

    def minimumSize(self) -> QSize:
        """Return the room of the widest word."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size + self._margins()

    def _margins(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def setGeometry(self, rect: QRect) -> None:
        """Put every word in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        inside = rect.marginsRemoved(self.contentsMargins())
        bottom = inside.top()
        for line in self._lines(inside.width()):
            top = bottom if bottom == inside.top() else bottom + self._gap
            height = max(_height(item, inside.width()) for item in line)
            if move:
                self._place(line, QPoint(inside.left(), top), inside.width(), height)
            bottom = top + height
        return bottom - rect.top() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._shown():
            wanted = width if _wide(item) else min(item.sizeHint().width(), width)
            if lines and taken + self._gap + wanted <= width:
                lines[-1].append(item)
                taken += self._gap + wanted
            else:
                lines.append([item])
                taken = wanted
        return lines

    def _place(self, line: list[QLayoutItem], at: QPoint, width: int, height: int) -> None:
        left = at.x()
        for item in line:
            own = width if _wide(item) else min(item.sizeHint().width(), width)
            high = _height(item, own)
            item.setGeometry(QRect(left, at.y() + (height - high) // 2, own, high))
            left += own + self._gap


def _wide(item: QLayoutItem) -> bool:
    """Tell whether an item takes a line of its own."""
    return Qt.Orientation.Horizontal in item.expandingDirections()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
