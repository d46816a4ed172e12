"""A typed deadline with everything that can be said of it before the meeting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.preparation.dates import DayNote, day_notes, term_later
from secretary_app.domain.deadlines import (
    AfterEvent,
    CalendarUnknownError,
    Deadline,
    EventKind,
    NextMeeting,
    OnDate,
    WorkCalendar,
)
from secretary_app.domain.regulations import Term
from secretary_app.language.dates import short_date
from secretary_app.language.deadline_reading import read_deadline, understood


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeadline:
    """What was understood: the deadline, a sentence on it, and whether to look twice."""

    deadline: Deadline | None = None
    told: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What deadlines are held against: the meeting's day, the next one's if it is planned."""

    meeting: date
    next_meeting: date | None
    calendar: WorkCalendar


def understand(text: str, days: Days) -> ReadDeadline:
    """Return what ``text`` means as a deadline of a draft.

    Raises `ValueError` with a Russian sentence for what cannot be.
    """
    deadline = read_deadline(text, days.meeting)
    return ReadDeadline() if deadline is None else told_of(deadline, days)


def told_of(deadline: Deadline, days: Days) -> ReadDeadline:
    """Return the same for a deadline that is stored already."""
    plain = ReadDeadline(deadline=deadline, told=f"понято: {understood(deadline)}")
    match deadline:
        case OnDate(date=day):
            return _on_day(plain, day, days)
        case AfterEvent(event=event) if event in (EventKind.MEETING, EventKind.SIGNING):
            return _counted(plain, deadline, days)
        case NextMeeting() if days.next_meeting is not None:
            return replace(plain, told=f"{plain.told} ({short_date(days.next_meeting)})")
        case _:
            return plain


def _on_day(plain: ReadDeadline, day: date, days: Days) -> ReadDeadline:
    if day < days.meeting:
        return replace(plain, told=f"{plain.told} – это раньше дня заседания", doubtful=True)
    for noted in day_notes(day, days.calendar, days.meeting):
        if noted.note is DayNote.DAY_OFF and noted.better is not None:
            better = short_date(noted.better)
            told = f"{plain.told} – день нерабочий, ближайший рабочий {better}"
        else:
            told = f"{plain.told}; {_unknown(noted.day.year)}"
        return replace(plain, told=told, doubtful=True)
    return plain


def _counted(plain: ReadDeadline, deadline: AfterEvent, days: Days) -> ReadDeadline:
    """A signing is taken for one on the day of the meeting, and that is said."""
    term = Term(days=deadline.days, kind=deadline.kind)
    try:
        due = term_later(days.meeting, term, days.calendar)
    except CalendarUnknownError as unknown:
        told = f"{plain.told}; {_unknown(unknown.year)}"
        return replace(plain, told=told, doubtful=True)
    except OverflowError:
        return plain
    signed = deadline.event is EventKind.SIGNING
    when = "если подписать в день заседания, то до" if signed else "то есть до"
    return replace(plain, told=f"{plain.told} – {when} {short_date(due)}")


def _unknown(year: int) -> str:
    return f"календарь на {year} год не утверждён"
