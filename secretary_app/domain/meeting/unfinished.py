"""What a meeting has not brought to an end: questions, drafts, ties, notes."""

from __future__ import annotations

from secretary_app.domain.agenda import AgendaItem, ItemId, Motion, MotionId
from secretary_app.domain.meeting.entries import StatementKind
from secretary_app.domain.meeting.resolutions import last_rounds
from secretary_app.domain.meeting.state import PUT_ASIDE, ClosedRound, MeetingState
from secretary_app.domain.voting import Outcome

UNRESOLVED = (Outcome.TIED, Outcome.SECOND_ROUND)


def decided_motions(state: MeetingState) -> frozenset[MotionId]:
    """Return the motions that a round was closed on, or that were taken without a vote."""
    recorded = {r.motion.id for r in state.recorded}
    return frozenset(recorded | {r.round.motion.id for r in state.rounds})


def items_put_aside(state: MeetingState) -> frozenset[ItemId]:
    """Return the questions deferred or withdrawn."""
    return frozenset(p.item.id for p in state.items.values() if p.status in PUT_ASIDE)


def undecided_items(state: MeetingState) -> tuple[AgendaItem, ...]:
    """Return the questions neither decided nor put aside, in order of the agenda."""
    decided = decided_motions(state)
    settled = {m.item for m in state.motions.values() if m.id in decided} | items_put_aside(state)
    return tuple(p.item for p in state.items.values() if p.item.id not in settled)


def idle_motions(state: MeetingState) -> tuple[Motion, ...]:
    """Return the drafts neither put to the vote nor taken, their question not put aside."""
    out = decided_motions(state) | {state.open_round.motion.id if state.open_round else None}
    aside = items_put_aside(state)
    return tuple(m for m in state.motions.values() if m.id not in out and m.item not in aside)


def unresolved_rounds(state: MeetingState) -> tuple[ClosedRound, ...]:
    """Return the rounds in force that stand tied or call for a second round."""
    return tuple(r for r in last_rounds(state) if r.result.outcome in UNRESOLVED)


def unheard_items(state: MeetingState) -> tuple[AgendaItem, ...]:
    """Return the questions turned to of which no note says who was heard."""
    heard = {s.item for s in state.statements if s.kind is StatementKind.HEARD}
    aside = items_put_aside(state)
    discussed = (i for i in state.discussed if i not in heard and i not in aside)
    return tuple(state.items[item].item for item in discussed)
