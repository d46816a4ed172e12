"""Whose minutes to draft: meetings that were held, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from secretary_app.application.records import CouncilListing, MeetingListing, MeetingStatus
from secretary_app.domain.councils import Council
from secretary_app.gui.protocol import texts
from secretary_app.gui.theme.icons import MEETINGS
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView, Said
from secretary_app.gui.widgets.keys import KeyButton
from secretary_app.gui.widgets.notices import EmptyState
from secretary_app.gui.widgets.panels import GAP, MARGIN, Card, HeaderBar
from secretary_app.language.dates import long_date

_WIDEST = space(200)
_CHIPS = {
    MeetingStatus.RUNNING: (texts.RUNNING, Tone.ABSTAIN),
    MeetingStatus.CLOSED: (texts.CLOSED, Tone.FOR),
}


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting that has begun, with its council."""

    council: Council
    meeting: MeetingListing

    @property
    def line(self) -> str:
        """Return number and date."""
        return texts.meeting_line(self.meeting.number, long_date(self.meeting.date))

    @property
    def chip(self) -> Said:
        """Return whether it still runs."""
        return _CHIPS[self.meeting.status]


def held_meetings(listings: Sequence[CouncilListing]) -> tuple[HeldMeeting, ...]:
    """Return the meetings that have begun, the latest first."""
    every = [HeldMeeting(c.council, m) for c in listings for m in c.meetings]
    begun = [held for held in every if held.meeting.status in _CHIPS]
    return tuple(sorted(begun, key=lambda held: held.meeting.date, reverse=True))


class ChoosingView(QWidget):
    """The list; ``wanted`` carries the key of the meeting whose minutes are wanted."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("protocol-choosing")
        self.model = EntriesModel[HeldMeeting](
            lambda held: held.council.name, lambda held: held.line, lambda held: held.chip
        )
        self.list = EntriesView("protocol-meetings", texts.CHOOSE)
        self.list.setModel(self.model)
        self.list.opened.connect(self._open)
        self.go = KeyButton(texts.OPEN, "protocol-open", "Enter", kind="primary")
        self.go.clicked.connect(lambda: self._open(self.list.currentIndex().row()))
        self.nothing = EmptyState("protocol-nothing", MEETINGS, texts.NOTHING, texts.NOTHING_TEXT)
        self._either = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(HeaderBar(texts.TITLE, name="protocol-choosing-header"))
        outer.addWidget(self._either, 1)
        for page in (self._list_page(), self.nothing):
            self._either.addWidget(page)

    def _list_page(self) -> QWidget:
        page = QWidget()
        card = Card(texts.CHOOSE, name="protocol-meetings-card", padded=False)
        card.setMaximumWidth(_WIDEST)
        card.body.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(space(3), space(2), space(3), space(2))
        foot.addStretch(1)
        foot.addWidget(self.go)
        card.body.addLayout(foot)
        row = QVBoxLayout(page)
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.addWidget(card)
        return page

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show the meetings that were held; the one chosen stays chosen."""
        place = self.list.currentIndex().row()
        before = self.model.row(place).meeting.key if place >= 0 else None
        self.model.show_rows(held_meetings(listings))
        self._either.setCurrentIndex(0 if self.model.rows else 1)
        keys = [held.meeting.key for held in self.model.rows]
        self.list.choose(keys.index(before) if before in keys else 0)

    def _open(self, place: int) -> None:
        if place >= 0:
            self.wanted.emit(self.model.row(place).meeting.key)

    def focus_first(self) -> None:
        """Put the cursor on the list."""
        self.list.setFocus()
