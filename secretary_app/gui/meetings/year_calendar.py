"""Twelve months at a glance, driven by arrows; meetings are told by shape, not by colour alone."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from secretary_app.gui.meetings import texts
from secretary_app.gui.meetings.texts import MeetingState
from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import Tokens, space
from secretary_app.language.dates import month_title

_WIDE, _HIGH = 4, 3
_DAYS, _WEEKS = 7, 6
_MONTHS = 12
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_GAP = space(4)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RADIUS = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class YearMarks:
    """What is drawn on the days of a year; ``states``: where the meetings of a day stand."""

    year: int
    today: date
    days_off: frozenset[date] = frozenset()
    states: Mapping[date, MeetingState] = field(default_factory=dict)
    proposed: Collection[date] = ()


class YearCalendar(QWidget):
    """``chosen`` carries the current day, ``opened`` one that Enter or a double click was on.

    ``year_wanted`` asks for another year; the current day moves there with it. ``words`` says
    what there is to say of a day.
    """

    chosen = Signal(object)
    opened = Signal(object)
    year_wanted = Signal(int)

    def __init__(self, name: str, today: date, words: Callable[[date], str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._words = words
        self._marks = YearMarks(year=today.year, today=today)
        self._current = today
        self._tell()

    @property
    def current(self) -> date:
        """Return the day under the cursor."""
        return self._current

    def show_marks(self, marks: YearMarks) -> None:
        """Show a year; the day under the cursor goes to the same place of it."""
        self._marks = marks
        self.setAccessibleName(f"{texts.CALENDAR}, {marks.year}")
        self._go(_in_month(marks.year, self._current.month, self._current.day))

    def choose(self, day: date) -> None:
        """Go to a day, in another year too."""
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return
        if day.year != self._marks.year:
            self._current = day
            self.year_wanted.emit(day.year)
        else:
            self._go(day)

    def _go(self, day: date) -> None:
        self._current = day
        self._tell()
        self.update()
        self.chosen.emit(day)

    def _tell(self) -> None:
        """Say the current day to those who do not see it."""
        self.setAccessibleDescription(self._words(self._current))
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by day, week, month and year; open the day on Enter."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.choose(self._current + timedelta(days=_STEPS[key]))
        elif key in _PAGES:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.turn(_PAGES[key] * (_MONTHS if control else 1))
        elif key in _ENTER:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def turn(self, months: int) -> None:
        """Go some months on or back, to the same day where there is one."""
        passed = self._current.year * _MONTHS + self._current.month - 1 + months
        year, month = divmod(passed, _MONTHS)
        self.choose(_in_month(year, month + 1, self._current.day))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the mouse."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self._go(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day under the mouse."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.opened.emit(day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the cursor is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the cursor is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell of the day under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            QToolTip.showText(event.globalPos(), self._words(day) if day else "", self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return the least room: it takes what there is, and scrolls only below that."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which the numbers can be read."""
        metrics = self.fontMetrics()
        wide = (metrics.horizontalAdvance("00") + space(1)) * _DAYS + _GAP
        high = metrics.height() * (_WEEKS + 2) + _GAP // 2
        return QSize(wide * _WIDE, high * _HIGH)

    def _month_rect(self, month: int) -> QRect:
        row, column = divmod(month - 1, _WIDE)
        wide, high = self.width() // _WIDE, self.height() // _HIGH
        return QRect(column * wide, row * high, wide - _GAP, high - _GAP // 2)

    def day_rect(self, day: date) -> QRect:
        """Return where a day of the year in view is drawn."""
        whole = self._month_rect(day.month)
        first = day.replace(day=1).weekday()
        row, column = divmod(first + day.day - 1, _DAYS)
        wide, high = whole.width() // _DAYS, whole.height() // (_WEEKS + 2)
        return QRect(whole.x() + column * wide, whole.y() + (row + 2) * high, wide, high)

    def day_at(self, point: QPoint) -> date | None:
        """Return the day drawn at a point."""
        for month in range(1, _MONTHS + 1):
            if self._month_rect(month).contains(point):
                days = _days_of(self._marks.year, month)
                return next((day for day in days if self.day_rect(day).contains(point)), None)
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months that are to be drawn."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_now()
        for month in range(1, _MONTHS + 1):
            if self._month_rect(month).intersects(event.rect()):
                self._draw_head(painter, month, tokens)
                for day in _days_of(self._marks.year, month):
                    self._draw_day(painter, day, tokens)

    def _draw_head(self, painter: QPainter, month: int, tokens: Tokens) -> None:
        first = self.day_rect(date(self._marks.year, month, 1))
        whole = self._month_rect(month)
        painter.setFont(_bold(self.font()))
        painter.setPen(QColor(tokens.text))
        title = QRect(whole.x(), whole.y(), whole.width(), first.height())
        painter.drawText(title.adjusted(space(1), 0, 0, 0), _LEFT, month_title(month))
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted))
        for column, name in enumerate(texts.SHORT_WEEKDAYS):
            left = whole.x() + column * first.width()
            cell = QRect(left, whole.y() + first.height(), first.width(), first.height())
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)

    def _draw_day(self, painter: QPainter, day: date, tokens: Tokens) -> None:
        rect = self.day_rect(day)
        ground = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
        state = self._marks.states.get(day)
        if state is not None:
            _draw_state(painter, ground, state, tokens)
        elif day in self._marks.proposed:
            _draw_frame(painter, ground, tokens.accent_ink, Qt.PenStyle.DashLine)
        if day == self._current:
            width = 2.5 if self.hasFocus() else 1.0
            _draw_frame(
                painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), tokens.text, width=width
            )
        quiet = state is None and day in self._marks.days_off
        painter.setPen(
            QColor(_ink(state, tokens) if state else tokens.muted if quiet else tokens.text)
        )
        today = day == self._marks.today
        painter.setFont(_bold(self.font(), underlined=today) if state or today else self.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _draw_state(painter: QPainter, rect: QRectF, state: MeetingState, tokens: Tokens) -> None:
    """Fill the day of a meeting that began, frame that of one to come."""
    tone = texts.STATES[state][1]
    if state in {MeetingState.PLANNED, MeetingState.MISSED}:
        ink = tokens.accent_ink if state is MeetingState.PLANNED else tokens.fill(tone)
        _draw_frame(painter, rect, ink, width=1.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.soft(tone)))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)


def _draw_frame(
    painter: QPainter,
    rect: QRectF,
    colour: str,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    *,
    width: float = 1.2,
) -> None:
    painter.setPen(QPen(QColor(colour), width, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)


def _ink(state: MeetingState, tokens: Tokens) -> str:
    if state is MeetingState.PLANNED:
        return tokens.accent_ink
    return tokens.ink(texts.STATES[state][1])


def _bold(font: QFont, *, underlined: bool = False) -> QFont:
    made = QFont(font)
    made.setBold(True)
    made.setUnderline(underlined)
    return made


def _in_month(year: int, month: int, day: int) -> date:
    """Return a day of the month, its last one where it has fewer."""
    return date(year, month, min(day, len(_days_of(year, month))))


def _days_of(year: int, month: int) -> list[date]:
    first = date(year, month, 1)
    return [first + timedelta(days=n) for n in range(monthrange(year, month)[1])]
