"""The strip of the journal: the last steps, taking the last one back, and when it was saved."""

from __future__ import annotations

from itertools import islice

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from secretary_app.application.live import LiveMeeting
from secretary_app.domain.meeting.history import newest_first
from secretary_app.gui.commands import Commands
from secretary_app.gui.live import texts
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.keys import key_button
from secretary_app.gui.widgets.labels import Chip, TickerLabel
from secretary_app.gui.widgets.panels import MARGIN

_LAST = 3
_ROOMY = space(225)


class JournalStrip(QFrame):
    """One line at the foot of the screen."""

    def __init__(self, session: LiveSession, commands: Commands, live: LiveCommands) -> None:
        super().__init__()
        self.setObjectName("live-journal")
        self.setProperty("bar", True)
        self._session = session
        self.last = TickerLabel("live-journal-last")
        self.undo = key_button(commands.undo, "live-undo", kind="link", text=texts.UNDO)
        self.saved = Chip(name="live-saved")
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, space(1), MARGIN, space(1))
        row.setSpacing(space(3))
        whole = key_button(live.whole_journal, "live-whole-journal", kind="link")
        copy = key_button(live.copy, "live-copy-button", kind="link")
        self._buttons = (whole, copy, self.undo)
        row.addWidget(whole)
        row.addWidget(self.last, 1)
        row.addWidget(copy)
        row.addWidget(self.undo)
        row.addWidget(self.saved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys to the tooltips where the words would be cut off."""
        super().resizeEvent(event)
        for button in self._buttons:
            button.show_key(shown=event.size().width() >= _ROOMY)

    def show_state(self, live: LiveMeeting) -> None:
        """Show the last entries of the journal, all of which are on the disk."""
        entries = tuple(islice(newest_first(live.history.journal), _LAST))
        lines = self._session.words.lines(entries)
        self.last.say("     ".join(f"{each.at} · {each.text}" for each in lines))
        if entries:
            self.saved.say(texts.saved(lines[0].at), Tone.FOR)
        self.undo.setToolTip(texts.undo_named(self._session.undo_step))
        self.undo.setAccessibleName(self.undo.toolTip())
