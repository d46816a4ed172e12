"""Which meeting to hold: prepared ones to start, running ones to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from secretary_app.application.records import CouncilListing, MeetingListing, MeetingStatus
from secretary_app.domain.councils import Council
from secretary_app.gui.live import texts
from secretary_app.gui.live.beside.texts import FROM_PAPER
from secretary_app.gui.live.panel import KeyedCard, column
from secretary_app.gui.theme.icons import MEETINGS
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView, Said
from secretary_app.gui.widgets.keys import KeyButton
from secretary_app.gui.widgets.notices import BannerView, EmptyState
from secretary_app.gui.widgets.panels import GAP, MARGIN, HeaderBar
from secretary_app.language.dates import long_date

_WIDEST = space(200)
_CHIPS = {
    MeetingStatus.RUNNING: (texts.RUNNING, Tone.ABSTAIN),
    MeetingStatus.PLANNED: (texts.PREPARED, Tone.NEUTRAL),
}


@dataclass(frozen=True, slots=True)
class MeetingChoice:
    """A meeting that can be held, with its council."""

    council: Council
    meeting: MeetingListing

    @property
    def runs(self) -> bool:
        """Tell whether it was opened already."""
        return self.meeting.status is MeetingStatus.RUNNING

    @property
    def line(self) -> str:
        """Return number and date."""
        return texts.meeting_line(self.meeting.number, long_date(self.meeting.date))

    @property
    def chip(self) -> Said:
        """Return where it stands."""
        return _CHIPS[self.meeting.status]


def choices(listings: Sequence[CouncilListing]) -> tuple[MeetingChoice, ...]:
    """Return running meetings, the latest first, then prepared ones, the nearest first."""
    every = [MeetingChoice(c.council, m) for c in listings for m in c.meetings]
    every.sort(key=lambda c: c.meeting.date)
    planned = [c for c in every if c.meeting.status is MeetingStatus.PLANNED]
    return (*(c for c in reversed(every) if c.runs), *planned)


class ChoosingView(QWidget):
    """The list; ``wanted`` carries the key of the meeting to hold, ``paper_wanted`` to enter."""

    wanted = Signal(object)
    paper_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("live-choosing")
        self.model = EntriesModel[MeetingChoice](
            lambda c: c.council.name, lambda c: c.line, lambda c: c.chip
        )
        self.list = EntriesView("live-meetings", texts.CHOOSE)
        self.list.setModel(self.model)
        self.list.opened.connect(self._open)
        self.list.chosen.connect(self._name_button)
        self.go = KeyButton(texts.START, "live-start", "Enter", kind="primary")
        self.go.clicked.connect(lambda: self._open(self.list.currentIndex().row()))
        self.paper = KeyButton(FROM_PAPER, "live-from-paper", "Ctrl+Enter")
        self.paper.clicked.connect(self._open_from_paper)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(keys, self, self._open_from_paper)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.nothing = EmptyState(
            "live-nothing", MEETINGS, texts.NOTHING_RUNS, texts.NOTHING_RUNS_TEXT
        )
        self.trouble = BannerView("live-trouble", texts.NOTICE_CLOSE)
        self._either = QStackedWidget()
        outer = column(self)
        outer.addWidget(HeaderBar(texts.TITLE, name="live-choosing-header"))
        outer.addWidget(self.trouble)
        outer.addWidget(self._either, 1)
        for page in (self._list_page(), self.nothing):
            self._either.addWidget(page)

    def _list_page(self) -> QWidget:
        page = QWidget()
        card = KeyedCard(texts.CHOOSE, name="live-meetings-card")
        card.setMaximumWidth(_WIDEST)
        card.body.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(space(3), space(2), space(3), space(2))
        foot.addStretch(1)
        foot.addWidget(self.paper)
        foot.addWidget(self.go)
        card.body.addLayout(foot)
        row = QVBoxLayout(page)
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.addWidget(card)
        return page

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show the meetings that can be held; the one chosen stays chosen."""
        before = self._current()
        self.model.show_rows(choices(listings))
        self._either.setCurrentIndex(0 if self.model.rows else 1)
        keys = [c.meeting.key for c in self.model.rows]
        self.list.choose(
            keys.index(before.meeting.key) if before and before.meeting.key in keys else 0
        )

    def _current(self) -> MeetingChoice | None:
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _name_button(self, _place: int) -> None:
        chosen = self._current()
        self.go.rename(texts.CONTINUE if chosen and chosen.runs else texts.START)
        self.paper.setEnabled(chosen is not None and not chosen.runs)

    def _open(self, place: int) -> None:
        if place >= 0:
            self.wanted.emit(self.model.row(place).meeting.key)

    def _open_from_paper(self) -> None:
        chosen = self._current()
        if chosen is not None and not chosen.runs:
            self.paper_wanted.emit(chosen.meeting.key)

    def focus_first(self) -> None:
        """Put the cursor on the list."""
        self.list.setFocus()
