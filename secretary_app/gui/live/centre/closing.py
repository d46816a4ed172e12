"""The closing: what is unfinished first, then the draft of the minutes and the closing hash."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from secretary_app.application.live import LiveMeeting
from secretary_app.application.live.closing import Gap, before_closing
from secretary_app.domain.meeting.entries import MeetingClosed
from secretary_app.domain.meeting.state import Phase
from secretary_app.gui.live.centre import texts
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.panel import KeyedCard, LivePanel, column
from secretary_app.gui.live.places import ItemPlace, MotionPlace
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.keys import KeyButton, key_button
from secretary_app.gui.widgets.labels import label, put


class ClosingPanel(LivePanel):
    """The gaps, each leading to its place; after the closing the hash."""

    def __init__(self, session: LiveSession, commands: LiveCommands) -> None:
        super().__init__(session, "closing", texts.CLOSING)
        self.model = EntriesModel[Gap](lambda g: g.sentence, lambda _: "")
        self.gaps = EntriesView("closing-gaps", texts.GAPS, plain=True)
        self.gaps.setModel(self.model)
        self.gaps.opened.connect(self._go)
        self.words = label("", name="closing-words", wrap=True)
        self.heading = label("", "title", name="closing-heading")
        self.hash = label("", "mono", name="closing-hash", wrap=True)
        self.close_it = KeyButton(texts.CLOSE, "closing-close", "Ctrl+Enter", kind="primary")
        self.close_it.clicked.connect(self._close)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            anyway = QShortcut(QKeySequence(keys), self)
            anyway.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            anyway.activated.connect(self._close)
        self.protocol = key_button(commands.protocol, "closing-protocol", kind="primary")
        self.minutes = key_button(commands.minutes, "closing-minutes")
        self.copy = Button(texts.COPY, "closing-copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.hash.text()))
        self._lay_out()

    def _lay_out(self) -> None:
        card = KeyedCard(texts.CLOSING, name="closing-card")
        body = card.body
        body.setContentsMargins(space(4), space(3), space(4), space(4))
        body.setSpacing(space(3))
        for part in (self.heading, self.gaps, self.words, self.hash):
            body.addWidget(part, 1 if part is self.gaps else 0)
        for button in (self.close_it, self.protocol, self.minutes, self.copy):
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(0)
        column(self).addWidget(card)

    def show_state(self, live: LiveMeeting) -> None:
        """Show what is unfinished, or the hash."""
        state = live.history.state
        closed = state.phase is Phase.CLOSED
        found = () if closed else before_closing(state)
        self.model.update_rows(found)
        self.gaps.setVisible(bool(found))
        put(self.heading, texts.CLOSED if closed else texts.GAPS if found else texts.NO_GAPS)
        put(self.words, texts.HASH_TEXT if closed else texts.GAPS_TEXT)
        self.words.setVisible(closed or bool(found))
        if not closed:
            self.hash.clear()
        elif live.history.journal and isinstance(live.history.journal.last.event, MeetingClosed):
            self.hash.setText(live.head)
        for part in (self.hash, self.copy, self.protocol, self.minutes):
            part.setVisible(closed)
        self.close_it.setVisible(not closed)

    def _go(self, place: int) -> None:
        gap = self.model.row(place)
        self.session.go(MotionPlace(gap.motion) if gap.motion else ItemPlace(gap.item))

    def _close(self) -> None:
        if self.session.state.phase is not Phase.CLOSED and self.session.do(MeetingClosed()):
            self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor on the gaps, or on what comes next."""
        if self.session.state.phase is Phase.CLOSED:
            self.protocol.setFocus()
        elif self.model.rows:
            self.gaps.setFocus()
            self.gaps.choose(0)
        else:
            self.close_it.setFocus()
