"""What a change of the meeting does to the quorum: broken, at its edge, or there again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from secretary_app.domain.meeting.franchise import basis_of, heading_quorum
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.quorum import QuorumStatus


class QuorumChange(StrEnum):
    """What becomes of the quorum; ``edge``: it holds, and one person less would break it."""

    BROKEN = "broken"
    EDGE = "edge"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """A change of the quorum worth telling; ``of_vote`` when it is that of the open vote."""

    change: QuorumChange
    before: QuorumStatus
    after: QuorumStatus
    of_vote: bool = False


def consequence_of(before: MeetingState, after: MeetingState) -> Consequence | None:
    """Return what became of the quorum between two states, None for nothing to tell.

    While a vote runs its own quorum comes first: whoever has cast a ballot may leave.
    """
    if Phase.NOT_OPENED in (before.phase, after.phase):
        return None
    return _of_vote(before, after) or _compared(heading_quorum(before), heading_quorum(after))


def _of_vote(before: MeetingState, after: MeetingState) -> Consequence | None:
    if before.open_round is None or after.open_round is None:
        return None
    old, new = basis_of(before, before.open_round), basis_of(after, after.open_round)
    return _compared(old.quorum, new.quorum, of_vote=True)


def _compared(
    before: QuorumStatus, after: QuorumStatus, *, of_vote: bool = False
) -> Consequence | None:
    change = _change(before, after)
    if change is None:
        return None
    return Consequence(change=change, before=before, after=after, of_vote=of_vote)


def _change(before: QuorumStatus, after: QuorumStatus) -> QuorumChange | None:
    if before.met != after.met:
        return QuorumChange.RESTORED if after.met else QuorumChange.BROKEN
    if after.met and after.rule is not None and spare(after) == 0 < spare(before):
        return QuorumChange.EDGE
    return None


def spare(status: QuorumStatus) -> Fraction:
    """Return how much more than required is there: on every side, where sides count apart."""
    return min((s.counted - s.required for s in status.sides), default=status.margin)
