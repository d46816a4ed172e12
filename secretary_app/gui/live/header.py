"""The top of the screen: which meeting, how long it has been going on, what can be done with it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from secretary_app.application.live import LiveMeeting
from secretary_app.domain.meeting.state import Phase
from secretary_app.gui.live import texts
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.keys import key_button
from secretary_app.gui.widgets.labels import Chip
from secretary_app.gui.widgets.panels import HeaderBar

_ROOMY = space(250)


class LiveHeader(HeaderBar):
    """Title, council and date, the running time, and the buttons of the meeting as a whole."""

    def __init__(self, session: LiveSession, commands: LiveCommands) -> None:
        super().__init__("", name="live-header")
        self._session = session
        self._commands = commands
        self.clock = Chip(name="live-clock")
        self.chips.addWidget(self.clock)
        self.hall = key_button(commands.hall, "live-hall")
        self.pause = key_button(commands.pause, "live-pause")
        self.close_meeting = key_button(commands.close, "live-close", kind="grave")
        for button in (self.hall, self.pause, self.close_meeting):
            self.right.addWidget(button)
        session.ticked.connect(self.show_time)

    def show_state(self, live: LiveMeeting) -> None:
        """Show the meeting as it stands now."""
        state = live.history.state
        facts = state.facts
        self.title.say(texts.heading(facts.meeting))
        self.subtitle.say(texts.about(facts.council.name, facts.meeting))
        at_work = state.phase in {Phase.RUNNING, Phase.BREAK}
        self._commands.pause.setEnabled(at_work and state.open_round is None)
        self._commands.close.setEnabled(at_work)
        for adding in (self._commands.add_item, self._commands.procedural):
            adding.setEnabled(state.phase is not Phase.CLOSED)
        self.pause.rename(texts.RESUME if state.phase is Phase.BREAK else texts.BREAK)
        self.show_time()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where words would be cut off; the tooltips tell the rest with the keys."""
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY
        for button in (self.hall, self.pause, self.close_meeting):
            button.show_key(shown=roomy)
        self.hall.setText(texts.HALL if roomy else texts.SHORT_HALL)
        self.close_meeting.setText(texts.CLOSE if roomy else texts.SHORT_CLOSE)

    def show_time(self) -> None:
        """Show how long the meeting has been going on."""
        words, tone = texts.running(self._session.state.phase, self._session.elapsed())
        self.clock.say(words, tone)
