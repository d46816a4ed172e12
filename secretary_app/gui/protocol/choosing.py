"""Whose minutes to draft: meetings that were held, the latest first."""

from __future__ import annotations

from collections.abc import Sequence

from secretary_app.application.records import CouncilListing, MeetingStatus
from secretary_app.gui.protocol import texts
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.choosing import (
    ChoosingView,
    ChoosingWords,
    MeetingChoice,
    meeting_choices,
)
from secretary_app.gui.widgets.panels import Card

_CHIPS = {
    MeetingStatus.RUNNING: (texts.RUNNING, Tone.ABSTAIN),
    MeetingStatus.CLOSED: (texts.CLOSED, Tone.FOR),
}
_WORDS = ChoosingWords(
    title=texts.TITLE,
    choose=texts.CHOOSE,
    open=texts.OPEN,
    nothing=texts.NOTHING,
    nothing_text=texts.NOTHING_TEXT,
)


def held_meetings(listings: Sequence[CouncilListing]) -> tuple[MeetingChoice, ...]:
    """Return the meetings that have begun, the latest first."""
    return tuple(reversed(meeting_choices(listings, _CHIPS, texts.meeting_line)))


def choosing_view() -> ChoosingView:
    """Return the list of the meetings whose minutes can be drafted."""
    card = Card(texts.CHOOSE, name="protocol-meetings-card", padded=False)
    return ChoosingView("protocol", _WORDS, held_meetings, card)
