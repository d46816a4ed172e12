"""Rows with a mark at the left: parts of the minutes, remarks of the check."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.delegates import (
    CHIP_ROLE,
    DETAIL_ROLE,
    QUIET_ROLE,
    TONE_ROLE,
    draw_chip,
    draw_ground,
    fitted,
)

Index = QModelIndex | QPersistentModelIndex
_MARK = space(2)
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_EDGE = (space(3), space(1), -space(3), -space(1))


class MarkedDelegate(QStyledItemDelegate):
    """A square in the row's tone, its text in a few lines, a word more after it.

    With ``chips`` the word in the row's tone stands on a chip at the right.
    """

    def __init__(self, view: QListView, *, chips: bool, lines: int) -> None:
        """Make the delegate; a text longer than ``lines`` ends in «…», the tooltip has it all."""
        super().__init__(view)
        self._lines = lines
        self._view = view
        self._chips = chips

    def _words(self, index: Index) -> str:
        detail = str(index.data(DETAIL_ROLE) or "")
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return f"{text}  {detail}" if detail else text

    def _width(self, index: Index, font: QFont) -> int:
        chip = str(index.data(CHIP_ROLE) or "") if self._chips else ""
        room = self._view.viewport().width() - 2 * space(3) - _MARK - space(2)
        return room - (QFontMetrics(font).horizontalAdvance(chip) + space(8) if chip else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the whole text in the width of the list."""
        rows = self._rows(option.font, index)
        height = QFontMetrics(option.font).lineSpacing() * len(rows)
        return QSize(space(30), height + space(3))

    def _rows(self, font: QFont, index: Index) -> list[str]:
        width = max(self._width(index, font), 1)
        return fitted(self._words(index), QFontMetrics(font), width, self._lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, mark, text and chip."""
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = draw_ground(painter, option, tokens)
        room = option.rect.adjusted(*_EDGE)
        tone = Tone(index.data(TONE_ROLE))
        square = QRect(room.left(), room.center().y() - _MARK // 2, _MARK, _MARK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.fill(tone)))
        painter.drawRoundedRect(square, 2, 2)
        chip = str(index.data(CHIP_ROLE) or "")
        if chip and self._chips:
            draw_chip(painter, room, chip, tone, option.font, right=True)
        quiet = index.data(QUIET_ROLE) and not selected
        painter.setPen(QColor(tokens.muted if quiet else tokens.text))
        painter.setFont(option.font)
        width = self._width(index, option.font)
        height = painter.fontMetrics().lineSpacing()
        rows = self._rows(option.font, index)
        top = room.center().y() - height * len(rows) // 2 + 1
        for row in rows:
            at = QRect(square.right() + space(2), top, width, height)
            end = Qt.TextElideMode.ElideRight
            painter.drawText(at, _FLAGS, painter.fontMetrics().elidedText(row, end, width))
            top += height
        painter.restore()
