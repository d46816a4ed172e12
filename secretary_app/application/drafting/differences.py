"""Where two wordings of the same minutes differ."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.drafting.sections import SectionKind, item_key
from secretary_app.application.drafting.wording import item_wording, wording_of
from secretary_app.domain.agenda import MinutesDraft
from secretary_app.domain.meeting.state import MeetingState


def differing_section(state: MeetingState, one: MinutesDraft, other: MinutesDraft) -> str | None:
    """Return the key of the first section that reads otherwise, None where none does."""
    return next(_differing(state, one, other), None)


def _differing(state: MeetingState, one: MinutesDraft, other: MinutesDraft) -> Iterator[str]:
    if one.order != other.order:
        yield SectionKind.AGENDA.value
    for motion in state.motions.values():
        if wording_of(one, motion.id) != wording_of(other, motion.id):
            yield item_key(motion.item)
    for item in state.items:
        if item_wording(one, item) != item_wording(other, item):
            yield item_key(item)
