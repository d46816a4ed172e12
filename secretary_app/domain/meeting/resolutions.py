"""Resolutions: motions adopted by their last round, or recorded without a vote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from secretary_app.domain.agenda import Motion
from secretary_app.domain.meeting.state import ClosedRound, MeetingState
from secretary_app.domain.voting import Outcome

IN_FORCE = (Outcome.ADOPTED, Outcome.ELECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A decision in force, worded as it was decided; ``vote`` None when none was held."""

    motion: Motion
    at: datetime
    vote: ClosedRound | None = None


def resolutions_of(state: MeetingState) -> tuple[Resolution, ...]:
    """Return the resolutions in order of decision; only the last round on a motion counts."""
    recorded = [(r.place, Resolution(motion=r.motion, at=r.at)) for r in state.recorded]
    voted = [
        (r.place, Resolution(motion=r.round.motion, at=r.closed_at, vote=r))
        for r in last_rounds(state)
        if r.result.outcome in IN_FORCE
    ]
    return tuple(resolution for _, resolution in sorted((*recorded, *voted), key=itemgetter(0)))


def last_rounds(state: MeetingState) -> tuple[ClosedRound, ...]:
    """Return the round in force on every motion voted, in order of closing."""
    last = {r.round.motion.id: r for r in state.rounds}
    return tuple(r for r in state.rounds if last[r.round.motion.id] is r)
