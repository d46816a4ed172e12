"""What an entry makes of a state. Total over every event that `decide` lets pass."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from secretary_app.domain.meeting.attendance import apply_attendance
from secretary_app.domain.meeting.ballots import apply_ballot, apply_count, apply_round
from secretary_app.domain.meeting.course import apply_course
from secretary_app.domain.meeting.deliberation import apply_agenda, apply_motion, apply_note
from secretary_app.domain.meeting.entries import (
    AgendaEvent,
    AttendanceEvent,
    BallotEvent,
    CountEvent,
    CourseEvent,
    Event,
    MotionEvent,
    NoteEvent,
    RoundEvent,
    VoteEvent,
)
from secretary_app.domain.meeting.state import MeetingState


def evolve(state: MeetingState, event: Event, at: datetime) -> MeetingState:
    """Return the state after ``event``, which happened at ``at``.

    Undo, redo and corrections change which entries count, not the state by
    themselves: `history` handles them.
    """
    if isinstance(event, CourseEvent):
        return apply_course(state, event, at)
    if isinstance(event, AttendanceEvent):
        return apply_attendance(state, event, at)
    if isinstance(event, AgendaEvent):
        return apply_agenda(state, event, at)
    if isinstance(event, MotionEvent):
        return apply_motion(state, event, at)
    if isinstance(event, NoteEvent):
        return apply_note(state, event, at)
    if isinstance(event, VoteEvent):
        return _vote(state, event, at)
    return state


def _vote(state: MeetingState, event: VoteEvent, at: datetime) -> MeetingState:
    if isinstance(event, RoundEvent):
        return apply_round(state, event, at)
    if isinstance(event, BallotEvent):
        return apply_ballot(state, event)
    if isinstance(event, CountEvent):
        return apply_count(state, event)
    assert_never(event)
