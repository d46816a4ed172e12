"""From the store to the lines of the registers, one meeting in memory at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Store, Transaction
from secretary_app.application.records import CalendarChanges, CouncilListing, MeetingListing
from secretary_app.application.registers.attendance import attendance_lines
from secretary_app.application.registers.decisions import (
    assignment_lines,
    decision_lines,
    vote_lines,
)
from secretary_app.application.registers.held import Held, held
from secretary_app.application.registers.kinds import RegisterKind, RegisterScope
from secretary_app.application.registers.lines import (
    AssignmentLine,
    AttendanceLine,
    DecisionLine,
    MinutesLine,
    Registers,
    VoteLine,
)
from secretary_app.application.registers.meetings import minutes_line
from secretary_app.domain.deadlines import WorkCalendar

Calendars = Callable[[CalendarChanges], WorkCalendar]


class Follows(Protocol):
    """Hears after every meeting how many of how many are done; may raise to stop."""

    def __call__(self, done: int, of: int) -> None:
        """Hear of it."""
        ...


def _unheard(done: int, of: int) -> None:
    """Nobody follows."""


def gather(
    store: Store,
    calendars: Calendars,
    scope: RegisterScope,
    kinds: Collection[RegisterKind] = tuple(RegisterKind),
    follow: Follows = _unheard,
) -> Registers:
    """Return the lines of ``kinds``: councils by name, meetings by day and number.

    Raises `NotFoundError` for an unknown council or meeting in ``scope``.
    """
    with store.reading() as tx:
        _require(tx, scope)
        lines = _Lines(calendars(tx.calendar_changes()), kinds)
        chosen = tuple(_chosen(tx.listings(), scope))
        total, done = sum(len(meetings) for _, meetings in chosen), 0
        for listing, meetings in chosen:
            record = record_of(tx, listing.council.id)
            for meeting in meetings:
                follow(done, total)
                next_day = _next_day(listing, meeting.date)
                lines.add(held(record, stored_of(tx, meeting.key), next_day))
                done += 1
    return lines.registers(chosen[0][0].council.name if len(chosen) == 1 else "")


def _require(tx: Transaction, scope: RegisterScope) -> None:
    """Raise `NotFoundError` where the council or the meeting asked for does not exist."""
    if scope.council is not None:
        record_of(tx, scope.council)
    if scope.meeting is not None:
        stored_of(tx, scope.meeting)


def _chosen(
    listings: Iterable[CouncilListing], scope: RegisterScope
) -> Iterator[tuple[CouncilListing, tuple[MeetingListing, ...]]]:
    for listing in listings:
        meetings = tuple(m for m in listing.meetings if scope.has(m.key, m.date))
        if meetings:
            yield listing, meetings


def _next_day(listing: CouncilListing, day: date) -> date | None:
    return min((m.date for m in listing.meetings if m.date > day), default=None)


@dataclass(slots=True)
class _Lines:
    """What has been gathered so far; only the registers asked for are."""

    calendar: WorkCalendar
    kinds: Collection[RegisterKind]
    minutes: list[MinutesLine] = field(default_factory=list)
    decisions: list[DecisionLine] = field(default_factory=list)
    assignments: list[AssignmentLine] = field(default_factory=list)
    attendance: list[AttendanceLine] = field(default_factory=list)
    votes: list[VoteLine] = field(default_factory=list)

    def add(self, meeting: Held) -> None:
        if RegisterKind.MINUTES in self.kinds:
            self.minutes.append(minutes_line(meeting))
        if RegisterKind.DECISIONS in self.kinds:
            self.decisions.extend(decision_lines(meeting))
        if RegisterKind.ASSIGNMENTS in self.kinds:
            self.assignments.extend(assignment_lines(meeting, self.calendar))
        if RegisterKind.ATTENDANCE in self.kinds:
            self.attendance.extend(attendance_lines(meeting))
        if RegisterKind.VOTES in self.kinds:
            self.votes.extend(vote_lines(meeting))

    def registers(self, council: str) -> Registers:
        return Registers(
            council=council,
            minutes=tuple(self.minutes),
            decisions=tuple(self.decisions),
            assignments=tuple(self.assignments),
            attendance=tuple(self.attendance),
            votes=tuple(self.votes),
        )
