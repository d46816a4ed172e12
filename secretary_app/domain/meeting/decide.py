"""`decide` enforces the rules: from a command to the entries that record it, or a refusal."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.attendance import check_attendance
from secretary_app.domain.meeting.ballot_rules import check_vote
from secretary_app.domain.meeting.commands import Command, Correct, Record, Redo, Undo
from secretary_app.domain.meeting.course import check_course
from secretary_app.domain.meeting.deliberation import check_agenda, check_motion, check_note
from secretary_app.domain.meeting.entries import (
    AgendaEvent,
    AttendanceEvent,
    CourseEvent,
    DissentRecorded,
    Entry,
    EntryCorrected,
    Event,
    MeetingClosed,
    MeetingOpened,
    MotionEvent,
    NoteEvent,
    SeqNo,
    StepRedone,
    StepUndone,
    VoteEvent,
)
from secretary_app.domain.meeting.evolve import evolve
from secretary_app.domain.meeting.history import History, extend, in_force
from secretary_app.domain.meeting.refusals import Reason, refuse
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.people import PersonId

Known = Container[PersonId]


def decide(history: History, command: Command, at: datetime, known: Known) -> tuple[Entry, ...]:
    """Return the entries that record ``command`` at ``at``; raise `Refusal` otherwise.

    ``known`` are the ids of the people of the council: an entry may name nobody else.
    """
    match command:
        case Record(events=events):
            return _record(history, events, at, known)
        case Undo():
            return (admit(history, StepUndone(step=history.undoable or SeqNo(0)), at, known),)
        case Redo():
            return (admit(history, StepRedone(step=history.redoable or SeqNo(0)), at, known),)
        case Correct():
            event = EntryCorrected(
                entry=command.entry,
                replacement=command.replacement,
                reason=command.reason,
                author=command.author,
            )
            return (admit(history, event, at, known),)
        case _:
            assert_never(command)


def _record(
    history: History, events: tuple[Event, ...], at: datetime, known: Known
) -> tuple[Entry, ...]:
    step = history.next_seq
    entries: list[Entry] = []
    for event in events:
        entry = admit(history, event, at, known, step_of=step if entries else None)
        entries.append(entry)
        history = extend(history, entry)
    return tuple(entries)


def admit(
    history: History,
    event: Event,
    at: datetime,
    known: Known,
    *,
    step_of: SeqNo | None = None,
) -> Entry:
    """Return ``event`` as the journal's next entry, or raise `Refusal`.

    The opening takes the snapshot of its facts here. ``step_of`` may only continue
    the step recorded last, or name the entry itself, which then begins a step.
    """
    if step_of is not None and step_of != history.next_seq:
        _check_continues(history, step_of)
    match event:
        case StepUndone() | StepRedone():
            _check_step(history, event)
        case EntryCorrected():
            _check_correction(history, event, known)
        case MeetingOpened(snapshot=None):
            check(history.state, event, known)
            event = replace(event, snapshot=history.state.facts)
        case _:
            check(history.state, event, known)
    return Entry(seq=history.next_seq, at=at, event=event, step_of=step_of)


def _check_continues(history: History, step: SeqNo) -> None:
    last = history.journal.last if history.journal else None
    undoing = last is not None and isinstance(last.event, StepUndone | StepRedone | EntryCorrected)
    if last is None or undoing or last.step != step:
        raise refuse(Reason.STEP_BROKEN, step=step)


def check(state: MeetingState, event: Event, known: Known) -> None:
    """Raise `Refusal` unless ``event`` may happen in ``state``."""
    _check_phase(state, event)
    if isinstance(event, CourseEvent):
        check_course(state, event, known)
    elif isinstance(event, AttendanceEvent):
        check_attendance(state, event, known)
    elif isinstance(event, AgendaEvent):
        check_agenda(state, event, known)
    elif isinstance(event, MotionEvent):
        check_motion(state, event, known)
    elif isinstance(event, NoteEvent):
        check_note(state, event, known)
    elif isinstance(event, VoteEvent):
        check_vote(state, event, known)


def _check_phase(state: MeetingState, event: Event) -> None:
    if state.phase is Phase.NOT_OPENED and not isinstance(event, MeetingOpened):
        raise refuse(Reason.NOT_OPENED)
    if state.phase is Phase.CLOSED and not isinstance(event, DissentRecorded | MeetingOpened):
        raise refuse(Reason.CLOSED)


def _check_step(history: History, event: StepUndone | StepRedone) -> None:
    if history.state.phase is Phase.NOT_OPENED:
        raise refuse(Reason.NOT_OPENED)
    if history.state.phase is Phase.CLOSED:
        raise refuse(Reason.CLOSED)
    if isinstance(event, StepUndone):
        if event.step != history.undoable:
            raise refuse(Reason.STEP_NOT_LAST, step=event.step)
    elif event.step != history.redoable:
        raise refuse(Reason.REDO_NOT_LAST, step=event.step)


FIXED = (MeetingOpened, MeetingClosed, StepUndone, StepRedone, EntryCorrected)


def _check_correction(history: History, event: EntryCorrected, known: Known) -> None:
    if history.state.phase is not Phase.CLOSED:
        raise refuse(Reason.CORRECTION_EARLY)
    entries = in_force(history.entries())
    old = next((e for e in entries if e.seq == event.entry), None)
    if old is None:
        raise refuse(Reason.NO_SUCH_ENTRY, entry=event.entry)
    if isinstance(old.event, FIXED) or isinstance(event.replacement, FIXED):
        raise refuse(Reason.NOT_CORRECTABLE)
    _replay(history.state, entries, event, known)


def _replay(
    state: MeetingState, entries: tuple[Entry, ...], correction: EntryCorrected, known: Known
) -> None:
    """Raise `Refusal` naming the first entry that the correction would make impossible."""
    fresh = MeetingState(facts=state.facts)
    for entry in entries:
        corrected = entry.seq == correction.entry
        event = correction.replacement if corrected else entry.event
        try:
            check(fresh, event, known)
        except Refusal as refusal:
            if corrected:
                raise
            raise refuse(Reason.BREAKS_LATER, entry=entry.seq, why=refusal.message) from refusal
        fresh = evolve(fresh, event, entry.at)
