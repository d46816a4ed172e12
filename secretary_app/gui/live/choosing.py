"""Which meeting to hold: prepared ones to start, running ones to go on with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut

from secretary_app.application.records import CouncilListing, MeetingStatus
from secretary_app.gui.live import texts
from secretary_app.gui.live.beside.texts import FROM_PAPER
from secretary_app.gui.live.panel import KeyedCard
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.choosing import (
    ChoosingView,
    ChoosingWords,
    MeetingChoice,
    meeting_choices,
)
from secretary_app.gui.widgets.keys import KeyButton
from secretary_app.gui.widgets.notices import BannerView

_CHIPS = {
    MeetingStatus.RUNNING: (texts.RUNNING, Tone.ABSTAIN),
    MeetingStatus.PLANNED: (texts.PREPARED, Tone.NEUTRAL),
}
_WORDS = ChoosingWords(
    title=texts.TITLE,
    choose=texts.CHOOSE,
    open=texts.START,
    nothing=texts.NOTHING_RUNS,
    nothing_text=texts.NOTHING_RUNS_TEXT,
)


def choices(listings: Sequence[CouncilListing]) -> tuple[MeetingChoice, ...]:
    """Return running meetings, the latest first, then prepared ones, the nearest first."""
    every = meeting_choices(listings, _CHIPS, texts.meeting_line)
    planned = [one for one in every if not one.runs]
    return (*(one for one in reversed(every) if one.runs), *planned)


class LiveChoosingView(ChoosingView):
    """Beside ``wanted``, the meeting to hold, ``paper_wanted`` carries one to enter from paper."""

    paper_wanted = Signal(object)

    def __init__(self) -> None:
        card = KeyedCard(texts.CHOOSE, name="live-meetings-card")
        super().__init__("live", _WORDS, choices, card)
        self.list.chosen.connect(self._name_button)
        self.paper = KeyButton(FROM_PAPER, "live-from-paper", "Ctrl+Enter")
        self.paper.clicked.connect(self._open_from_paper)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(keys, self, self._open_from_paper)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.foot.insertWidget(1, self.paper)
        self.setTabOrder(self.paper, self.go)
        self.trouble = BannerView("live-trouble", texts.NOTICE_CLOSE)
        self.bars.addWidget(self.trouble)

    def _name_button(self, _place: int) -> None:
        chosen = self.current
        self.go.rename(texts.CONTINUE if chosen and chosen.runs else texts.START)
        self.paper.setEnabled(chosen is not None and not chosen.runs)

    def _open_from_paper(self) -> None:
        chosen = self.current
        if chosen is not None and not chosen.runs:
            self.paper_wanted.emit(chosen.meeting.key)
