"""A year of meetings: the calendar, the meetings of a month, the plan by the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.lookup import NotFoundError
from secretary_app.application.ports import Transaction
from secretary_app.application.preparation.scheduling import YearAhead, year_ahead
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.meetings import texts
from secretary_app.gui.meetings.models import MeetingRow, by_day, day_notes
from secretary_app.gui.meetings.plan_card import PlanCard
from secretary_app.gui.meetings.year_calendar import YearCalendar, YearMarks
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.icons import BACK, ON
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import GAP, Card, Columns

_NARROW = space(230)
_PRESSING = (
    texts.MeetingState.RUNNING,
    texts.MeetingState.MISSED,
    texts.MeetingState.PLANNED,
)


class YearView(QWidget):
    """``opened`` carries a `MeetingRow`, ``new_wanted`` a day without a meeting.

    ``accepted`` carries the days of the plan that are to become meetings.
    """

    opened = Signal(object)
    new_wanted = Signal(object)
    accepted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meetings-year-view")
        self._desk = desk
        self._council: CouncilId | None = None
        self._rows: tuple[MeetingRow, ...] = ()
        self._days: Mapping[date, tuple[MeetingRow, ...]] = {}
        self._stale = True
        today = desk.bridge.clock.now().date()
        self._today = today
        self._ahead = YearAhead(year=today.year, days_off=frozenset(), approved=True)
        self.calendar = YearCalendar("meetings-calendar", today, self._words)
        self.year = label("", "heading", name="meetings-year")
        self.note = label(texts.LEGEND, "muted", name="meetings-legend", wrap=True)
        self.month = label("", "heading", name="meetings-month")
        self.model = EntriesModel[MeetingRow](_title, _detail, lambda row: texts.STATES[row.state])
        self.list = EntriesView("meetings-month-list", texts.MONTH)
        self.list.setModel(self.model)
        self.nobody = label(texts.NO_MEETINGS_IN_MONTH, "muted", wrap=True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nobody.setContentsMargins(space(3), space(2), space(3), space(2))
        self.plan = PlanCard()
        name = "meetings-year-columns"
        self._columns = Columns(name=name, title=texts.CALENDAR, narrow=_NARROW)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._columns)
        self._columns.add(self._calendar_card(), 8)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._month_card(), 2)
        column.addWidget(self.plan, 3)
        self._columns.add(right, 5)

    def _calendar_card(self) -> Card:
        card = Card(" ", name="meetings-calendar-card")
        card.head.takeAt(0)
        card.head.addWidget(self._turner("meetings-year-back", texts.YEAR_BACK, -12))
        card.head.addWidget(self.year)
        card.head.addWidget(self._turner("meetings-year-on", texts.YEAR_ON, 12))
        card.head.addStretch(1)
        card.body.addWidget(self.calendar, 1)
        card.body.addWidget(self.note)
        return card

    def _turner(self, name: str, words: str, months: int) -> Button:
        sign, tip = (BACK, texts.YEAR_BACK_TIP) if months < 0 else (ON, texts.YEAR_ON_TIP)
        button = Button("", name, kind="link", sign=sign, tip=tip)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.calendar.turn(months))
        return button

    def _month_card(self) -> Card:
        card = Card(" ", name="meetings-month-card", padded=False)
        card.head.takeAt(0)
        card.head.addWidget(self.month)
        card.head.addStretch(1)
        card.body.addWidget(self.list, 1)
        card.body.addWidget(self.nobody, 1)
        card.setMinimumHeight(space(34))
        return card

    def _connect(self) -> None:
        self.calendar.chosen.connect(self._on_day)
        self.calendar.opened.connect(self._open_day)
        self.calendar.year_wanted.connect(self._read)
        self.list.opened.connect(lambda place: self.opened.emit(self.model.row(place)))
        self.plan.accepted.connect(self.accepted)
        self.plan.day_wanted.connect(self.calendar.choose)

    def show_rows(self, rows: Sequence[MeetingRow], council: CouncilId | None) -> None:
        """Show the meetings of a council, or of all, as soon as this is in view."""
        self._council = council
        self._rows = tuple(row for row in rows if council in {None, row.council.id})
        self._stale = True
        if self.isVisible():
            self.come_into_view()

    def come_into_view(self) -> None:
        """Read the year again if the meetings are not those that were read."""
        if self._stale:
            self._stale = False
            self._read(self._ahead.year)

    def _read(self, year: int) -> None:
        self._today = self._desk.bridge.clock.now().date()
        calendar = self._desk.bridge.calendar

        def query(tx: Transaction, council: CouncilId | None, today: date) -> YearAhead:
            try:
                return year_ahead(tx, council, year, calendar, today)
            except NotFoundError:
                return year_ahead(tx, None, year, calendar, today)

        job = partial(query, council=self._council, today=self._today)
        self._desk.bridge.read(job, partial(self._show, self._council))

    def _show(self, council: CouncilId | None, ahead: YearAhead) -> None:
        if council != self._council:
            return
        self._ahead = ahead
        self._days = by_day(self._rows, ahead.year)
        self.year.setText(str(ahead.year))
        approved = texts.LEGEND if ahead.approved else texts.not_approved(ahead.year)
        self.note.setText(approved)
        self.plan.show_year(ahead)
        self.calendar.show_marks(
            YearMarks(
                year=ahead.year,
                today=self._today,
                days_off=ahead.days_off,
                states={day: _most_pressing(rows) for day, rows in self._days.items()},
                proposed={each.day for each in ahead.proposals},
            )
        )

    def _words(self, day: date) -> str:
        notes = day_notes(
            day,
            self._days.get(day, ()),
            today=self._today,
            off=day in self._ahead.days_off,
            proposed=any(each.day == day for each in self._ahead.proposals),
        )
        return texts.day_words(day, tuple(notes))

    def _on_day(self, day: date) -> None:
        self._keep_in_view(day)
        self.month.setText(texts.month_heading(day))
        rows = [
            row
            for each in sorted(self._days)
            if each.month == day.month
            for row in self._days[each]
        ]
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
        place = next((n for n, row in enumerate(rows) if row.meeting.date == day), -1)
        self.list.choose(place)

    def _keep_in_view(self, day: date) -> None:
        """Scroll to a day that the keys went to."""
        inside = self._columns.widget()
        if self.calendar.hasFocus() and inside is not None:
            at = self.calendar.mapTo(inside, self.calendar.day_rect(day).center())
            self._columns.ensureVisible(at.x(), at.y(), 0, space(10))

    def _open_day(self, day: date) -> None:
        """Open the only meeting of a day, choose among several, begin one where there is none."""
        rows = self._days.get(day, ())
        if len(rows) == 1:
            self.opened.emit(rows[0])
        elif rows:
            self.list.setFocus()
        else:
            self.new_wanted.emit(day)

    @property
    def current(self) -> MeetingRow | None:
        """Return the first meeting of the day under the cursor."""
        return next(iter(self._days.get(self.calendar.current, ())), None)


def _most_pressing(rows: Sequence[MeetingRow]) -> texts.MeetingState:
    states = [row.state for row in rows]
    return next((state for state in _PRESSING if state in states), states[0])


def _title(row: MeetingRow) -> str:
    return texts.line(row.meeting)


def _detail(row: MeetingRow) -> str:
    return f"{texts.weekday_date(row.meeting.date)} · {row.council.name}"
