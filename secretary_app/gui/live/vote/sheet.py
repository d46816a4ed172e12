"""The sheet of a named vote: a line for each voter, digits vote and move on by themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from secretary_app.domain.agenda import Choice
from secretary_app.gui.live.picking import digit_of
from secretary_app.gui.live.vote import texts
from secretary_app.gui.live.vote.rows import BallotRow
from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import RADIUS_CONTROL, Tokens, Tone, space
from secretary_app.gui.widgets.delegates import draw_chip, draw_ground
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView

Index = QModelIndex | QPersistentModelIndex
_SEGMENT = space(25)
_HEIGHT = space(9)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class BallotSheet(EntriesView):
    """Voters with their votes.

    ``voted`` carries the row's place and the place of the answer that was asked for. The
    arrows go through those who have not voted; Home, End and letters reach everybody.
    """

    voted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__("vote-sheet", texts.SHEET)
        self.rows = EntriesModel[BallotRow](lambda r: r.name, lambda r: f"{r.note} {r.answer}")
        self.setModel(self.rows)
        self._delegate = SheetDelegate(self)
        self.setItemDelegate(self._delegate)
        self._answers: tuple[str, ...] = ()

    def show_rows(self, rows: Sequence[BallotRow], answers: Mapping[str, str]) -> None:
        """Show the voters; only lines that differ are drawn anew."""
        self._answers = tuple(answers)
        self._delegate.answers = tuple(answers)
        place = self.currentIndex().row()
        self.rows.update_rows(rows)
        if not 0 <= self.currentIndex().row() < len(rows):
            self.choose(min(max(place, 0), len(rows) - 1))

    @property
    def current(self) -> BallotRow | None:
        """Return the line that the digits are for."""
        place = self.currentIndex().row()
        return self.rows.row(place) if 0 <= place < len(self.rows.rows) else None

    def choose_missing(self) -> None:
        """Go to the first who has not voted, or stay."""
        missing = [n for n, row in enumerate(self.rows.rows) if row.missing]
        if missing:
            self.choose(missing[0])

    def go_on(self) -> None:
        """Go to the next who has not voted, from the top again after the last."""
        here = self.currentIndex().row()
        missing = [n for n, row in enumerate(self.rows.rows) if row.missing]
        later = [n for n in missing if n > here]
        if missing:
            self.choose((later or missing)[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Vote by digits, move by arrows; Enter belongs to the vote as a whole."""
        digit = digit_of(event)
        if digit is not None:
            if 0 < digit <= len(self._answers) and self.current is not None:
                self.voted.emit(self.currentIndex().row(), digit - 1)
        elif event.key() in _ENTER:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        here, rows = self.currentIndex().row(), self.rows.rows
        on = range(here + by, len(rows) if by > 0 else -1, by)
        self.choose(next((n for n in on if rows[n].missing), here + by))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Vote by a click on an answer."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        boxes = self._delegate.boxes(self.visualRect(index))
        hit = [n for n, box in enumerate(boxes) if box.contains(event.position())]
        if hit:
            self.voted.emit(index.row(), hit[0])


class SheetDelegate(QStyledItemDelegate):
    """A voter's line: number, name, notes, and the three answers; a chip at an election."""

    def __init__(self, sheet: BallotSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.answers: tuple[str, ...] = ()

    @property
    def _plain(self) -> bool:
        return self.answers == tuple(Choice)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all lines."""
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(3 * _SEGMENT + space(40), max(_HEIGHT, line + space(4)))

    def boxes(self, line: QRect) -> tuple[QRectF, ...]:
        """Return where the answers stand in a line; nowhere at an election."""
        if not self._plain:
            return ()
        left = line.right() - space(3) - 3 * _SEGMENT
        top, height = line.top() + space(1), line.height() - space(2)
        return tuple(QRectF(left + n * _SEGMENT, top, _SEGMENT, height) for n in range(3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the line."""
        row, tokens = self._sheet.rows.row(index.row()), tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = draw_ground(painter, option, tokens)
        right = self._paint_answers(painter, option, row, current=current)
        self._paint_name(painter, option, row, right, tokens)
        painter.restore()

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: BallotRow,
        right: int,
        tokens: Tokens,
    ) -> None:
        line = option.rect
        left = line.left() + space(3)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRect(left, line.top(), space(8), line.height()), flags, str(row.number))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if row.missing else QFont.Weight.Normal)
        metrics, start = QFontMetrics(font), left + space(8)
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, right - start)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRect(start, line.top(), right - start, line.height()), flags, name)
        if row.note:
            start += metrics.horizontalAdvance(name)
            plain = QFontMetrics(option.font)
            note = plain.elidedText(f" · {row.note}", Qt.TextElideMode.ElideRight, right - start)
            painter.setFont(option.font)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QRect(start, line.top(), right - start, line.height()), flags, note)

    def _paint_answers(
        self, painter: QPainter, option: QStyleOptionViewItem, row: BallotRow, *, current: bool
    ) -> int:
        """Paint what was voted; return where the room for the name ends."""
        if not self._plain:
            tone = Tone.NEUTRAL if row.missing else Tone.ACCENT
            room = option.rect.adjusted(space(60), 0, -space(3), 0)
            width = draw_chip(painter, room, row.answer, tone, option.font, right=True)
            return option.rect.right() - width - space(5)
        boxes = self.boxes(option.rect)
        _paint_frame(painter, boxes, missing=row.missing)
        for number, (box, choice) in enumerate(zip(boxes, Choice, strict=True), start=1):
            cap = str(number) if current and row.given != choice else ""
            _paint_segment(painter, box, choice, cap, option.font, chosen=row.given == choice)
        return int(boxes[0].left()) - space(2)


def _paint_frame(painter: QPainter, boxes: Sequence[QRectF], *, missing: bool) -> None:
    tokens = tokens_now()
    whole = boxes[0].united(boxes[-1])
    pen = QPen(QColor(tokens.accent_ink if missing else tokens.line))
    pen.setStyle(Qt.PenStyle.DashLine if missing else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(QColor(tokens.card))
    painter.drawRoundedRect(whole, RADIUS_CONTROL, RADIUS_CONTROL)
    painter.setPen(QColor(tokens.line))
    for box in boxes[1:]:
        painter.drawLine(box.topLeft(), box.bottomLeft())


def _paint_segment(
    painter: QPainter, box: QRectF, choice: Choice, cap: str, font: QFont, *, chosen: bool
) -> None:
    tokens = tokens_now()
    words, tone = texts.CHOICES[choice]
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.ink(tone)))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
    painter.setFont(font)
    painter.setPen(QColor(tokens.card if chosen else tokens.muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{words}  {cap}" if cap else words)
