"""Where a motion stands, and where the meeting goes from it."""

from __future__ import annotations

from enum import Enum, auto

from secretary_app.domain.agenda import BallotForm, Motion, MotionId
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.voting import Outcome
from secretary_app.gui.live.places import ItemPlace, MotionPlace, Place


class Stage(Enum):
    """Which part of the panel shows the motion."""

    BEFORE = auto()
    NAMED = auto()
    COUNTED = auto()
    ENDED = auto()


def stage_of(state: MeetingState, motion: MotionId) -> Stage:
    """Return the stage of a motion; a round that runs again is in the stage of its ballot."""
    vote = state.open_round
    if vote is not None and vote.motion.id == motion:
        return Stage.NAMED if vote.motion.ballot is BallotForm.OPEN else Stage.COUNTED
    return Stage.ENDED if is_decided(state, motion) else Stage.BEFORE


def is_decided(state: MeetingState, motion: MotionId) -> bool:
    """Tell whether a round on the motion was closed or it was taken without a vote."""
    return bool(state.rounds_on(motion)) or state.is_recorded(motion)


def needs_second_round(state: MeetingState, motion: MotionId) -> bool:
    """Tell whether the last round of an election left its decision to another one."""
    rounds = state.rounds_on(motion)
    return bool(rounds) and rounds[-1].result.outcome is Outcome.SECOND_ROUND


def next_place(state: MeetingState, motion: MotionId) -> Place:
    """Return the next motion of the question that is to be decided, else the question."""
    own = state.motions[motion]
    waiting = [m for m in _after(state, own) if not is_decided(state, m.id)]
    return MotionPlace(waiting[0].id) if waiting else ItemPlace(own.item)


def _after(state: MeetingState, own: Motion) -> list[Motion]:
    alike = [m for m in state.motions.values() if m.item == own.item]
    place = next(n for n, m in enumerate(alike) if m.id == own.id)
    return alike[place + 1 :]
