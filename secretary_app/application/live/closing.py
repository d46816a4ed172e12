"""What is unfinished before the meeting closes, each with its place to jump to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secretary_app.domain.agenda import AgendaItem, ItemId, Motion, MotionId
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.meeting.unfinished import (
    idle_motions,
    undecided_items,
    unheard_items,
    unresolved_rounds,
)
from secretary_app.domain.voting import Outcome
from secretary_app.language.findings import RemarkKind, Spot, place_words, remark_sentence

KINDS = {
    Outcome.TIED: RemarkKind.VOTE_TIED,
    Outcome.SECOND_ROUND: RemarkKind.ELECTION_UNFINISHED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One unfinished thing: its sentence, and the item or motion where it is mended.

    A ``blocking`` one keeps the meeting from closing; the others only ask to be looked at.
    """

    kind: RemarkKind
    sentence: str
    item: ItemId | None = None
    motion: MotionId | None = None
    blocking: bool = False


def before_closing(state: MeetingState) -> tuple[Gap, ...]:
    """Return what is unfinished, the open vote first, then votes, questions, drafts, notes.

    A draft of a question that is listed itself is not listed besides.
    """
    return tuple(_gaps(state))


def _gaps(state: MeetingState) -> Iterator[Gap]:
    if state.open_round is not None:
        yield _at_motion(RemarkKind.VOTE_OPEN, state.open_round.motion, blocking=True)
    for closed in unresolved_rounds(state):
        yield _at_motion(KINDS[closed.result.outcome], closed.round.motion)
    undecided = undecided_items(state)
    for item in undecided:
        yield _at_item(RemarkKind.ITEM_WITHOUT_OUTCOME, item)
    listed = {item.id for item in undecided}
    for motion in idle_motions(state):
        if motion.item not in listed:
            yield _at_motion(RemarkKind.MOTION_WITHOUT_OUTCOME, motion)
    for item in unheard_items(state):
        yield _at_item(RemarkKind.NOBODY_HEARD, item)


def _at_motion(kind: RemarkKind, motion: Motion, *, blocking: bool = False) -> Gap:
    place = place_words(Spot.DRAFT, motion.number)
    return Gap(
        kind=kind,
        sentence=remark_sentence(kind, place, {}),
        item=motion.item,
        motion=motion.id,
        blocking=blocking,
    )


def _at_item(kind: RemarkKind, item: AgendaItem) -> Gap:
    place = place_words(Spot.ITEM, item.number)
    return Gap(kind=kind, sentence=remark_sentence(kind, place, {}), item=item.id)
