"""How a question is painted: its sign, its whole title, who reports, what was decided."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from secretary_app.gui.live.agenda.rows import AgendaRow
from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.delegates import draw_chip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 20
TIME_ROLE = Qt.ItemDataRole.UserRole + 21

_SIGN = space(5)
_CHIP = space(6)
_TALL = 10_000
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_INNER = (space(3), space(3), -space(3), -space(3))
_MARKER = 3


class AgendaDelegate(QStyledItemDelegate):
    """Rows as high as their titles need."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height for the whole title in the width of the list."""
        row: AgendaRow = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        room = width - _SIGN + _INNER[2] - _INNER[0]
        height = self._title_height(option, row, room) + _INNER[1] - _INNER[3]
        if row.detail or row.current:
            height += QFontMetrics(option.font).lineSpacing()
        if row.chip[0]:
            height += _CHIP
        return QSize(width, height)

    def _title_height(self, option: QStyleOptionViewItem, row: AgendaRow, room: int) -> int:
        metrics = QFontMetrics(_font(option, row))
        return metrics.boundingRect(QRect(0, 0, room, _TALL), _WRAP, row.title).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, sign, title, reporter with the time, chip."""
        row: AgendaRow = index.data(ROW_ROLE)
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if row.current or selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        if row.current:
            marker = QRect(option.rect.left(), option.rect.top(), _MARKER, option.rect.height())
            painter.fillRect(marker, QColor(tokens.accent_ink))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        box = option.rect.adjusted(*_INNER)
        painter.setPen(QColor(tokens.text))
        painter.setFont(_font(option, row))
        painter.drawText(box, _WRAP, row.sign)
        box.setLeft(box.left() + _SIGN)
        painter.drawText(box, _WRAP, row.title)
        box.setTop(box.top() + self._title_height(option, row, box.width()))
        self._below(painter, option, index, box)
        painter.restore()

    def _below(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRect
    ) -> None:
        row: AgendaRow = index.data(ROW_ROLE)
        tokens = tokens_now()
        plain = option.font
        painter.setFont(plain)
        words = " · ".join(p for p in (row.detail, index.data(TIME_ROLE)) if p)
        if words:
            strong = row.current or bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(QColor(tokens.text if strong else tokens.muted))
            line = QFontMetrics(plain).lineSpacing()
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(QRect(box.left(), box.top(), box.width(), line), _WRAP, shown)
            box.setTop(box.top() + line)
        if row.chip[0]:
            room = QRect(box.left(), box.top(), box.width(), _CHIP)
            draw_chip(painter, room, row.chip[0], Tone(row.chip[1]), plain)


def _font(option: QStyleOptionViewItem, row: AgendaRow) -> QFont:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold if row.current else QFont.Weight.Normal)
    return font
