"""What a meeting decided, each motion in the words that the minutes give it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from secretary_app.application.drafting.wording import as_worded
from secretary_app.domain.agenda import ItemId, ItemOrder, MinutesDraft, Motion, MotionId
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.voting import Outcome, VoteResult

ADOPTED = frozenset({Outcome.ADOPTED, Outcome.ELECTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A motion with its result in force; ``result`` None: recorded without a vote.

    ``adopted_text`` is what was decided on, ``motion`` as the minutes word it.
    """

    motion: Motion
    adopted_text: str
    number: str
    result: VoteResult | None

    @property
    def adopted(self) -> bool:
        """Tell whether it became a resolution."""
        return self.result is None or self.result.outcome in ADOPTED


def decided(state: MeetingState, draft: MinutesDraft | None = None) -> tuple[Decided, ...]:
    """Return every motion with an outcome, in the agenda's order; procedural ones first.

    The text is the one that was put to the vote, executors and deadline are as last amended;
    where the draft departs, they are as it words them. Only the draft may ask for the order of
    discussion.
    """
    order = item_order(state, draft)
    place = {item: number for number, item in enumerate(order, 1)}
    motions = sorted(
        state.motions.values(), key=lambda motion: place[motion.item] if motion.item else 0
    )
    outcomes = _outcomes(state)
    return tuple(
        Decided(
            motion=as_worded(replace(motion, text=text), draft),
            adopted_text=text,
            number=motion.number or str(number),
            result=result,
        )
        for number, (motion, (text, result)) in enumerate(
            ((motion, outcomes[motion.id]) for motion in motions if motion.id in outcomes), 1
        )
    )


def item_order(
    state: MeetingState, draft: MinutesDraft | None, otherwise: ItemOrder = ItemOrder.AGENDA
) -> tuple[ItemId, ...]:
    """Return the questions in the order that the draft asks for, else in the style's own.

    Those never discussed stand at the end of the order of discussion.
    """
    wanted = (draft.order if draft else None) or otherwise
    if wanted is ItemOrder.AGENDA:
        return tuple(state.items)
    return tuple(dict.fromkeys((*state.discussed, *state.items)))


def as_decided(state: MeetingState) -> dict[MotionId, Motion]:
    """Return every motion with an outcome as it was decided on, untouched by any draft."""
    return {one.motion.id: one.motion for one in decided(state)}


def _outcomes(state: MeetingState) -> dict[MotionId, tuple[str, VoteResult | None]]:
    """Return the text decided on and the result in force; a vote wins over a record."""
    recorded = {r.motion.id: (r.motion.text, None) for r in state.recorded}
    voted = {r.round.motion.id: (r.round.motion.text, r.result) for r in state.rounds}
    return {**recorded, **voted}
