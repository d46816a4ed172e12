"""Which panel the middle shows at which place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QStackedWidget

from secretary_app.application.live import LiveMeeting
from secretary_app.gui.live import texts
from secretary_app.gui.live.centre.closing import ClosingPanel
from secretary_app.gui.live.centre.item import ItemPanel
from secretary_app.gui.live.centre.opening import OpeningPanel
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.panel import LivePanel, column
from secretary_app.gui.live.places import (
    ClosingPlace,
    ItemPlace,
    MotionPlace,
    OpeningPlace,
    Place,
)
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.vote.panel import VotePanel

# A panel of the middle reads `session.place` for what it is about.
CENTRE: Mapping[type[Place], Callable[[LiveSession, LiveCommands], LivePanel]] = {
    OpeningPlace: OpeningPanel,
    ItemPlace: ItemPanel,
    MotionPlace: VotePanel,
    ClosingPlace: ClosingPanel,
}


class CentreStack(LivePanel):
    """Shows the panel of the present place; only that one follows the steps."""

    def __init__(self, session: LiveSession, commands: LiveCommands) -> None:
        super().__init__(session, "centre", texts.TITLE)
        self._commands = commands
        self._panels: dict[type[Place], LivePanel] = {}
        self._stack = QStackedWidget()
        column(self).addWidget(self._stack)

    @property
    def panel(self) -> LivePanel:
        """Return the panel in view, made if need be."""
        return self._panel(self.session.place)

    def _panel(self, place: Place) -> LivePanel:
        kind = type(place)
        if kind not in self._panels:
            panel = CENTRE[kind](self.session, self._commands)
            self._panels[kind] = panel
            self._stack.addWidget(panel)
        return self._panels[kind]

    def show_place(self, place: Place) -> None:
        """Turn to ``place``; the keys go with it when they were in the middle."""
        panel = self._panel(place)
        panel.show_state(self.session.live)
        if self._stack.currentWidget() is not panel:
            now = QApplication.focusWidget()
            here = now is None or self.isAncestorOf(now)
            self._stack.setCurrentWidget(panel)
            if here:
                panel.focus_first()

    def show_state(self, live: LiveMeeting) -> None:
        """Leave it to `show_place`, which follows every step."""

    def focus_first(self) -> None:
        """Put the cursor where the place begins."""
        self.panel.focus_first()
