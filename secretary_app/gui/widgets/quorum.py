"""Drawn quorum: a bar with the mark of what is required, and its course over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import Tokens, space

_BAR = space(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How many are counted out of how many, what is required, and whether that is a quorum."""

    counted: float
    required: float
    base: float
    met: bool


class QuorumBar(QWidget):
    """A bar as long as the base, filled as far as counted, with a tick at what is required."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("quorum-bar")
        self.setMinimumWidth(space(30))
        self.setFixedHeight(space(7))
        self._level = Level(counted=0, required=0, base=0, met=False)

    def show_level(self, level: Level, words: str) -> None:
        """Draw ``level``; ``words`` say the same to those who do not see it."""
        self._level = level
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, filling and tick."""
        super().paintEvent(event)
        tokens, level = tokens_now(), self._level
        whole = max(level.base, level.counted, level.required, 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - _BAR) / 2
        for part, colour in (
            (1.0, tokens.neutral_soft),
            (level.counted / whole, tokens.for_fill if level.met else tokens.against_fill),
        ):
            painter.setBrush(QColor(colour))
            box = QRectF(0, top, self.width() * part, _BAR)
            painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)
        if level.required:
            painter.setPen(QPen(QColor(tokens.text), 2))
            at = self.width() * level.required / whole
            painter.drawLine(QPointF(at, top - space(1)), QPointF(at, top + _BAR + space(1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The level from ``at`` on, and the same in words."""

    at: datetime
    level: Level
    words: str


class QuorumTimelineView(QWidget):
    """The counted over time as steps; required dashed; where the quorum is missing, hatched."""

    def __init__(self, name: str, no_quorum: str, required: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMinimumHeight(space(34))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._no_quorum = no_quorum
        self._required = required
        self._moments: tuple[Moment, ...] = ()
        self._end: datetime | None = None

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(space(120), space(44))

    def show_course(self, moments: Sequence[Moment], end: datetime | None) -> None:
        """Draw ``moments`` in order of time, the last one lasting until ``end``."""
        self._moments = tuple(moments)
        self._end = end
        self.setAccessibleDescription("; ".join(m.words for m in moments))
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the level under the pointer."""
        if isinstance(event, QHelpEvent) and self._moments:
            QToolTip.showText(event.globalPos(), self._words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def _words_at(self, x: float) -> str:
        plot = self._plot()
        passed = [m for m in self._moments if self._x(m.at, plot) <= x]
        return (passed or list(self._moments[:1]))[-1].words

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw everything."""
        super().paintEvent(event)
        if not self._moments:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot, tokens = self._plot(), tokens_now()
        steps = self._steps(plot)
        self._draw_missing(painter, plot, steps, tokens)
        self._draw_steps(painter, plot, steps, tokens)
        self._draw_required(painter, plot, steps, tokens)
        self._draw_axes(painter, plot, tokens)

    def _plot(self) -> QRectF:
        left, right = space(9), space(3)
        return QRectF(left, space(5), self.width() - left - right, self.height() - space(12))

    def _top(self) -> float:
        return max(
            1.0, *(max(m.level.base, m.level.counted, m.level.required) for m in self._moments)
        )

    def _x(self, at: datetime, plot: QRectF) -> float:
        start, end = self._moments[0].at, self._end or self._moments[-1].at
        whole = max((end - start).total_seconds(), 1.0)
        return plot.left() + plot.width() * min((at - start).total_seconds() / whole, 1.0)

    def _y(self, value: float, plot: QRectF) -> float:
        return plot.bottom() - plot.height() * value / self._top()

    def _steps(self, plot: QRectF) -> list[tuple[float, float, Level]]:
        """Return for each moment where it begins, where it ends, and its level."""
        edges = [*(self._x(m.at, plot) for m in self._moments), plot.right()]
        return [(edges[n], edges[n + 1], m.level) for n, m in enumerate(self._moments)]

    def _draw_missing(
        self,
        painter: QPainter,
        plot: QRectF,
        steps: list[tuple[float, float, Level]],
        tokens: Tokens,
    ) -> None:
        for left, right in _runs_without_quorum(steps):
            box = QRectF(left, plot.top(), max(right - left, 2.0), plot.height())
            painter.fillRect(box, QColor(tokens.against_soft))
            painter.fillRect(box, QBrush(QColor(tokens.against_fill), Qt.BrushStyle.BDiagPattern))
            if painter.fontMetrics().horizontalAdvance(self._no_quorum) < box.width() - space(2):
                painter.setPen(QColor(tokens.against_ink))
                painter.drawText(
                    QRectF(box.left(), 0, box.width(), space(5)),
                    Qt.AlignmentFlag.AlignCenter,
                    self._no_quorum,
                )

    def _draw_steps(
        self,
        painter: QPainter,
        plot: QRectF,
        steps: list[tuple[float, float, Level]],
        tokens: Tokens,
    ) -> None:
        pen = QPen(QColor(tokens.accent_ink), 2.5)
        before: float | None = None
        for left, right, level in steps:
            y = self._y(level.counted, plot)
            ground = QColor(tokens.accent_ink)
            ground.setAlpha(28)
            painter.fillRect(QRectF(left, y, right - left, plot.bottom() - y), ground)
            painter.setPen(pen)
            if before is not None:
                painter.drawLine(QPointF(left, before), QPointF(left, y))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            before = y

    def _draw_required(
        self,
        painter: QPainter,
        plot: QRectF,
        steps: list[tuple[float, float, Level]],
        tokens: Tokens,
    ) -> None:
        painter.setPen(QPen(QColor(tokens.text), 1.5, Qt.PenStyle.DashLine))
        for left, right, level in steps:
            y = self._y(level.required, plot)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        last = steps[-1][2].required
        words = f"{self._required} {last:g}"
        width = painter.fontMetrics().horizontalAdvance(words)
        y = self._y(last, plot)
        box = QRectF(plot.right() - width - space(2), y + space(1) / 2, width + space(2), space(5))
        painter.fillRect(box, QColor(tokens.card))
        painter.setPen(QColor(tokens.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_axes(self, painter: QPainter, plot: QRectF, tokens: Tokens) -> None:
        painter.setPen(QColor(tokens.line))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setPen(QColor(tokens.muted))
        top = self._top()
        for value in (0.0, top):
            box = QRectF(0, self._y(value, plot) - space(2), plot.left() - space(2), space(4))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, f"{value:g}")
        self._draw_times(painter, plot)

    def _draw_times(self, painter: QPainter, plot: QRectF) -> None:
        """Write the first moment, the end, and every change between them that has room."""
        ends = [self._moments[0].at, self._end or self._moments[-1].at]
        taken: list[tuple[float, float]] = []
        for at in (*ends, *(m.at for m in self._moments)):
            words = f"{at:%H:%M}"
            width = painter.fontMetrics().horizontalAdvance(words)
            left = min(max(self._x(at, plot) - width / 2, 0), self.width() - width)
            if all(left + width + space(2) < a or left > b + space(2) for a, b in taken):
                taken.append((left, left + width))
                box = QRectF(left, plot.bottom() + space(1), width + 2, space(5))
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft, words)


def _runs_without_quorum(steps: list[tuple[float, float, Level]]) -> list[tuple[float, float]]:
    runs: list[tuple[float, float]] = []
    for left, right, level in steps:
        if level.met:
            continue
        if runs and runs[-1][1] == left:
            runs[-1] = (runs[-1][0], right)
        else:
            runs.append((left, right))
    return runs
