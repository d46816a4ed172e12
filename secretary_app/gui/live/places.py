"""What the middle of the screen can show, and where a state of the meeting leads by itself."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.meeting.state import MeetingState, Phase


@dataclass(frozen=True, slots=True)
class OpeningPlace:
    """The opening: who presides, whether there is a quorum."""


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """A question: what is heard and said, its motions; ``item`` None for procedural motions."""

    item: ItemId | None


@dataclass(frozen=True, slots=True)
class MotionPlace:
    """A motion: its vote as it runs or as it ended."""

    motion: MotionId


@dataclass(frozen=True, slots=True)
class ClosingPlace:
    """The closing: what is unfinished, then the closing hash."""


Place = OpeningPlace | ItemPlace | MotionPlace | ClosingPlace


def settled(state: MeetingState, place: Place | None) -> Place:
    """Return where the middle stands in ``state``: at ``place`` wherever that is possible."""
    if state.phase is Phase.NOT_OPENED:
        return OpeningPlace()
    if state.phase is Phase.CLOSED:
        return ClosingPlace()
    if state.open_round is not None:
        return MotionPlace(state.open_round.motion.id)
    if place is None or not _exists(state, place):
        return _by_itself(state)
    return place


def _by_itself(state: MeetingState) -> Place:
    if gathers(state):
        return OpeningPlace()
    return ItemPlace(state.current.item if state.current else None)


def _exists(state: MeetingState, place: Place) -> bool:
    match place:
        case OpeningPlace():
            return gathers(state)
        case ItemPlace(item=item):
            return item is None or item in state.items
        case MotionPlace(motion=motion):
            return motion in state.motions
        case ClosingPlace():
            return True


def gathers(state: MeetingState) -> bool:
    """Tell whether the meeting only gathers: opened, and no business was done yet."""
    business = state.discussed or state.decisions or state.open_round or state.statements
    return state.phase is not Phase.CLOSED and not business
