"""What was found as rows: the letters that fit stand out by weight, line and colour."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from secretary_app.application.finding import Found
from secretary_app.gui.finding import texts
from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import Tokens, Tone, space
from secretary_app.gui.widgets.delegates import (
    CHIP_ROLE,
    DETAIL_ROLE,
    TONE_ROLE,
    draw_chip,
    draw_ground,
)
from secretary_app.gui.widgets.entries import EntriesModel

Index = QModelIndex | QPersistentModelIndex
Range = tuple[int, int]
IN_TITLE_ROLE = Qt.ItemDataRole.UserRole + 21
IN_DETAIL_ROLE = Qt.ItemDataRole.UserRole + 22
_FAR, _BEFORE = 60, 20


class FoundModel(EntriesModel[Found]):
    """Things found, the likeliest first."""

    def __init__(self) -> None:
        super().__init__(
            lambda found: found.title,
            lambda found: found.detail,
            lambda found: texts.KINDS[found.entry.kind],
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a part of a row, or where the query stands in it."""
        if role == IN_TITLE_ROLE:
            return self.row(index.row()).in_title
        if role == IN_DETAIL_ROLE:
            return self.row(index.row()).in_detail
        return super().data(index, role)


def in_view(found: Found) -> Found:
    """Return ``found`` with a long title cut before what fits, so that it can be seen."""
    start = found.in_title[0][0] if found.in_title else 0
    if start <= _FAR:
        return found
    cut = start - _BEFORE
    moved = tuple((begin - cut + 1, end - cut + 1) for begin, end in found.in_title)
    return replace(found, title=f"…{found.title[cut:]}", in_title=moved)


class FoundDelegate(QStyledItemDelegate):
    """A thing found: its title, a quieter line below, its kind as a chip."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row."""
        return QSize(space(30), QFontMetrics(option.font).lineSpacing() * 2 + space(4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, chip and both lines."""
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = draw_ground(painter, option, tokens)
        room = option.rect.adjusted(space(4), space(2), -space(3), -space(2))
        chip, tone = str(index.data(CHIP_ROLE)), Tone(index.data(TONE_ROLE))
        width = draw_chip(painter, room, chip, tone, option.font, right=True)
        room.setRight(room.right() - width - space(3))
        height = QFontMetrics(option.font).lineSpacing()
        lines = (
            (index.data(), index.data(IN_TITLE_ROLE), tokens.text),
            (
                index.data(DETAIL_ROLE),
                index.data(IN_DETAIL_ROLE),
                tokens.text if selected else tokens.muted,
            ),
        )
        for number, (text, ranges, colour) in enumerate(lines):
            line = QRect(room.left(), room.top() + number * height, room.width(), height)
            painter.setPen(QColor(colour))
            _write(painter, option.font, line, str(text), ranges, tokens)
        painter.restore()


def _write(
    painter: QPainter,
    font: QFont,
    room: QRect,
    text: str,
    ranges: tuple[Range, ...],
    tokens: Tokens,
) -> None:
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_format(begin, end, tokens) for begin, end in ranges])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    painter.save()
    painter.setClipRect(room)
    layout.draw(painter, QPointF(room.topLeft()))
    painter.restore()


def _format(begin: int, end: int, tokens: Tokens) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    look.setForeground(QColor(tokens.accent_ink))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = begin, end - begin, look
    return made
