"""When minutes are to be drawn up and signed, and their copies sent, by the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secretary_app.domain.deadlines import (
    AfterEvent,
    EventDays,
    EventKind,
    WorkCalendar,
    due_day,
)
from secretary_app.domain.issued import CopySent
from secretary_app.domain.regulations import CopyDue, Regulation, Term


def term_end(term: Term, usual: EventKind, days: EventDays, calendar: WorkCalendar) -> date | None:
    """Return the last day of a term; one that names no event runs from the ``usual`` one.

    None while the event has not happened. Raises `CalendarUnknownError`.
    """
    deadline = AfterEvent(days=term.days, kind=term.kind, event=term.event or usual)
    return due_day(deadline, days, calendar)


def minutes_due(regulation: Regulation, meeting: date, calendar: WorkCalendar) -> date | None:
    """Return the last day for the minutes, None where the rules set no term from the meeting.

    Raises `CalendarUnknownError`.
    """
    term = regulation.minutes_due
    if term is None:
        return None
    return term_end(term, EventKind.MEETING, EventDays(meeting=meeting), calendar)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyStanding:
    """A copy that the rules want sent: until when, and when it was.

    ``due`` is None while the event that it counts from has not happened or is not known.
    """

    rule: CopyDue
    due: date | None
    sent: date | None

    def is_overdue(self, today: date) -> bool:
        """Tell whether it was not sent, and its last day is over."""
        return self.sent is None and self.due is not None and today > self.due


def copy_standing(
    rule: CopyDue, days: EventDays, copies: Iterable[CopySent], calendar: WorkCalendar
) -> CopyStanding:
    """Return how a copy stands; the first one sent to its addressee counts.

    A term without an event runs from the signing. Raises `CalendarUnknownError`.
    """
    sent = (copy.on for copy in copies if _same(copy.to, rule.to))
    due = term_end(rule.term, EventKind.SIGNING, days, calendar)
    return CopyStanding(rule=rule, due=due, sent=next(sent, None))


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
