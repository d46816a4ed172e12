"""Questions, motions, recusals and notes: what is allowed and what it makes of the state."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from secretary_app.domain.agenda import BallotForm, ItemId, Motion, MotionId
from secretary_app.domain.meeting.changes import put
from secretary_app.domain.meeting.entries import (
    AgendaEvent,
    CandidateProposed,
    DissentRecorded,
    ItemAdded,
    ItemDeferred,
    ItemStarted,
    ItemWithdrawn,
    MotionAmended,
    MotionEvent,
    MotionProposed,
    NoteEvent,
    Recused,
    ResolvedWithoutVote,
    StatementRecorded,
)
from secretary_app.domain.meeting.refusals import Reason, refuse, refuse_person
from secretary_app.domain.meeting.state import (
    PUT_ASIDE,
    Discussion,
    DissentNote,
    ItemProgress,
    ItemStatus,
    MeetingState,
    RecordedResolution,
    Statement,
)
from secretary_app.domain.people import PersonId


def motion_of(state: MeetingState, motion: MotionId) -> Motion:
    """Return the motion as it reads now; raise `Refusal` for an unknown one."""
    if motion not in state.motions:
        raise refuse(Reason.UNKNOWN_MOTION, motion=motion)
    return state.motions[motion]


def _known_item(state: MeetingState, item: ItemId) -> None:
    if item not in state.items:
        raise refuse(Reason.UNKNOWN_ITEM, item=item)


def _known_people(
    state: MeetingState, people: tuple[PersonId, ...], known: Container[PersonId]
) -> None:
    for person in people:
        if person not in known:
            raise refuse_person(Reason.UNKNOWN_PERSON, state, person)


def check_agenda(state: MeetingState, event: AgendaEvent, known: Container[PersonId]) -> None:
    """Raise `Refusal` for an unknown item or person, or an item that is already there."""
    match event:
        case ItemStarted(item=item) | ItemWithdrawn(item=item) | ItemDeferred(item=item):
            _known_item(state, item)
        case ItemAdded(item=new):
            if new.id in state.items:
                raise refuse(Reason.ITEM_EXISTS, item=new.number)
            _known_people(state, new.rapporteurs, known)
        case Recused(item=item, person=person):
            _known_item(state, item)
            _known_people(state, (person,), known)
        case _:
            assert_never(event)


def apply_agenda(state: MeetingState, event: AgendaEvent, at: datetime) -> MeetingState:
    """Return the state after the event; ``discussed`` keeps the order of discussion."""
    match event:
        case ItemStarted(item=item):
            order = state.discussed if item in state.discussed else (*state.discussed, item)
            state = replace(state, discussed=order, current=Discussion(item, at))
            return _with_status(state, item, ItemStatus.STARTED, None)
        case ItemWithdrawn(item=item, reason=reason):
            return _with_status(state, item, ItemStatus.WITHDRAWN, reason)
        case ItemDeferred(item=item, reason=reason):
            return _with_status(state, item, ItemStatus.DEFERRED, reason)
        case ItemAdded(item=new):
            return replace(state, items=put(state.items, new.id, ItemProgress(item=new)))
        case Recused(item=item, person=person, reason=reason):
            on_item = put(state.recusals.get(item, {}), person, reason)
            return replace(state, recusals=put(state.recusals, item, on_item))
        case _:
            assert_never(event)


def _with_status(
    state: MeetingState, item: ItemId, status: ItemStatus, reason: str | None
) -> MeetingState:
    progress = replace(state.items[item], status=status, reason=reason)
    over = state.current is not None and state.current.item == item and status in PUT_ASIDE
    current = None if over else state.current
    return replace(state, items=put(state.items, item, progress), current=current)


def check_motion(state: MeetingState, event: MotionEvent, known: Container[PersonId]) -> None:
    """Raise `Refusal` unless the motion may be proposed, changed or recorded now."""
    match event:
        case MotionProposed(motion=motion):
            _check_proposed(state, motion, known)
        case MotionAmended(motion=motion_id):
            _not_on_vote(state, motion_of(state, motion_id))
        case CandidateProposed():
            _check_candidate(state, event, known)
        case ResolvedWithoutVote(motion=motion_id):
            _check_without_vote(state, motion_of(state, motion_id))
        case _:
            assert_never(event)


def _check_proposed(state: MeetingState, motion: Motion, known: Container[PersonId]) -> None:
    if motion.id in state.motions:
        raise refuse(Reason.MOTION_EXISTS, motion=motion.number)
    if motion.item is not None:
        _known_item(state, motion.item)
    _known_people(state, tuple(c.person for c in motion.candidates or ()), known)


def _not_on_vote(state: MeetingState, motion: Motion) -> None:
    if state.open_round is not None and state.open_round.motion.id == motion.id:
        raise refuse(Reason.MOTION_ON_VOTE, motion=motion.number)


def _check_candidate(
    state: MeetingState, event: CandidateProposed, known: Container[PersonId]
) -> None:
    motion = motion_of(state, event.motion)
    _known_people(state, (event.candidate.person,), known)
    if any(c.id == event.candidate.id for c in motion.candidates or ()):
        raise refuse(Reason.CANDIDATE_EXISTS, candidate=event.candidate.id)
    _not_on_vote(state, motion)
    if state.rounds_on(motion.id):
        raise refuse(Reason.MOTION_VOTED, motion=motion.number)


def _check_without_vote(state: MeetingState, motion: Motion) -> None:
    if motion.ballot is not BallotForm.NONE:
        raise refuse(Reason.NEEDS_VOTE, motion=motion.number)
    if state.is_recorded(motion.id):
        raise refuse(Reason.MOTION_DECIDED, motion=motion.number)


def apply_motion(state: MeetingState, event: MotionEvent, at: datetime) -> MeetingState:
    """Return the state after the event; a recorded resolution keeps the wording of its time."""
    match event:
        case MotionProposed(motion=motion):
            return _with_motion(state, motion)
        case MotionAmended(motion=motion_id):
            return _with_motion(state, _amended(state.motions[motion_id], event))
        case CandidateProposed(motion=motion_id, candidate=candidate):
            old = state.motions[motion_id]
            return _with_motion(
                state, replace(old, candidates=(*(old.candidates or ()), candidate))
            )
        case ResolvedWithoutVote(motion=motion_id):
            resolution = RecordedResolution(
                motion=state.motions[motion_id], at=at, place=state.decisions
            )
            return replace(state, recorded=(*state.recorded, resolution))
        case _:
            assert_never(event)


def _with_motion(state: MeetingState, motion: Motion) -> MeetingState:
    return replace(state, motions=put(state.motions, motion.id, motion))


def _amended(motion: Motion, event: MotionAmended) -> Motion:
    return replace(
        motion,
        text=motion.text if event.text is None else event.text,
        executors=motion.executors if event.executors is None else event.executors,
        deadline=motion.deadline if event.deadline is None else event.deadline,
    )


def check_note(state: MeetingState, event: NoteEvent, known: Container[PersonId]) -> None:
    """Raise `Refusal` for a note on something unknown or a dissent before any decision."""
    match event:
        case StatementRecorded(item=item, person=person):
            _known_item(state, item)
            _known_people(state, () if person is None else (person,), known)
        case DissentRecorded(motion=motion_id, person=person):
            motion = motion_of(state, motion_id)
            _known_people(state, (person,), known)
            _is_decided(state, motion)
        case _:
            assert_never(event)


def _is_decided(state: MeetingState, motion: Motion) -> None:
    if not state.rounds_on(motion.id) and not state.is_recorded(motion.id):
        raise refuse(Reason.NO_DECISION_YET, motion=motion.number)


def apply_note(state: MeetingState, event: NoteEvent, at: datetime) -> MeetingState:
    """Return the state with the note added, in order of the journal."""
    match event:
        case StatementRecorded():
            said = Statement(
                at=at, item=event.item, kind=event.kind, text=event.text, person=event.person
            )
            return replace(state, statements=(*state.statements, said))
        case DissentRecorded():
            note = DissentNote(at=at, motion=event.motion, person=event.person, text=event.text)
            return replace(state, dissents=(*state.dissents, note))
        case _:
            assert_never(event)
