"""The day of a meeting: proposed, and looked at with the production calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from secretary_app.application.periods import MONTHS_IN
from secretary_app.application.records import CouncilRecord, MeetingListing
from secretary_app.domain.deadlines import (
    CalendarUnknownError,
    DayKind,
    WorkCalendar,
    add_calendar_days,
    add_working_days,
    next_working_day,
)
from secretary_app.domain.regulations import Frequency, Term, in_force

_WEEK = timedelta(days=7)
_FAR = timedelta(days=3660)  # a slip of the pen, or the end of the calendar
_SATURDAY = 5


class DayNote(StrEnum):
    """What there is to say of a day chosen for something."""

    PAST = "past"
    DAY_OFF = "day_off"
    CALENDAR_UNKNOWN = "calendar_unknown"


@dataclass(frozen=True, slots=True)
class NotedDay:
    """A note on ``day``; ``better`` is the next working day where it is a day off."""

    day: date
    note: DayNote
    better: date | None = None


def day_notes(day: date, calendar: WorkCalendar, today: date) -> tuple[NotedDay, ...]:
    """Return what speaks against ``day``; nobody guesses at a year without a calendar."""
    past = (NotedDay(day, DayNote.PAST),) if day < today else ()
    try:
        if not calendar.is_day_off(day):
            return past
        return (*past, NotedDay(day, DayNote.DAY_OFF, next_working_day(day, calendar)))
    except CalendarUnknownError:
        return (*past, NotedDay(day, DayNote.CALENDAR_UNKNOWN))


def proposed_date(
    record: CouncilRecord, meetings: Sequence[MeetingListing], today: date, calendar: WorkCalendar
) -> date:
    """Return a day for the next meeting.

    As many months after the latest meeting as the regulation's period has, on the same day of
    the week, a working day, and late enough for the notice to be sent in time. Where the
    calendar of the year is not approved, only Saturdays and Sundays are passed over.
    """
    rules = in_force(record.regulations, today)
    per = rules.meetings.per if rules and rules.meetings else Frequency.CALENDAR_MONTH
    earliest = after_notice(rules.notice if rules else None, today, calendar)
    latest = max((m.date for m in meetings), default=None)
    if latest is None or latest - earliest > _FAR:
        return _working(earliest, calendar)
    day = same_weekday(latest, MONTHS_IN[per])
    while day < earliest:
        day += _WEEK
    return _working(day, calendar)


def after_notice(notice: Term | None, today: date, calendar: WorkCalendar) -> date:
    """Return the first day that a notice sent tomorrow is in time for; a week at the least."""
    tomorrow = today + timedelta(days=1)
    if notice is None:
        return tomorrow + _WEEK
    try:
        return term_later(tomorrow, notice, calendar)
    except CalendarUnknownError:
        return tomorrow + timedelta(days=notice.days)


def term_later(day: date, term: Term, calendar: WorkCalendar) -> date:
    """Return the last day of ``term`` counted from ``day``; raises `CalendarUnknownError`."""
    count = add_working_days if term.kind is DayKind.WORKING else add_calendar_days
    return count(day, term.days, calendar)


def same_weekday(day: date, months: int) -> date:
    """Return the day some months later that is the same weekday of the same week of its month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    ahead = (day.weekday() - first.weekday()) % 7
    found = first + timedelta(days=ahead) + _WEEK * ((day.day - 1) // 7)
    return found if found.month == first.month else found - _WEEK


def _working(day: date, calendar: WorkCalendar) -> date:
    while not is_working(day, calendar):
        day += timedelta(days=1)
    return day


def is_working(day: date, calendar: WorkCalendar) -> bool:
    """Tell whether ``day`` is a working day, by its weekday where the calendar is not approved."""
    try:
        return not calendar.is_day_off(day)
    except CalendarUnknownError:
        return day.weekday() < _SATURDAY


def is_approved(day: date, calendar: WorkCalendar) -> bool:
    """Tell whether the production calendar of the day's year is known."""
    try:
        calendar.is_day_off(day)
    except CalendarUnknownError:
        return False
    return True
