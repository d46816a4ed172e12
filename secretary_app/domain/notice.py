"""When the members must have been told of a meeting, and whether they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from secretary_app.domain.agenda import Meeting
from secretary_app.domain.deadlines import DayKind, WorkCalendar
from secretary_app.domain.regulations import Regulation


@dataclass(frozen=True, slots=True)
class NoticeStanding:
    """The last day for the notice, and the day on which it was sent, if it was."""

    due: date
    sent: date | None = None

    @property
    def is_late(self) -> bool:
        """Tell whether it was sent after the last day."""
        return self.sent is not None and self.sent > self.due

    def is_overdue(self, today: date) -> bool:
        """Tell whether it was not sent at all, and the last day is over."""
        return self.sent is None and today > self.due


def notice_due(regulation: Regulation, meeting: Meeting, calendar: WorkCalendar) -> date | None:
    """Return the last day for the notice, None where the rules set no term.

    «Не позднее чем за 7 дней до заседания»: the meeting's own day is not counted (ГК РФ,
    ст. 191, read backwards). A last day off stays what it is: moving it forward, as ст. 193
    does with a term for acting, would shorten the time that the members have.
    Raises `CalendarUnknownError` when working days lead into a year without a calendar.
    """
    term = regulation.notice
    if term is None:
        return None
    if term.kind is DayKind.CALENDAR:
        return meeting.date - timedelta(days=min(term.days, (meeting.date - date.min).days))
    return _working_days_before(meeting.date, term.days, calendar)


def _working_days_before(day: date, days: int, calendar: WorkCalendar) -> date:
    for _ in range(days):
        day = last_working_day(day - timedelta(days=1), calendar)
    return day


def last_working_day(day: date, calendar: WorkCalendar) -> date:
    """Return ``day`` itself when it is a working day, else the last one before it."""
    while calendar.is_day_off(day):
        day -= timedelta(days=1)
    return day


def notice_standing(
    regulation: Regulation, meeting: Meeting, calendar: WorkCalendar
) -> NoticeStanding | None:
    """Return how the notice of a meeting stands, None where the rules set no term.

    Raises `CalendarUnknownError` as `notice_due` does.
    """
    due = notice_due(regulation, meeting, calendar)
    sent = meeting.preparation.notified_on if meeting.preparation else None
    return None if due is None else NoticeStanding(due, sent)
