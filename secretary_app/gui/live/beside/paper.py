"""The time that a meeting entered from paper gives to its entries."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from secretary_app.application.live import LiveMeeting
from secretary_app.gui.live.beside import texts
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.labels import label
from secretary_app.language.dates import clock

_TIME = re.compile(r"(\d{1,2})[:.\- ]?(\d{2})")


def read_time(text: str) -> time | None:
    """Return the time of «10:05», «10.05», «1005»; None for what is no time."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        return None


class PaperStrip(QFrame):
    """A line for the time; ``taken`` gives the keys back to the meeting, ``wrong`` says why not."""

    taken = Signal()
    wrong = Signal(str)

    def __init__(self, session: LiveSession) -> None:
        super().__init__()
        self.setObjectName("live-paper")
        self.setProperty("banner", True)
        self.setProperty("tone", Tone.ABSTAIN.value)
        self._session = session
        self.line = QLineEdit()
        self.line.setObjectName("live-paper-time")
        self.line.setAccessibleName(texts.PAPER_TIME)
        self.line.setToolTip(texts.PAPER_HINT)
        self.line.setPlaceholderText(texts.PAPER_HINT)
        self.line.setMaximumWidth(space(45))
        self.line.returnPressed.connect(self._take)
        words = label(texts.PAPER_TEXT, name="live-paper-text", wrap=True)
        words.setProperty("toned", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(5), space(1), space(5), space(1))
        row.setSpacing(space(3))
        row.addWidget(words, 1)
        row.addWidget(label(texts.PAPER_TIME, "muted"))
        row.addWidget(self.line)
        self.hide()

    def show_state(self, _live: LiveMeeting) -> None:
        """Show the time that the next entry will have, while the meeting comes from paper."""
        self.setVisible(self._session.from_paper)
        if self._session.from_paper and not self.line.hasFocus():
            self.line.setText(clock(self._session.paper_time))

    def focus_time(self) -> None:
        """Put the cursor on the time."""
        self.line.setFocus()
        self.line.selectAll()

    def _take(self) -> None:
        found = read_time(self.line.text())
        if found is None:
            self.wrong.emit(texts.PAPER_WRONG)
            self.line.setText(clock(self._session.paper_time))
            self.line.selectAll()
            return
        self._session.set_paper_time(found)
        self.taken.emit()
