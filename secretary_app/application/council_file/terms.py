"""Terms and deadlines, which the file tells apart by the key that is present."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from secretary_app.application.council_file.constraints import Form, OneForm
from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    Deadline,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.domain.regulations import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTerm:
    """A term as the file writes it: ``{"working_days": 3, "from": "meeting"}``."""

    working_days: int | None = None
    calendar_days: int | None = None
    from_: EventKind | None = None


TERM_FORMS = OneForm((Form(("working_days",)), Form(("calendar_days",))))


def term_of(written: WrittenTerm) -> Term:
    """Return the term; one of the two numbers of days is given."""
    if written.working_days is not None:
        return Term(days=written.working_days, kind=DayKind.WORKING, event=written.from_)
    return Term(days=written.calendar_days or 0, kind=DayKind.CALENDAR, event=written.from_)


def written_term(term: Term) -> WrittenTerm:
    """Return the term as the file writes it."""
    match term.kind:
        case DayKind.WORKING:
            return WrittenTerm(working_days=term.days, from_=term.event)
        case DayKind.CALENDAR:
            return WrittenTerm(calendar_days=term.days, from_=term.event)
        case _:
            assert_never(term.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDeadline:
    """A deadline as the file writes it: the key that is present tells which one."""

    date: date | None = None
    working_days: int | None = None
    calendar_days: int | None = None
    from_: EventKind | None = None
    standing: bool = False
    text: str | None = None
    next_meeting: bool = False


DEADLINE_FORMS = OneForm(
    (
        Form(("date",)),
        Form(("working_days", "from")),
        Form(("calendar_days", "from")),
        Form(("standing",)),
        Form(("text",)),
        Form(("next_meeting",)),
    )
)


def deadline_of(written: WrittenDeadline) -> Deadline:
    """Return the deadline; exactly one form is filled in."""
    match written:
        case WrittenDeadline(date=day) if day is not None:
            return OnDate(day)
        case WrittenDeadline(working_days=days, from_=event) if days is not None and event:
            return AfterEvent(days, DayKind.WORKING, event)
        case WrittenDeadline(calendar_days=days, from_=event) if days is not None and event:
            return AfterEvent(days, DayKind.CALENDAR, event)
        case WrittenDeadline(text=text) if text is not None:
            return Conditional(text)
        case _:
            return Standing() if written.standing else NextMeeting()


def written_deadline(deadline: Deadline) -> WrittenDeadline:
    """Return the deadline as the file writes it."""
    match deadline:
        case OnDate(date=day):
            return WrittenDeadline(date=day)
        case AfterEvent(days=days, kind=DayKind.WORKING, event=event):
            return WrittenDeadline(working_days=days, from_=event)
        case AfterEvent(days=days, event=event):
            return WrittenDeadline(calendar_days=days, from_=event)
        case Standing():
            return WrittenDeadline(standing=True)
        case Conditional(text=text):
            return WrittenDeadline(text=text)
        case NextMeeting():
            return WrittenDeadline(next_meeting=True)
        case _:
            assert_never(deadline)
