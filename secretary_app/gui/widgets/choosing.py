"""Which meeting a screen is to be about: those of all councils that it can take up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from secretary_app.application.records import (
    CouncilListing,
    MeetingKey,
    MeetingListing,
    MeetingStatus,
)
from secretary_app.domain.councils import Council
from secretary_app.gui.theme.icons import MEETINGS
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView, Said
from secretary_app.gui.widgets.keys import KeyButton
from secretary_app.gui.widgets.notices import EmptyState
from secretary_app.gui.widgets.panels import GAP, MARGIN, Card, HeaderBar
from secretary_app.language.dates import long_date

_WIDEST = space(200)


@dataclass(frozen=True, slots=True)
class MeetingChoice:
    """A meeting with its council, the line that names it and where it stands."""

    council: Council
    meeting: MeetingListing
    line: str
    chip: Said

    @property
    def key(self) -> MeetingKey:
        """Return the key of the meeting."""
        return self.meeting.key

    @property
    def runs(self) -> bool:
        """Tell whether it was opened already and is not closed."""
        return self.meeting.status is MeetingStatus.RUNNING


def meeting_choices(
    listings: Sequence[CouncilListing],
    chips: Mapping[MeetingStatus, Said],
    line: Callable[[str, str], str],
) -> list[MeetingChoice]:
    """Return the meetings whose status has a chip, by date; ``line`` takes number and day."""
    every = [
        MeetingChoice(
            listing.council,
            meeting,
            line(meeting.number, long_date(meeting.date)),
            chips[meeting.status],
        )
        for listing in listings
        for meeting in listing.meetings
        if meeting.status in chips
    ]
    return sorted(every, key=lambda one: one.meeting.date)


Choose = Callable[[Sequence[CouncilListing]], Sequence[MeetingChoice]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingWords:
    """What the list says: the screen's title, what is chosen, what opens it, and if nothing is."""

    title: str
    choose: str
    open: str
    nothing: str
    nothing_text: str


class ChoosingView(QWidget):
    """The list; ``wanted`` carries the key of the meeting chosen.

    ``choose`` takes from all meetings those that can be wanted, in their order. Parts are named
    after ``name``: «NAME-meetings», «NAME-start», «NAME-nothing».
    """

    wanted = Signal(object)

    def __init__(self, name: str, words: ChoosingWords, choose: Choose, card: Card) -> None:
        super().__init__()
        self.setObjectName(f"{name}-choosing")
        self._choose = choose
        self.model = EntriesModel[MeetingChoice](
            lambda one: one.council.name, lambda one: one.line, lambda one: one.chip
        )
        self.list = EntriesView(f"{name}-meetings", words.choose)
        self.list.setModel(self.model)
        self.list.opened.connect(self._open)
        self.go = KeyButton(words.open, f"{name}-start", "Enter", kind="primary")
        self.go.clicked.connect(lambda: self._open(self.list.currentIndex().row()))
        self.nothing = EmptyState(f"{name}-nothing", MEETINGS, words.nothing, words.nothing_text)
        self.bars = QVBoxLayout()
        self.bars.addWidget(HeaderBar(words.title, name=f"{name}-choosing-header"))
        self.foot = QHBoxLayout()
        self._either = QStackedWidget()
        for page in (self._list_page(card), self.nothing):
            self._either.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self.bars)
        outer.addWidget(self._either, 1)

    def _list_page(self, card: Card) -> QWidget:
        page = QWidget()
        card.setMaximumWidth(_WIDEST)
        card.body.addWidget(self.list, 1)
        self.foot.setContentsMargins(space(3), space(2), space(3), space(2))
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        card.body.addLayout(self.foot)
        row = QVBoxLayout(page)
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.addWidget(card)
        return page

    @property
    def current(self) -> MeetingChoice | None:
        """Return the meeting under the cursor."""
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show the meetings that can be wanted; the one chosen stays chosen."""
        before = self.current
        self.model.show_rows(self._choose(listings))
        self._either.setCurrentIndex(0 if self.model.rows else 1)
        keys = [one.key for one in self.model.rows]
        self.list.choose(keys.index(before.key) if before and before.key in keys else 0)

    def _open(self, place: int) -> None:
        if place >= 0:
            self.wanted.emit(self.model.row(place).key)

    def focus_first(self) -> None:
        """Put the cursor on the list."""
        self.list.setFocus()
