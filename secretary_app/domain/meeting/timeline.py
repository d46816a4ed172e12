"""The quorum as a timeline: recomputed at everything that can change it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from secretary_app.domain.meeting.entries import (
    Arrived,
    BreakEnded,
    Entry,
    Left,
    MeetingClosed,
    ModeChanged,
    PresidingChanged,
    ProxyAccepted,
    Recused,
    VoteEvent,
)
from secretary_app.domain.meeting.evolve import evolve
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.history import in_force
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.quorum import QuorumStatus

CHANGES_QUORUM = (
    Arrived,
    Left,
    ModeChanged,
    ProxyAccepted,
    PresidingChanged,
    Recused,
    BreakEnded,
    MeetingClosed,
)


@dataclass(frozen=True, slots=True)
class QuorumPoint:
    """The quorum from ``at`` on, until the next point."""

    at: datetime
    status: QuorumStatus


def quorum_timeline(facts: MeetingFacts, entries: Iterable[Entry]) -> tuple[QuorumPoint, ...]:
    """Return a point for each entry in force that can change the quorum, in order.

    Votes change nobody's presence, so their results are not computed again here.
    """
    state = MeetingState(facts=facts)
    points: list[QuorumPoint] = []
    for entry in in_force(entries):
        if isinstance(entry.event, VoteEvent):
            continue
        state = evolve(state, entry.event, entry.at)
        if isinstance(entry.event, CHANGES_QUORUM):
            points.append(QuorumPoint(entry.at, heading_quorum(state)))
    return tuple(points)
