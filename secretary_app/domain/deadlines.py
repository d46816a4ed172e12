"""Deadlines of assignments and of the papers themselves.

Day counting excludes the day of the event (ГК РФ, ст. 191); a calendar deadline
that falls on a day off moves to the next working day (ГК РФ, ст. 193).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, assert_never

from secretary_app.domain.errors import DomainError


class EventKind(StrEnum):
    """The event from whose day a term is counted."""

    MEETING = "meeting"
    SIGNING = "signing"
    AGREEMENT = "agreement"
    CHANGE = "change"


class DayKind(StrEnum):
    """Working days follow the production calendar; calendar days do not."""

    WORKING = "working"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class OnDate:
    """A fixed day: «до 01.12.2021»."""

    date: date


@dataclass(frozen=True, slots=True)
class AfterEvent:
    """``days`` working or calendar days after an event."""

    days: int
    kind: DayKind
    event: EventKind


@dataclass(frozen=True, slots=True)
class Standing:
    """«Постоянно»: never falls due."""


@dataclass(frozen=True, slots=True)
class Conditional:
    """A deadline in words that no calendar can compute."""

    text: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """«До следующего заседания»."""


Deadline = OnDate | AfterEvent | Standing | Conditional | NextMeeting


class CalendarUnknownError(DomainError):
    """The production calendar of a year has not been approved; the program never guesses."""

    def __init__(self, year: int) -> None:
        super().__init__(
            f"Производственный календарь на {year} год не утверждён: срок в рабочих днях "
            "пока не вычислить. Внесите календарь в настройках, когда он будет опубликован."
        )
        self.year = year

    def within(self, place: str) -> DomainError:
        """Return the fault with its place, as every domain error does."""
        return DomainError(self.message, place)


class WorkCalendar(Protocol):
    """The production calendar of the Russian Federation with transferred days."""

    def is_day_off(self, day: date) -> bool:
        """Tell whether ``day`` is a day off; raise `CalendarUnknownError` for an unknown year."""
        ...


def next_working_day(day: date, calendar: WorkCalendar) -> date:
    """Return ``day`` itself when it is a working day, else the first one after it."""
    while calendar.is_day_off(day):
        day += timedelta(days=1)
    return day


def add_working_days(day: date, days: int, calendar: WorkCalendar) -> date:
    """Return the ``days``-th working day after ``day``, which itself is not counted."""
    for _ in range(days):
        day = next_working_day(day + timedelta(days=1), calendar)
    return day


def add_calendar_days(day: date, days: int, calendar: WorkCalendar) -> date:
    """Return ``day`` + ``days``, moved forward from a day off (ГК РФ, ст. 193)."""
    return next_working_day(day + timedelta(days=days), calendar)


def years_later(day: date, years: int) -> date:
    """Return the last day of a term of ``years`` (ГК РФ, ст. 192: 29 February ends on the 28th).

    A term beyond the calendar ends with it.
    """
    year = day.year + years
    if year > date.max.year:
        return date.max
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDays:
    """The days on which the events happened; None while they have not."""

    meeting: date | None = None
    signing: date | None = None
    agreement: date | None = None
    change: date | None = None
    next_meeting: date | None = None

    def of(self, event: EventKind) -> date | None:
        """Return the day of ``event``, or None while it has not happened."""
        match event:
            case EventKind.MEETING:
                return self.meeting
            case EventKind.SIGNING:
                return self.signing
            case EventKind.AGREEMENT:
                return self.agreement
            case EventKind.CHANGE:
                return self.change
            case _:
                assert_never(event)


def due_day(deadline: Deadline, days: EventDays, calendar: WorkCalendar) -> date | None:
    """Return the last day for ``deadline``, or None where it has none (yet).

    A fixed date stays as it was written, also on a day off: that is for the
    check before signing to notice. Raises `CalendarUnknownError` when counting
    needs a year without an approved calendar.
    """
    match deadline:
        case OnDate(date=day):
            return day
        case AfterEvent():
            return _after_event(deadline, days.of(deadline.event), calendar)
        case NextMeeting():
            return days.next_meeting
        case Standing() | Conditional():
            return None
        case _:
            assert_never(deadline)


def _after_event(deadline: AfterEvent, start: date | None, calendar: WorkCalendar) -> date | None:
    if start is None:
        return None
    match deadline.kind:
        case DayKind.WORKING:
            return add_working_days(start, deadline.days, calendar)
        case DayKind.CALENDAR:
            return add_calendar_days(start, deadline.days, calendar)
        case _:
            assert_never(deadline.kind)
