"""What every part of the screen is, and the card that tells which of them has the keys."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from secretary_app.application.live import LiveMeeting
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.widgets.labels import repolish
from secretary_app.gui.widgets.panels import Card


class LivePanel(QWidget):
    """A part of the screen; see the package for what it owes."""

    def __init__(self, session: LiveSession, name: str, title: str) -> None:
        super().__init__()
        self.session = session
        self.setObjectName(name)
        self.setAccessibleName(title)

    def show_state(self, live: LiveMeeting) -> None:
        """Show the meeting as it stands now; called after every step."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the cursor where the work of this part begins."""


class KeyedCard(Card):
    """A card that is framed in the accent colour while the keys go to something in it."""

    def __init__(self, title: str, *, name: str) -> None:
        super().__init__(title, name=name, padded=False)
        self.setProperty("keyed", False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        keyed = now is not None and self.isAncestorOf(now)
        if keyed != self.property("keyed"):
            self.setProperty("keyed", keyed)
            repolish(self)


def column(parent: QWidget, *, spacing: int = 0) -> QVBoxLayout:
    """Return a column without margins that fills ``parent``."""
    made = QVBoxLayout(parent)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made
