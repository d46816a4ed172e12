"""How rows are painted: cells of tables with chips, and entries of two lines."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import Tokens, Tone, space

Index = QModelIndex | QPersistentModelIndex
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 4
CHIP_ROLE = Qt.ItemDataRole.UserRole + 5
QUIET_ROLE = Qt.ItemDataRole.UserRole + 6

_CHIP_PADDING = space(2) + 2
_CHIP_HEIGHT = space(5) + 2
_MARKER = 3
_CELL = (space(2) + 2, 0, -space(2), 0)
_TALL = 10_000
_REMEMBERED = 10_000
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CellDelegate(QStyledItemDelegate):
    """A cell of a table; one with a tone is written as a chip. A line parts the rows."""

    def __init__(self, parent: QObject, *, wrapped: bool = False) -> None:
        super().__init__(parent)
        self._wrapped = wrapped
        self._font = ""
        self._heights: dict[tuple[str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the whole text in the width that the cell has."""
        height = space(10)
        if self._wrapped and index.data(TONE_ROLE) is None:
            width = option.rect.adjusted(*_CELL).width()
            height = max(height, self._needed(str(index.data() or ""), width, option.font))
        return QSize(option.rect.width(), height)

    def _needed(self, text: str, width: int, font: QFont) -> int:
        """Return the height of a text; a table asks for that of every cell again and again."""
        if font.key() != self._font:
            self._font = font.key()
            self._heights.clear()
        if (text, width) not in self._heights:
            metrics = QFontMetrics(font)
            room = QRect(0, 0, width, _TALL)
            box = metrics.boundingRect(room, _WRAPPED, parted(text, metrics, width))
            if len(self._heights) >= _REMEMBERED:
                self._heights.clear()
            self._heights[text, width] = box.height() + space(4)
        return self._heights[text, width]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, line and text."""
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = draw_ground(painter, option, tokens)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        inner = option.rect.adjusted(*_CELL)
        tone = index.data(TONE_ROLE)
        if tone is None:
            quiet = index.data(QUIET_ROLE) and not selected
            painter.setPen(QColor(tokens.muted if quiet else tokens.text))
            painter.setFont(option.font)
            if self._wrapped:
                painter.drawText(
                    inner, _WRAPPED, parted(text, painter.fontMetrics(), inner.width())
                )
            else:
                _write(painter, inner, text)
        elif text:
            draw_chip(painter, inner, text, Tone(tone), option.font)
        painter.restore()


class EntryDelegate(QStyledItemDelegate):
    """An entry: its text in one or two lines, a quieter line below, a chip on the right."""

    def __init__(
        self, parent: QObject | None = None, *, lines: int = 1, plain: bool = False
    ) -> None:
        """Make the delegate; ``plain`` writes the text in the usual weight."""
        super().__init__(parent)
        self._lines = lines
        self._weight = QFont.Weight.Normal if plain else QFont.Weight.DemiBold

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every entry, so that long lists stay quick."""
        metrics = QFontMetrics(option.font)
        return QSize(space(30), metrics.lineSpacing() * (self._lines + 1) + space(5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, both texts and the chip."""
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = draw_ground(painter, option, tokens)
        if selected:
            marker = QRect(option.rect.left(), option.rect.top(), _MARKER, option.rect.height())
            painter.fillRect(marker, QColor(tokens.accent_ink))
        inner = option.rect.adjusted(space(4), space(2), -space(3), -space(2))
        chip = str(index.data(CHIP_ROLE) or "")
        if chip:
            tone = Tone(index.data(TONE_ROLE))
            width = draw_chip(painter, inner, chip, tone, option.font, right=True)
            inner.setRight(inner.right() - width - space(2))
        self._write_lines(painter, option, index, inner, tokens)
        painter.restore()

    def _write_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        room: QRect,
        tokens: Tokens,
    ) -> None:
        height = QFontMetrics(option.font).lineSpacing()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        bold = QFont(option.font)
        bold.setWeight(self._weight)
        painter.setFont(bold)
        quiet = index.data(QUIET_ROLE) and not selected
        painter.setPen(QColor(tokens.muted if quiet else tokens.text))
        lines = fitted(str(index.data()), QFontMetrics(bold), room.width(), self._lines)
        detail = str(index.data(DETAIL_ROLE) or "")
        top = room.center().y() - (len(lines) + bool(detail)) * height // 2
        for text in lines:
            _write(painter, QRect(room.left(), top, room.width(), height), text)
            top += height
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.text if selected else tokens.muted))
        below = QRect(room.left(), top + space(1) // 2, room.width(), height)
        _write(painter, below, detail)


def fitted(text: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """Return ``text`` broken at spaces into at most ``lines``; the last one may be elided later."""
    words = text.split(" ")
    rows: list[str] = []
    while words and len(rows) < lines - 1:
        row = words.pop(0)
        while words and metrics.horizontalAdvance(f"{row} {words[0]}") <= width:
            row = f"{row} {words.pop(0)}"
        rows.append(row)
    if words:
        rows.append(" ".join(words))
    return rows


def parted(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return ``text`` with places to break inside the words that are wider than ``width``."""
    return " ".join(_parted(word, metrics, width) for word in text.split(" "))


def _parted(word: str, metrics: QFontMetrics, width: int) -> str:
    fitting = len(word)
    while fitting > 1 and metrics.horizontalAdvance(word, fitting) > width:
        fitting -= 1
    if fitting == len(word):
        return word
    rest = _parted(word[fitting:], metrics, width) if fitting else ""
    return f"{word[:fitting]}\N{ZERO WIDTH SPACE}{rest}"


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> bool:
    """Draw the ground of a row and the line below it; return whether the row is selected."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(option.rect, QColor(tokens.accent_soft))
    painter.setPen(QColor(tokens.line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    return selected


def _write(painter: QPainter, room: QRect, text: str) -> None:
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    plain = text.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(plain, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, flags, shown)


def draw_chip(
    painter: QPainter,
    room: QRect,
    text: str,
    tone: Tone,
    font: QFont,
    *,
    right: bool = False,
) -> int:
    """Draw ``text`` as a chip at the left or right end of ``room``; return its width."""
    tokens = tokens_now()
    width = min(QFontMetrics(font).horizontalAdvance(text) + 2 * _CHIP_PADDING, room.width())
    left = room.right() - width if right else room.left()
    box = QRectF(left, room.center().y() - _CHIP_HEIGHT / 2 + 1, width, _CHIP_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.soft(tone)))
    painter.drawRoundedRect(box, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
    painter.setPen(QColor(tokens.ink(tone)))
    painter.setFont(font)
    inner = box.adjusted(_CHIP_PADDING, 0, -_CHIP_PADDING + 1, 0)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)
    return width
