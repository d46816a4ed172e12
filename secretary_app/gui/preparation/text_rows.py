"""Lists whose rows are as high as their texts: an agenda with its drafts, remarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.delegates import draw_chip, draw_ground, fitted
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView, Said

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 20

_INDENT = space(5)
_CHIP = space(6)
_MARKER = 3
_INNER = (space(3), space(2), -space(3), -space(2))
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """A row: ``key`` names what it stands for, ``level`` how far it stands to the right."""

    key: str
    title: str
    detail: str = ""
    chip: Said = ("", Tone.NEUTRAL)
    level: int = 0
    strong: bool = False
    lines: int = 3


class TextRowsModel(EntriesModel[TextRow]):
    """Rows that the delegate takes whole."""

    def __init__(self) -> None:
        super().__init__(lambda r: r.title, lambda r: r.detail, lambda r: r.chip)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a row whole for the delegate, or a part of it."""
        return self.row(index.row()) if role == ROW_ROLE else super().data(index, role)

    def place_of(self, key: str) -> int:
        """Return where the row of ``key`` stands, -1 where there is none."""
        return next((n for n, row in enumerate(self.rows) if row.key == key), -1)


class TextRowDelegate(QStyledItemDelegate):
    """Paints a title of a few lines, a quieter line below, a chip under both."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height for the texts in the width of the list."""
        row: TextRow = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        room = width - _INNER[0] + _INNER[2] - row.level * _INDENT
        line = QFontMetrics(option.font).lineSpacing()
        lines = len(_fitted(row, option.font, room)) + bool(row.detail)
        return QSize(width, line * lines + (_CHIP if row.chip[0] else 0) + _INNER[1] - _INNER[3])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, title, detail and chip."""
        row: TextRow = index.data(ROW_ROLE)
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if draw_ground(painter, option, tokens):
            marker = QRect(option.rect.left(), option.rect.top(), _MARKER, option.rect.height())
            painter.fillRect(marker, QColor(tokens.accent_ink))
        box = option.rect.adjusted(*_INNER)
        box.setLeft(box.left() + row.level * _INDENT)
        line = QFontMetrics(option.font).lineSpacing()
        painter.setPen(QColor(tokens.text))
        painter.setFont(_font(row, option.font))
        for text in _fitted(row, option.font, box.width()):
            box.setTop(_written(painter, box, text, line))
        painter.setFont(option.font)
        if row.detail:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(QColor(tokens.text if selected else tokens.muted))
            box.setTop(_written(painter, box, row.detail, line))
        if row.chip[0]:
            room = QRect(box.left(), box.top(), box.width(), _CHIP)
            draw_chip(painter, room, row.chip[0], Tone(row.chip[1]), option.font)
        painter.restore()


def _font(row: TextRow, plain: QFont) -> QFont:
    font = QFont(plain)
    font.setWeight(QFont.Weight.DemiBold if row.strong else QFont.Weight.Normal)
    return font


def _fitted(row: TextRow, plain: QFont, room: int) -> list[str]:
    text = " ".join(row.title.split()) or " "
    return fitted(text, QFontMetrics(_font(row, plain)), room, row.lines)


def _written(painter: QPainter, box: QRect, text: str, line: int) -> int:
    """Write one line at the top of ``box`` and return where the next one begins."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(QRect(box.left(), box.top(), box.width(), line), _LEFT, shown)
    return box.top() + line


class TextRowsView(EntriesView):
    """A list of such rows; their heights follow the width of the list."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.setItemDelegate(TextRowDelegate(self))
        self.setUniformItemSizes(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows take their heights anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
