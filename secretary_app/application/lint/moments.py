"""The states of a meeting at the moments that matter for the check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secretary_app.domain.agenda import MotionId
from secretary_app.domain.meeting.entries import (
    Entry,
    ItemStarted,
    ResolvedWithoutVote,
    VoteClosed,
    VoteOpened,
)
from secretary_app.domain.meeting.evolve import evolve
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.state import MeetingState

BUSINESS = (ItemStarted, VoteOpened, ResolvedWithoutVote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """``closings`` are the states just before each ballot round was closed.

    ``beginning`` is the state just before the first question, vote or resolution, None where
    there was none: people arrive one by one after the opening entry.
    """

    beginning: MeetingState | None
    closings: Mapping[tuple[MotionId, int], MeetingState]


def moments_of(facts: MeetingFacts, entries: Iterable[Entry]) -> Moments:
    """Return the moments of a meeting; ``entries`` are those in force."""
    state = MeetingState(facts=facts)
    beginning: MeetingState | None = None
    closings: dict[tuple[MotionId, int], MeetingState] = {}
    for entry in entries:
        if beginning is None and isinstance(entry.event, BUSINESS):
            beginning = state
        if isinstance(entry.event, VoteClosed) and state.open_round is not None:
            closings[state.open_round.motion.id, state.open_round.number] = state
        state = evolve(state, entry.event, entry.at)
    return Moments(beginning=beginning, closings=closings)
