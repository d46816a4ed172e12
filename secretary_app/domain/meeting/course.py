"""Opening, breaks, presiding and closing: what is allowed and what it makes of the state."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from secretary_app.domain.meeting.entries import (
    BreakEnded,
    BreakStarted,
    CourseEvent,
    MeetingClosed,
    MeetingOpened,
    PresidingChanged,
)
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.refusals import Reason, refuse, refuse_person
from secretary_app.domain.meeting.state import ItemProgress, MeetingState, Phase
from secretary_app.domain.people import PersonId


def check_course(state: MeetingState, event: CourseEvent, known: Container[PersonId]) -> None:
    """Raise `Refusal` unless the event fits the phase of the meeting."""
    match event:
        case MeetingOpened():
            _not_opened_yet(state)
        case MeetingClosed():
            _no_open_vote(state)
        case BreakStarted() | BreakEnded():
            _check_break(state, event)
        case PresidingChanged(person=person):
            _is_known(state, person, known)
        case _:
            assert_never(event)


def _not_opened_yet(state: MeetingState) -> None:
    if state.phase is not Phase.NOT_OPENED:
        raise refuse(Reason.ALREADY_OPENED)
    if state.facts.meeting.archive is not None:
        raise refuse(Reason.ARCHIVED)


def _is_known(state: MeetingState, person: PersonId, known: Container[PersonId]) -> None:
    if person not in known:
        raise refuse_person(Reason.UNKNOWN_PERSON, state, person)


def _check_break(state: MeetingState, event: BreakStarted | BreakEnded) -> None:
    on_break = state.phase is Phase.BREAK
    if isinstance(event, BreakEnded):
        if not on_break:
            raise refuse(Reason.NO_BREAK)
        return
    if on_break:
        raise refuse(Reason.ON_BREAK)
    _no_open_vote(state)


def _no_open_vote(state: MeetingState) -> None:
    if state.open_round is not None:
        raise refuse(Reason.VOTE_RUNS, motion=state.open_round.motion.number)


def apply_course(state: MeetingState, event: CourseEvent, at: datetime) -> MeetingState:
    """Return the state after the event; the opening builds it from the snapshot."""
    match event:
        case MeetingOpened(snapshot=snapshot, entered_on=entered_on):
            return _opened(snapshot or state.facts, at, entered_on)
        case MeetingClosed():
            return replace(state, phase=Phase.CLOSED, closed_at=at)
        case BreakStarted():
            return replace(state, phase=Phase.BREAK)
        case BreakEnded():
            return replace(state, phase=Phase.RUNNING)
        case PresidingChanged(person=person):
            return replace(state, presiding=person)
        case _:
            assert_never(event)


def _opened(facts: MeetingFacts, at: datetime, entered_on: datetime | None) -> MeetingState:
    return MeetingState(
        facts=facts,
        phase=Phase.RUNNING,
        opened_at=at,
        entered_on=entered_on,
        presiding=facts.meeting.presiding,
        items={item.id: ItemProgress(item=item) for item in facts.meeting.agenda},
        motions={motion.id: motion for motion in facts.meeting.motions},
    )
